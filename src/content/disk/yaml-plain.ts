import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { MockError } from '../../base/errors.ts';
import { entryFor, present } from '../../base/present.ts';

/**
 * How many nodes aliases and merge keys may repeat: so many, and so many times those that the file has. Too little for
 * an alias bomb, and enough for a merge key in each entry of a long list.
 */
const REPEATED = { least: 100_000, times: 10 } as const;

/** Makes the error of a place in a text. @param offset in UTF-16 code units */
export type Fail = (reason: string, offset?: number) => MockError;

/** Makes plain data of nodes, and keeps what was found on the way. */
export interface PlainYaml {
  /**
   * The data of a node that comes after those that were asked for before.
   * @param node nested so little that recursion is safe; null for an empty document
   * @throws MockError as `fail` makes them
   */
  plain(node: unknown): unknown;
  /** Lets go of all nodes. @returns false, and keeps them, where aliases may stand for some */
  forget(): boolean;
  /** Entries of each mapping by key. */
  readonly entries: ReadonlyMap<YAMLMap, ReadonlyMap<string, Pair>>;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

/** What an anchor stands for; without `done` it is still being read. */
interface Anchored {
  readonly node: Node;
  done?: { readonly value: unknown; readonly nodes: number };
}

/**
 * Makes plain data of YAML nodes, in time linear in their size: the library's own ways to look for duplicate keys and
 * to follow aliases take quadratic time. What JSON cannot express is rejected. A key `__proto__` is an own property;
 * what an alias repeats is the same object.
 */
export function plainYaml(fail: Fail): PlainYaml {
  const entries = new Map<YAMLMap, Map<string, Pair>>();
  const values = new Map<YAMLMap, Readonly<Record<string, unknown>>>();
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Anchored>();
  let nodes = 0;
  let repeated = 0;

  const plain = (node: unknown): unknown => {
    nodes++;
    if (isAlias(node)) return followed(node);
    const anchor = (node as (Node & { anchor?: string }) | null)?.anchor;
    if (anchor === undefined) return unnamed(node);
    const anchored: Anchored = { node: node as Node };
    anchors.set(anchor, anchored);
    const before = nodes + repeated;
    const value = unnamed(node);
    anchored.done = { value, nodes: 1 + nodes + repeated - before };
    return value;
  };

  const followed = (alias: Alias): unknown => {
    const at = present(alias.range)[0];
    const anchored = anchors.get(alias.source);
    if (!anchored) throw fail(`the alias *${alias.source} has no anchor before it`, at);
    const { node, done } = anchored;
    if (!done) throw fail(`the alias *${alias.source} stands inside of its own anchor`, at);
    repeat(done.nodes, at);
    targets.set(alias, node);
    return done.value;
  };

  const repeat = (count: number, at: number | undefined): void => {
    repeated += count;
    if (repeated > REPEATED.least + REPEATED.times * nodes)
      throw fail('aliases repeat far more than the file holds', at);
  };

  const unnamed = (node: unknown): unknown => {
    if (isMap(node)) return object(node);
    if (isSeq(node)) return node.items.map(plain);
    if (!isScalar(node)) return null;
    const { value, range, source } = node;
    const reason = typeof value === 'number' ? lossOf(value, source ?? String(value)) : undefined;
    if (reason !== undefined) throw fail(reason, range?.[0]);
    return typeof value === 'string' ? inOnePiece(value) : value;
  };

  const object = (map: YAMLMap): unknown => {
    const own = new Map<string, Pair>();
    const merges: Pair[] = [];
    const value = {};
    entries.set(map, own);
    values.set(map, value);
    for (const pair of map.items) {
      const name = keyOf(pair);
      const isMerge = isMergeKey(pair);
      if (isMerge ? merges.length > 0 : own.has(name))
        throw fail('Map keys must be unique', (pair.key as Node).range?.[0]);
      plain(pair.key);
      const inner = plain(pair.value);
      if (isMerge) merges.push(pair);
      else {
        own.set(name, pair);
        define(value, name, inner);
      }
    }
    for (const { value: from } of merges) merge(value, own, from);
    return value;
  };

  /** Takes over what is not there yet from one mapping or, the first ones first, from those of a list. */
  const merge = (value: object, own: Map<string, Pair>, from: unknown): void => {
    const node = isAlias(from) ? targets.get(from) : from;
    const at = isNode(from) ? from.range?.[0] : undefined;
    for (const source of isSeq(node) ? node.items : [node]) {
      const base = isAlias(source) ? targets.get(source) : source;
      if (!isMap(base)) throw fail('a merge key << takes a mapping, or a list of mappings', at);
      const pairs = entryFor(entries, base);
      repeat(pairs.size, at);
      for (const [name, pair] of pairs) {
        if (own.has(name)) continue;
        own.set(name, pair);
        define(value, name, entryFor(values, base)[name]);
      }
    }
  };

  const forget = (): boolean => {
    if (anchors.size > 0) return false;
    entries.clear();
    values.clear();
    return true;
  };
  return { plain, forget, entries, targets };
}

/**
 * Why a number cannot stand for what is written; undefined where it can. A text that looks like a number is often meant
 * (tags of RFID cards are 04E12345 or 012), and must not become another one in silence.
 */
function lossOf(value: number, source: string): string | undefined {
  const quoted = `'${source}'`;
  if (!Number.isFinite(value))
    return `${source} is no number of JSON; if a text is meant, put it in quotes: ${quoted}`;
  const isOther = /^[-+]?0[\dxo]/.test(source) || (/^[-+]?\d+$/.test(source) && !Number.isSafeInteger(value));
  return isOther
    ? `${source} would become the number ${value}; if a text is meant, put it in quotes: ${quoted}`
    : undefined;
}

/**
 * The same text. The library puts what stands in double quotes together of single characters, and V8 keeps each of them
 * (32 bytes) until somebody reads the whole: 30,000 drivers took 320 MB.
 */
function inOnePiece(text: string): string {
  Number(text);
  return text;
}

/** A key `__proto__` is an own property like any other. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}

/** Whether an entry is a merge key (https://yaml.org/type/merge.html): a plain `<<`; in quotes it is a name. */
function isMergeKey({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** The key of an entry as an object has it; the composer lets nothing but texts pass. */
function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}
