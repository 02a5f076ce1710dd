import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter } from 'yaml';
import { mockError } from '../../base/errors.ts';
import { DEEPEST_JSON } from '../../base/json/json-depth.ts';
import { parseWireJson } from '../../base/json/wire-json.ts';
import { runAtOnce, type Steps } from '../../base/steps.ts';
import { compose, type Found, LongList } from './yaml-compose.ts';
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

/**
 * Reads one YAML 1.2 document, or JSON, which is YAML too. What JSON cannot express is rejected: tags of
 * one's own, duplicate keys, keys that are no scalars, infinities, aliases to an enclosing node.
 * @param text content of the file
 * @param file its name, for messages
 * @throws MockError `yaml-invalid` with file, line and column
 */
export function readYaml(text: string, file: string): YamlSource {
  const value = plainJson(text);
  if (value === undefined) return runAtOnce(yamlSteps(text, file));
  // Where things stand is asked for when something is wrong.
  let places: YamlSource | undefined;
  const found = () => {
    places ??= runAtOnce(yamlSteps(text, file));
    return places;
  };
  return {
    ...{ file, value },
    locate: (pointer) => found().locate(pointer),
    written: (pointer) => found().written(pointer),
    locateKey: (pointer) => found().locateKey(pointer),
  };
}

/** What JSON says, in a tenth of the time; undefined for any other text, and for what is refused in YAML. */
function plainJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const { value, duplicates } = parseWireJson(text, DEEPEST_JSON);
    return duplicates.length === 0 && isExact(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether each number is the one that is written. */
function isExact(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isExact);
  return typeof value === 'number' ? Number.isFinite(value) : typeof value !== 'bigint';
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
    locate(pointer) {
      const { node, shift } = walk(root, plain, pointer);
      return position(lines, offsetOf(node) + shift);
    },
    written(pointer) {
      const { node } = walk(root, plain, pointer);
      return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
    },
    locateKey: (pointer) => {
      const { key, node, shift } = walk(root, plain, pointer);
      return position(lines, offsetOf(key ?? node) + shift);
    },
  };
}

/** Reasons hold what was written in the file, which can be the whole of it. */
function shortened(reason: string): string {
  return reason.length <= LONGEST_REASON ? reason : `${reason.slice(0, LONGEST_REASON)}...`;
}

/** Follows a JSON pointer as far as the document goes. */
function walk(root: unknown, plain: PlainYaml, pointer: string): Found {
  let found: Found = { key: undefined, node: root, shift: 0 };
  const tokens = pointer.split('/').slice(1);
  for (const token of tokens) {
    const next = step(found.plain ?? plain, found, token.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!next) break;
    found = next;
  }
  return found;
}

function step(plain: PlainYaml, from: Found, token: string): Found | undefined {
  const node = isAlias(from.node) ? plain.targets.get(from.node) : from.node;
  if (isMap(node)) {
    const pair = plain.entries.get(node)?.get(token);
    return pair && { ...from, key: pair.key, node: pair.value ?? pair.key };
  }
  if (!/^\d+$/.test(token)) return undefined;
  if (node instanceof LongList) return node.find(Number(token));
  const item = isSeq(node) ? node.items[Number(token)] : undefined;
  return item === undefined ? undefined : { ...from, key: undefined, node: item };
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** The position of an offset; an empty file has one line, too. */
function position(lines: LineCounter, offset: number): TextPosition {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
