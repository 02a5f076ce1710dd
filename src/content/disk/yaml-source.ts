import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  type YAMLError,
} from 'yaml';
import { mockError } from '../../base/errors.ts';
import { DEEPEST_JSON } from '../../base/json-depth.ts';
import { runAtOnce, type Steps } from '../../base/steps.ts';
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
  return runAtOnce(yamlSteps(text, file));
}

/** As `readYaml`, with places to rest. */
export function* yamlSteps(text: string, file: string): Steps<YamlSource> {
  const lines = new LineCounter();
  const fail: Fail = (reason, offset = 0) =>
    mockError('yaml-invalid', { reason: shortened(reason) }, { file, ...position(lines, offset) });
  const plain = plainYaml(fail);
  const { root, value } = yield* compose(text.replace(/^\ufeff/, ''), lines, { file, fail, plain });
  return {
    file,
    value,
    locate: (pointer) => position(lines, offsetOf(walk(root, plain, pointer).node)),
    written(pointer) {
      const { node } = walk(root, plain, pointer);
      return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
    },
    locateKey: (pointer) => {
      const { key, node } = walk(root, plain, pointer);
      return position(lines, offsetOf(key ?? node));
    },
  };
}

/** What a text is composed with. */
interface Composing {
  readonly file: string;
  readonly fail: Fail;
  readonly plain: PlainYaml;
}

/** The node at the root of a text, or the items of the list that is there, and its value. */
interface Composed {
  readonly root: unknown;
  readonly value: unknown;
}

/**
 * Lexes, parses and composes. A long list at the root is composed part by part as it is parsed, and its tokens are let
 * go: those of the whole file take many times the room of what they say.
 */
function* compose(text: string, lines: LineCounter, { file, fail, plain }: Composing): Steps<Composed> {
  const nodes: unknown[] = [];
  const values: unknown[] = [];
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  const composed = (from: readonly CST.Token[]): Document => {
    const deep = findTooDeep(from);
    if (deep !== undefined) throw fail(`nested more than ${DEEPEST_JSON} levels deep`, deep);
    const [document, second] = [...new Composer(READING).compose(from, true, text.length)];
    const [first]: (YAMLError | undefined)[] = [...document!.errors, ...document!.warnings];
    if (first) throw fail(reasonOf(first), first.pos[0]);
    if (second) throw fail('more than one document in the file', second.range[0]);
    return document as Document;
  };
  const take = (list: unknown) => {
    if (!isSeq(list)) throw fail('a list at the root is no list at its end');
    for (const node of list.items) {
      nodes.push(node);
      values.push(plain.plain(node));
    }
  };
  lines.addNewLine(0);
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (++lexemes % LEXEMES !== 0) continue;
    const part = finishedPart(parser.stack, nodes.length > 0);
    if (part) take(composed([...tokens, part]).contents);
    yield { stage: `read ${file}`, done: parser.offset, total: text.length };
  }
  for (const token of parser.end()) tokens.push(token);
  const whole = nodes.length === 0;
  const { contents } = composed(whole ? tokens : tokens.map(continued));
  if (whole) return { root: contents, value: plain.plain(contents) };
  take(contents);
  return { root: nodes, value: values };
}

/** So many lexemes are read between two places to rest. */
const LEXEMES = 500;
/** So many items of a list at the root are composed at once. */
const PART = 20;

/**
 * Takes the items that are finished off a list at the root of the document that is being parsed.
 * @param isContinued whether items were taken off before
 * @returns a document with these items alone; undefined where they are too few
 */
function finishedPart(stack: readonly CST.Token[], isContinued: boolean): CST.Token | undefined {
  const [document, list] = stack;
  if (document?.type !== 'document') return undefined;
  // The parser looks back at the last items.
  if (list?.type === 'block-seq' && list.items.length >= PART + 2 && !hasAnchor(document)) {
    return { ...document, value: { ...list, items: list.items.splice(0, list.items.length - 2) } };
  }
  if (list?.type !== 'flow-collection' || list.start.type !== 'flow-seq-start') return undefined;
  const { offset, items } = list;
  // What is no mapping or list gets its last form at the end of the list.
  if (items.length < PART + 2 || hasAnchor(document)) return undefined;
  const last = items.length - 2;
  const isFinished = items.every(
    ({ value, sep }, index) => index >= last || (value?.type === 'flow-collection' && !sep),
  );
  if (!isFinished) return undefined;
  const end: CST.SourceToken = { type: 'flow-seq-end', offset, indent: 0, source: ']' };
  const part = { ...list, items: items.splice(0, last), end: [end] };
  return { ...document, value: isContinued ? withoutComma(part) : part };
}

/** A list with an anchor has to be one node, as an alias may stand for it. */
function hasAnchor({ start }: CST.Document): boolean {
  return start.some(({ type }) => type === 'anchor');
}

/** The last part of a list that was taken apart. */
function continued(token: CST.Token): CST.Token {
  const isFlow = token.type === 'document' && token.value?.type === 'flow-collection';
  return isFlow ? { ...token, value: withoutComma(token.value as CST.FlowCollection) } : token;
}

/** The comma before the first item parts it from the one that is in the part before. */
function withoutComma(list: CST.FlowCollection): CST.FlowCollection {
  const [first, ...rest] = list.items;
  if (!first) return list;
  const at = first.start.findIndex(({ type }) => type === 'comma');
  if (at < 0) return list;
  return { ...list, items: [{ ...first, start: first.start.toSpliced(at, 1) }, ...rest] };
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
function walk(root: unknown, plain: PlainYaml, pointer: string): Found {
  let found: Found = { key: undefined, node: root };
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
  const items = isSeq(node) ? node.items : Array.isArray(node) ? node : [];
  const item = /^\d+$/.test(token) ? items[Number(token)] : undefined;
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
