import {
  Composer,
  type CST,
  type Document,
  isNode,
  isSeq,
  Lexer,
  type LineCounter,
  type Node,
  Parser,
  type YAMLError,
} from 'yaml';
import { DEEPEST_JSON } from '../../base/json/json-depth.ts';
import { itemAt, present } from '../../base/present.ts';
import type { Steps } from '../../base/steps.ts';
import { type Fail, type PlainYaml, plainYaml } from './yaml-plain.ts';

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

/** What a text is composed with. */
export interface Composing {
  readonly file: string;
  readonly fail: Fail;
  readonly plain: PlainYaml;
}

/** The node at the root of a text, or the long list that is there, and its value. */
export interface Composed {
  readonly root: unknown;
  readonly value: unknown;
}

/**
 * Lexes, parses and composes. A long list at the root is composed part by part as it is parsed, and its tokens are let
 * go: those of the whole file take many times the room of what they say. So are its nodes, which are made again of the
 * text where somebody asks for a place.
 */
export function* compose(
  text: string,
  lines: LineCounter,
  { file, fail, plain }: Composing,
): Steps<Composed> {
  const list = new LongList(text, fail);
  const values: unknown[] = [];
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  const composed = (from: readonly CST.Token[]) => composeTokens(from, text.length, fail);
  const take = (part: unknown) => {
    if (!isSeq(part)) throw fail('a list at the root is no list at its end');
    for (const node of part.items as Node[]) {
      values.push(plain.plain(node));
      list.add(node, plain.forget());
    }
  };
  lines.addNewLine(0);
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (++lexemes % LEXEMES !== 0) continue;
    const part = finishedPart(parser.stack, values.length > 0);
    if (part) take(composed([...tokens, part]).contents);
    yield { stage: `read ${file}`, done: parser.offset, total: text.length };
  }
  for (const token of parser.end()) tokens.push(token);
  const whole = values.length === 0;
  const { contents } = composed(whole ? tokens : tokens.map(continued));
  if (whole) return { root: contents, value: plain.plain(contents) };
  take(contents);
  return { root: list, value: values };
}

/** @throws MockError as `fail` makes them */
function composeTokens(tokens: readonly CST.Token[], end: number, fail: Fail): Document {
  const deep = findTooDeep(tokens);
  if (deep !== undefined) throw fail(`nested more than ${DEEPEST_JSON} levels deep`, deep);
  const [document, second] = [...new Composer(READING).compose(tokens, true, end)];
  const [first]: (YAMLError | undefined)[] = [...present(document).errors, ...present(document).warnings];
  if (first) throw fail(reasonOf(first), first.pos[0]);
  if (second) throw fail('more than one document in the file', second.range[0]);
  return document as Document;
}

/** What stands at a JSON pointer. */
export interface Found {
  readonly key: unknown;
  readonly node: unknown;
  /** How much later than the node says it stands in the text. */
  readonly shift: number;
  /** What was found on the way to the data of the node, where it is not that of the whole text. */
  readonly plain?: PlainYaml;
}

/** A part of a text, in UTF-16 code units. */
interface Range {
  readonly from: number;
  readonly end: number;
}

/** A list at the root of a text: a node for each item, or where its text stands. */
export class LongList {
  private readonly text: string;
  private readonly fail: Fail;
  private readonly items: (Node | Range)[] = [];
  private made: (Found & { readonly index: number }) | undefined;

  constructor(text: string, fail: Fail) {
    this.text = text;
    this.fail = fail;
  }

  /** @param isForgotten whether nothing is to be kept of the node but where it stands */
  add(node: Node, isForgotten: boolean): void {
    const [from, end] = present(node.range);
    this.items.push(isForgotten ? { from, end } : node);
  }

  find(index: number): Found | undefined {
    if (this.made?.index === index) return this.made;
    const item = this.items[index];
    if (item === undefined) return undefined;
    if (isNode(item)) return { key: undefined, node: item, shift: 0 };
    this.made = { ...this.make(item), index };
    return this.made;
  }

  private make({ from, end }: Range): Found {
    // The lines of a block begin as far to the right as its first one.
    const isFlow = /^[{["']/.test(this.text[from] ?? '');
    const indent = isFlow ? 0 : from - (this.text.lastIndexOf('\n', from - 1) + 1);
    const text = ' '.repeat(indent) + this.text.slice(from, end);
    const { contents } = composeTokens([...new Parser().parse(text)], text.length, this.fail);
    const plain = plainYaml(this.fail);
    plain.plain(contents);
    return { key: undefined, node: contents, shift: from - indent, plain };
  }
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
  if (items.length < PART + 2 || hasAnchor(document)) return undefined;
  const last = items.length - 2;
  // Other items wait for the end of the list.
  const isFinished = items.every((item, index) => index >= last || isPlainItem(item));
  if (!isFinished) return undefined;
  const end: CST.SourceToken = { type: 'flow-seq-end', offset, indent: 0, source: ']' };
  const part = { ...list, items: items.splice(0, last).map(asValue), end: [end] };
  return { ...document, value: isContinued ? withoutComma(part) : part };
}

type FlowItem = CST.FlowCollection['items'][number];

/** Whether an item of a list in brackets is a mapping or a list: no key, as the parser has it until the list ends. */
function isPlainItem({ start, key, sep = [], value }: FlowItem): boolean {
  const isPair = start.some(({ type }) => type === 'explicit-key-ind');
  if (isPair || sep.some(({ type }) => type === 'map-value-ind')) return false;
  return key?.type === 'flow-collection' && !value;
}

/** The item as the parser leaves it at the end of the list. */
function asValue({ start, key, sep = [] }: FlowItem): FlowItem {
  const value = key as CST.FlowCollection;
  return { start, value: { ...value, end: [...value.end, ...sep] } };
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

/** The parser's reason in one line, without its closing period. */
function reasonOf({ code, message }: YAMLError): string {
  if (code === 'TAG_RESOLVE_FAILED') return `${message}; tags are not read here`;
  return itemAt(message.split('\n', 1), 0).replace(/\.$/, '');
}
