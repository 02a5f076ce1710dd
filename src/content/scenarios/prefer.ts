import { itemAt } from '../../base/present.ts';
/** One name and its value; no value and an empty value are the same, `''` (RFC 7240 section 2). */
export interface PreferenceParameter {
  /** In lower case: names are compared without regard to case. */
  readonly name: string;
  /** As given: values are compared with regard to case. */
  readonly value: string;
}

/** One preference of the request header `Prefer`. */
export interface Preference extends PreferenceParameter {
  readonly parameters: readonly PreferenceParameter[];
}

/** A part of the header that is no preference, as it was given. */
export interface MalformedPreference {
  readonly malformed: string;
}

// RFC 9110 section 5.6.2 (tchar) and section 5.6.4 (qdtext, quoted-pair), of which RFC 7240 is made.
const TOKEN_CHARACTER = /[!#$%&'*+.^_`|~0-9A-Za-z-]/;
const QUOTED_CHARACTER = /[\t \x21-\x7e\x80-\xff]/;
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * Reads the request header `Prefer` (RFC 7240 section 2), in time linear in its length.
 * @param header the field's value, or those of several fields, which count as one list
 * @returns preferences and malformed parts in order. Of a preference given twice the first counts;
 *   empty list elements are ignored. Never throws: a part that does not parse is returned as it is.
 */
export function parsePrefer(
  header: string | readonly string[] | undefined,
): readonly (Preference | MalformedPreference)[] {
  const found: (Preference | MalformedPreference)[] = [];
  const seen = new Set<string>();
  const lines = header === undefined ? [] : typeof header === 'string' ? [header] : header;
  for (const line of lines) {
    const cursor: Cursor = { text: line, at: 0 };
    while (skipListSeparators(cursor)) {
      const entry = readElement(cursor);
      if ('name' in entry && seen.has(entry.name)) continue;
      if ('name' in entry) seen.add(entry.name);
      found.push(entry);
    }
  }
  return found;
}

/**
 * Writes the response header `Preference-Applied` (RFC 7240 section 3), which carries no parameters.
 * @returns the field's value; `''` where nothing was applied: then leave the header out.
 * @throws RangeError if a name is no token or a value holds what a header cannot carry.
 */
export function formatPreferenceApplied(preferences: readonly PreferenceParameter[]): string {
  return preferences.map(formatApplied).join(', ');
}

function formatApplied({ name, value }: PreferenceParameter): string {
  if (!TOKEN.test(name)) throw new RangeError(`no token: ${JSON.stringify(name)}`);
  if (value === '') return name;
  if (TOKEN.test(value)) return `${name}=${value}`;
  for (let at = 0; at < value.length; at++) {
    if (!QUOTED_CHARACTER.test(itemAt(value, at)))
      throw new RangeError(`no header value: ${JSON.stringify(value)}`);
  }
  return `${name}="${value.replace(/["\\]/g, '\\$&')}"`;
}

interface Cursor {
  readonly text: string;
  at: number;
}

/** Moves to the next list element; false at the end. Empty elements are allowed (RFC 9110 section 5.6.1.2). */
function skipListSeparators(cursor: Cursor): boolean {
  skipWhile(cursor, (character) => isSpace(character) || character === ',');
  return cursor.at < cursor.text.length;
}

function readElement(cursor: Cursor): Preference | MalformedPreference {
  const start = cursor.at;
  const preference = readPreference(cursor);
  if (preference && (cursor.at === cursor.text.length || cursor.text[cursor.at] === ',')) return preference;
  cursor.at = elementEnd(cursor.text, start);
  return { malformed: cursor.text.slice(start, cursor.at).trim() };
}

/** preference = token [ BWS "=" BWS word ] *( OWS ";" [ OWS parameter ] ) */
function readPreference(cursor: Cursor): Preference | undefined {
  const own = readPair(cursor);
  if (!own) return undefined;
  const parameters: PreferenceParameter[] = [];
  while (cursor.text[cursor.at] === ';') {
    cursor.at++;
    skipWhile(cursor, isSpace);
    const next = cursor.text[cursor.at];
    if (next === undefined || next === ';' || next === ',') continue;
    const parameter = readPair(cursor);
    if (!parameter) return undefined;
    parameters.push(parameter);
  }
  return { ...own, parameters };
}

/** token [ BWS "=" BWS word ], and the white space after it. */
function readPair(cursor: Cursor): PreferenceParameter | undefined {
  const name = readToken(cursor).toLowerCase();
  if (name === '') return undefined;
  skipWhile(cursor, isSpace);
  if (cursor.text[cursor.at] !== '=') return { name, value: '' };
  cursor.at++;
  skipWhile(cursor, isSpace);
  const quoted = cursor.text[cursor.at] === '"';
  const value = quoted ? readQuoted(cursor) : readToken(cursor);
  if (value === undefined || (value === '' && !quoted)) return undefined;
  skipWhile(cursor, isSpace);
  return { name, value };
}

function readToken(cursor: Cursor): string {
  const start = cursor.at;
  skipWhile(cursor, (character) => TOKEN_CHARACTER.test(character));
  return cursor.text.slice(start, cursor.at);
}

/** Reads a quoted string from its opening quote; undefined if it does not end or holds a control character. */
function readQuoted(cursor: Cursor): string | undefined {
  const pieces: string[] = [];
  for (cursor.at++; cursor.at < cursor.text.length; cursor.at++) {
    let character = itemAt(cursor.text, cursor.at);
    if (character === '"') {
      cursor.at++;
      return pieces.join('');
    }
    if (character === '\\') character = cursor.text[++cursor.at] ?? '';
    if (!QUOTED_CHARACTER.test(character)) return undefined;
    pieces.push(character);
  }
  return undefined;
}

/** Where the list element ends: at the next comma outside of quotes. */
function elementEnd(text: string, start: number): number {
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted && character === '\\') at++;
    else if (!quoted && character === ',') return at;
  }
  return text.length;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t';
}

function skipWhile(cursor: Cursor, belongs: (character: string) => boolean): void {
  while (cursor.at < cursor.text.length && belongs(itemAt(cursor.text, cursor.at))) cursor.at++;
}
