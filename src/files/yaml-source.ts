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
  type YAMLError,
} from 'yaml';
import { mockError } from '../contract/errors.ts';
import { DEEPEST_JSON } from '../contract/json-depth.ts';
import { type Fail, type PlainYaml, plainYaml } from './yaml-plain.ts';

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
  /** What is written at a JSON pointer, where that is a scalar without quotes: `1e5`, not 100000. */
  written(pointer: string): string | undefined;
  /** Where the key of the mapping entry at a JSON pointer stands; of an element of a list, the element. */
  locateKey(pointer: string): TextPosition;
}

/** The most characters of a reason that are told. */
const LONGEST_REASON = 300;

/** The core schema is JSON's types in YAML's dress: no dates, no binary, no sets. */
const READING = {
  schema: 'core',
  resolveKnownTags: false,
  // Done by yaml-plain.ts, which knows where what is merged stands.
  merge: false,
  stringKeys: true,
  // Looked at by yaml-plain.ts: the library compares every key with every other.
  uniqueKeys: false,
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
    mockError('yaml-invalid', { reason: shortened(reason) }, { file, ...position(lines, offset) });
  const document = compose(text.replace(/^\ufeff/, ''), lines, fail);
  const [first]: (YAMLError | undefined)[] = [...document.errors, ...document.warnings];
  if (first) throw fail(reasonOf(first), first.pos[0]);
  const plain = plainYaml(document.contents, fail);
  return {
    file,
    value: plain.value,
    locate: (pointer) => position(lines, offsetOf(walk(document, plain, pointer).node)),
    written(pointer) {
      const { node } = walk(document, plain, pointer);
      return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
    },
    locateKey: (pointer) => {
      const { key, node } = walk(document, plain, pointer);
      return position(lines, offsetOf(key ?? node));
    },
  };
}

function compose(text: string, lines: LineCounter, fail: Fail): Document {
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = findTooDeep(tokens);
  if (deep !== undefined) throw fail(`nested more than ${DEEPEST_JSON} levels deep`, deep);
  const [document, second] = [...new Composer(READING).compose(tokens, true, text.length)];
  if (second) throw fail('more than one document in the file', second.range[0]);
  return document as Document;
}

/** Offset of the first token below the deepest level allowed; walks without recursion. */
function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST_JSON) return token.offset;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      for (const child of [key, value]) if (child) open.push({ token: child, depth: depth + 1 });
    }
  }
  return undefined;
}

/** Reasons hold what was written in the file, which can be the whole of it. */
function shortened(reason: string): string {
  return reason.length <= LONGEST_REASON ? reason : `${reason.slice(0, LONGEST_REASON)}...`;
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
function walk(document: Document, plain: PlainYaml, pointer: string): Found {
  let found: Found = { key: undefined, node: document.contents };
  const tokens = pointer.split('/').slice(1);
  for (const token of tokens) {
    const next = step(plain, found.node, token.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!next) break;
    found = next;
  }
  return found;
}

function step({ entries, targets }: PlainYaml, from: unknown, token: string): Found | undefined {
  const node = isAlias(from) ? targets.get(from) : from;
  if (isMap(node)) {
    const pair = entries.get(node)?.get(token);
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
