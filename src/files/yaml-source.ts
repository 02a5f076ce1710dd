import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  visit,
  type YAMLError,
} from 'yaml';
import { type MockError, mockError } from '../contract/errors.ts';

/** A place in a text, counted from 1. */
interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A YAML or JSON file that was read: its value, and where each part of it stands. */
export interface YamlSource {
  readonly file: string;
  /** Plain data as JSON knows it; null for an empty file. A key `__proto__` is an own property like any other. */
  readonly value: unknown;
  /** Where the value at a JSON pointer (RFC 6901) stands, or the nearest ancestor that exists. */
  locate(pointer: string): TextPosition;
  /** Where the key of the mapping entry at a JSON pointer stands; of an element of a list, the element. */
  locateKey(pointer: string): TextPosition;
}

/** How often an alias may be used in one file: enough for fixtures, too little for an alias bomb. */
const MOST_ALIASES = 100;
/** How deep a file may be nested; the composer recurses, and a very deep one would end the process. */
const DEEPEST = 100;

/** The core schema is JSON's types in YAML's dress: no dates, no binary, no sets, no merge keys. */
const READING = {
  schema: 'core',
  resolveKnownTags: false,
  merge: false,
  stringKeys: true,
  uniqueKeys: true,
  strict: true,
  prettyErrors: false,
} as const;

/**
 * Reads one YAML 1.2 document, or JSON, which is YAML too. What JSON cannot express is rejected: tags of
 * one's own, duplicate keys, keys that are no scalars, infinities, aliases to an enclosing node.
 * @param text content of the file
 * @param file its name, for messages
 * @throws MockError `yaml-invalid` with file, line and column
 */
export function readYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const fail: Fail = (reason, offset = 0) =>
    mockError('yaml-invalid', { reason }, { file, ...position(lines, offset) });
  const document = compose(text.replace(/^\ufeff/, ''), lines, fail);
  const [first]: (YAMLError | undefined)[] = [...document.errors, ...document.warnings];
  if (first) throw fail(reasonOf(first), first.pos[0]);
  rejectWhatJsonLacks(document, fail);
  return {
    file,
    value: document.contents === null ? null : toPlain(document, fail),
    locate: (pointer) => position(lines, offsetOf(walk(document, pointer).node)),
    locateKey: (pointer) => {
      const { key, node } = walk(document, pointer);
      return position(lines, offsetOf(key ?? node));
    },
  };
}

type Fail = (reason: string, offset?: number) => MockError;

function compose(text: string, lines: LineCounter, fail: Fail): Document {
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = findTooDeep(tokens);
  if (deep !== undefined) throw fail(`nested more than ${DEEPEST} levels deep`, deep);
  const [document, second] = [...new Composer(READING).compose(tokens, true, text.length)];
  if (second) throw fail('more than one document in the file', second.range[0]);
  return document as Document;
}

/** Offset of the first token below the deepest level allowed; walks without recursion. */
function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return token.offset;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      for (const child of [key, value]) if (child) open.push({ token: child, depth: depth + 1 });
    }
  }
  return undefined;
}

function rejectWhatJsonLacks(document: Document, fail: Fail): void {
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value === 'number' && !Number.isFinite(value))
        throw fail(`${value} is no number of JSON`, range?.[0]);
    },
    Alias(_, alias) {
      const target = alias.resolve(document);
      const at = alias.range![0];
      if (!target) throw fail(`the alias *${alias.source} has no anchor before it`, at);
      const [start, , end] = target.range!;
      if (start <= at && at < end)
        throw fail(`the alias *${alias.source} stands inside of its own anchor`, at);
    },
  });
}

function toPlain(document: Document, fail: Fail): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (error instanceof ReferenceError) throw fail(`more than ${MOST_ALIASES} uses of aliases`);
    throw error;
  }
}

/** The parser's reason in one line, without its closing period. */
function reasonOf({ code, message }: YAMLError): string {
  if (code === 'TAG_RESOLVE_FAILED') return `${message}; tags are not read here`;
  return message.split('\n', 1)[0]!.replace(/\.$/, '');
}

interface Found {
  readonly key: unknown;
  readonly node: unknown;
}

/** Follows a JSON pointer as far as the document goes. */
function walk(document: Document, pointer: string): Found {
  let found: Found = { key: undefined, node: document.contents };
  const tokens = pointer.split('/').slice(1);
  for (const token of tokens) {
    const next = step(document, found.node, token.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!next) break;
    found = next;
  }
  return found;
}

function step(document: Document, from: unknown, token: string): Found | undefined {
  const node = isAlias(from) ? from.resolve(document) : from;
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === token);
    return pair && { key: pair.key, node: pair.value ?? pair.key };
  }
  const item = isSeq(node) && /^\d+$/.test(token) ? node.items[Number(token)] : undefined;
  return item === undefined ? undefined : { key: undefined, node: item };
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** The position of an offset; an empty file has one line, too. */
function position(lines: LineCounter, offset: number): TextPosition {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
