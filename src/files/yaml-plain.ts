import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { MockError } from '../contract/errors.ts';

/** How often aliases may be used in one file, those within what they repeat counted again: too little for an alias bomb. */
const MOST_ALIASES = 1000;

/** Makes the error of a place in a text. @param offset in UTF-16 code units */
export type Fail = (reason: string, offset?: number) => MockError;

/** Plain data, and what was found on the way to it. */
export interface PlainYaml {
  readonly value: unknown;
  /** Entries of each mapping by key. */
  readonly entries: ReadonlyMap<YAMLMap, ReadonlyMap<string, Pair>>;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

/** What an anchor stands for; without `done` it is still being read. */
interface Anchored {
  readonly node: Node;
  done?: { readonly value: unknown; readonly uses: number };
}

/**
 * Makes plain data of a YAML node, in time linear in its size: the library's own ways to look for duplicate keys and
 * to follow aliases take quadratic time. What JSON cannot express is rejected. A key `__proto__` is an own property;
 * what an alias repeats is the same object.
 * @param root nested so little that recursion is safe; null for an empty document
 * @throws MockError as `fail` makes them
 */
export function plainYaml(root: unknown, fail: Fail): PlainYaml {
  const entries = new Map<YAMLMap, Map<string, Pair>>();
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Anchored>();
  let uses = 0;

  const plain = (node: unknown): unknown => {
    if (isAlias(node)) return repeated(node);
    const anchor = (node as (Node & { anchor?: string }) | null)?.anchor;
    if (anchor === undefined) return unnamed(node);
    const anchored: Anchored = { node: node as Node };
    anchors.set(anchor, anchored);
    const before = uses;
    const value = unnamed(node);
    anchored.done = { value, uses: uses - before };
    return value;
  };

  const repeated = (alias: Alias): unknown => {
    const at = alias.range![0];
    const anchored = anchors.get(alias.source);
    if (!anchored) throw fail(`the alias *${alias.source} has no anchor before it`, at);
    const { node, done } = anchored;
    if (!done) throw fail(`the alias *${alias.source} stands inside of its own anchor`, at);
    uses += 1 + done.uses;
    if (uses > MOST_ALIASES) throw fail(`more than ${MOST_ALIASES} uses of aliases`, at);
    targets.set(alias, node);
    return done.value;
  };

  const unnamed = (node: unknown): unknown => {
    if (isMap(node)) return object(node);
    if (isSeq(node)) return node.items.map(plain);
    if (!isScalar(node)) return null;
    const { value, range } = node;
    if (typeof value === 'number' && !Number.isFinite(value))
      throw fail(`${value} is no number of JSON`, range?.[0]);
    return value;
  };

  const object = (map: YAMLMap): unknown => {
    const own = new Map<string, Pair>();
    entries.set(map, own);
    const value = {};
    for (const pair of map.items) {
      const name = keyOf(pair);
      if (own.has(name)) throw fail('Map keys must be unique', (pair.key as Node).range?.[0]);
      own.set(name, pair);
      plain(pair.key);
      const inner = plain(pair.value);
      Object.defineProperty(value, name, {
        value: inner,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return value;
  };

  return { value: plain(root), entries, targets };
}

/** The key of an entry as an object has it; the composer lets nothing but texts pass. */
function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}
