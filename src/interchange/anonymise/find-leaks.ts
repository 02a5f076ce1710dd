import { parse } from 'yaml';
import { formatPointer } from '../../base/json/json-pointer.ts';
import { parseWireJson } from '../../base/json/wire-json.ts';
import { parseInstant } from '../../base/time/instant.ts';
import type { Ledger } from './ledger.ts';

/** A file that is to be written. */
export interface OutFile {
  /** Relative to the folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * The places in files where a value is left that was replaced: as a whole from 4 characters on, as a part of another from 8. Names
 * of properties, listed words and what stayed are excepted.
 * @param words that the files have of their own: names of properties, sentences of ours
 * @returns `FILE POINTER` each
 */
export function findLeaks(
  files: readonly OutFile[],
  { originals, harmless }: Pick<Ledger, 'originals' | 'harmless'>,
  words: ReadonlySet<string>,
): readonly string[] {
  const known = new Map<string, boolean>();
  const isLeak = (text: string) => {
    if (text.length < 4 || harmless.has(text) || words.has(text)) return false;
    let leaks = known.get(text);
    if (leaks === undefined) {
      leaks = !isTime(text) && originals.isIn(text);
      known.set(text, leaks);
    }
    return leaks;
  };
  const found: string[] = [];
  for (const { path, text } of files) {
    if (isLeak(path.replace(/^.*\/|\.\w+$/g, ''))) found.push(`${path} (its name)`);
    for (const [pointer, value] of valuesIn(path, text)) {
      if (isLeak(value)) found.push(`${path} ${pointer}`.trimEnd());
    }
  }
  return found;
}

/** A moment, or a span of time before the clock (ISO 8601), as fixtures have them. */
function isTime(text: string): boolean {
  return parseInstant(text) !== undefined || /^-P[\dDTHMS]+$/.test(text);
}

/** Every text and number of a file, names of properties too, each with its place; of a document its words. */
function* valuesIn(path: string, text: string): Generator<readonly [pointer: string, value: string]> {
  if (path.endsWith('.json')) yield* valuesBelow(parseWireJson(text).value, []);
  else if (path.endsWith('.yaml')) yield* valuesBelow(parse(text, { intAsBigInt: true }) as unknown, []);
  else for (const word of text.split(/[\s|`,;:()]+/)) yield ['', word];
}

function* valuesBelow(
  value: unknown,
  at: readonly string[],
): Generator<readonly [pointer: string, value: string]> {
  if (typeof value !== 'object' || value === null) {
    if (typeof value !== 'boolean' && value !== null) yield [formatPointer(at), String(value)];
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const below = [...at, name];
    if (!Array.isArray(value)) yield [formatPointer(below), name];
    yield* valuesBelow(inner, below);
  }
}
