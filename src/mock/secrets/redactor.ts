import { present } from '../../base/present.ts';
import { utf8 } from '../../base/text/utf8.ts';

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** What is told in the place of a secret. */
export const REDACTED = '***';
/** Shorter keys stand in other texts by chance. */
export const SHORTEST_VALUE = 6;
/** Shorter pieces of an encoded key would be met by chance. */
const SHORTEST_ENCODED = 8;
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/**
 * Makes a function that puts `***` in the place of each of these keys, however they are written: as they
 * are, percent-encoded (also twice), with escapes of JSON or HTML, in base64 or in hexadecimal digits. A key
 * of fewer than 6 characters is a part of other words: it is taken out where it is the value of a query
 * parameter or of a header that carries keys.
 * @param names of the parameters and headers of the contract that carry keys
 */
export function redactor(keys: readonly string[], names: readonly string[]): Redact {
  const holdsNone = plainlyHoldsNone(keys);
  // Most texts hold nothing: the expression is made when one may.
  let redact: Redact | undefined;
  return (text) => {
    if (holdsNone(text)) return text;
    // To look for each of so many would hold up everybody else: the whole text goes.
    if (keys.length > MOST_KEYS) return REDACTED;
    redact ??= redactAllWritings(keys, names);
    return redact(text);
  };
}

/** So many keys of a request are looked for one by one in all their writings. */
const MOST_KEYS = 32;

/**
 * The same for as many keys as a file may hold: each text is searched for the beginnings of keys, and then for those keys alone
 * that may be in it.
 */
export function redactorOfMany(keys: readonly string[], names: readonly string[]): Redact {
  const given = [...new Set(keys)].filter((key) => key !== '').sort((a, b) => b.length - a.length);
  const redactors = given.map((key) => redactor([key], names));
  const isIndexed = (key: string) => key.length >= SHORTEST_VALUE && ASCII.test(key) && !key.includes(' ');
  const others = given.flatMap((key, index) => (isIndexed(key) ? [] : [index]));
  const byHead = new Map<string, Set<number>>();
  for (const [index, key] of given.entries()) {
    for (const writing of isIndexed(key) ? [key, ...encodedForms(key)] : []) {
      const head = writing.slice(0, SHORTEST_VALUE).toLowerCase();
      byHead.set(head, (byHead.get(head) ?? new Set()).add(index));
    }
  }
  return (text) => {
    let found: Iterable<number> = given.keys();
    if (!ESCAPES.test(text)) {
      const lower = text.toLowerCase();
      const likely = new Set(others);
      for (let at = 0; at + SHORTEST_VALUE <= lower.length; at++)
        for (const index of byHead.get(lower.slice(at, at + SHORTEST_VALUE)) ?? []) likely.add(index);
      found = [...likely].sort((a, b) => a - b);
    }
    let left = text;
    for (const index of found) left = redactors[index]?.(left) ?? left;
    return left;
  };
}

/** The same without the short way: what it must equal. */
export function redactAllWritings(keys: readonly string[], names: readonly string[]): Redact {
  return replacer(keys, (key) => patternsOf(key, names));
}

const ASCII = /^[\x20-\x7e]*$/;
/** What begins an escape of a URL, of JSON or of HTML. */
const ESCAPES = /%[\da-f]{2}|\\|&[#a-z]/i;

/** Tells at once that a text without escapes holds none of these keys; false where one has to look. */
function plainlyHoldsNone(keys: readonly string[]): (text: string) => boolean {
  const isPlain = keys.every((key) => key.length >= SHORTEST_VALUE && ASCII.test(key));
  const hasBlank = keys.some((key) => key.includes(' '));
  const writings = keys.flatMap((key) => [key, ...encodedForms(key)]).map((text) => text.toLowerCase());
  return (text) => {
    if (!isPlain || ESCAPES.test(text) || (hasBlank && text.includes('+'))) return false;
    const lower = text.toLowerCase();
    return !writings.some((writing) => lower.includes(writing));
  };
}

/** The same for one value, such as that of a header, which as a whole may be a short key. */
export function valueRedactor(keys: readonly string[], names: readonly string[]): Redact {
  return replacer(keys, (key) => [...patternsOf(key, names), `^${anyWriting(key)}$`]);
}

/** Shorter ids stand in other texts by chance. */
const SHORTEST_ID = 4;

/**
 * Makes a function that puts a mask in the place of an id, however it is written. One of fewer than 4 characters is a part of
 * other words: it is masked where it is a segment of a path, or a whole value.
 */
export function idMasker(id: string, mask: string): Redact {
  const pattern = id.length < SHORTEST_ID ? `(?<=^|[/=])${anyWriting(id)}(?=$|[/?&#])` : anyWriting(id);
  return replacer([id], () => [pattern], mask);
}

function replacer(
  keys: readonly string[],
  patterns: (key: string) => readonly string[],
  mask = REDACTED,
): Redact {
  const given = [...new Set(keys)].filter((key) => key !== '').sort((a, b) => b.length - a.length);
  const long = given.filter((key) => key.length > LONGEST_PIECE).map((key) => longKeyRedactor(key, mask));
  const short = given.slice(long.length).flatMap(patterns);
  const anyShort = short.length > 0 ? new RegExp(short.join('|'), 'gi') : undefined;
  return (text) => {
    const left = long.reduce((rest, redact) => redact(rest), text);
    return anyShort ? left.replace(anyShort, () => mask) : left;
  };
}

/** An expression for all writings of a longer key would be too large: it is looked for by pieces of so many characters. */
const LONGEST_PIECE = 64;

/** Takes out one long key: where its first piece stands, with all others behind it; and its encoded forms, letter by letter. */
function longKeyRedactor(key: string, mask: string): Redact {
  const characters = Array.from(key);
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += LONGEST_PIECE)
    pieces.push(anyWriting(characters.slice(at, at + LONGEST_PIECE).join('')));
  const [first = '', ...others] = pieces;
  const rest = others.map((piece) => new RegExp(piece, 'iy'));
  const encoded = encodedForms(key).flatMap((form) => [form, form.toLowerCase(), form.toUpperCase()]);
  return (text) => {
    const begin = new RegExp(first, 'gi');
    let left = '';
    let done = 0;
    for (let found = begin.exec(text); found; found = begin.exec(text)) {
      const end = endOf(rest, text, begin.lastIndex);
      if (end === undefined) {
        begin.lastIndex = found.index + 1;
        continue;
      }
      left += text.slice(done, found.index) + mask;
      done = end;
      begin.lastIndex = end;
    }
    return encoded.reduce((without, form) => without.replaceAll(form, mask), left + text.slice(done));
  };
}

/** Where the last of some pieces ends that follow on each other from here; undefined where one is not there. */
function endOf(pieces: readonly RegExp[], text: string, from: number): number | undefined {
  let end = from;
  for (const piece of pieces) {
    piece.lastIndex = end;
    if (!piece.test(text)) return undefined;
    end = piece.lastIndex;
  }
  return end;
}

/** Changes every text of a JSON value; names of properties only where it is said how. */
export function mapTexts<Value>(value: Value, change: Redact, name: Redact = (given) => given): Value {
  const visit = (inner: unknown): unknown => {
    if (typeof inner === 'string') return change(inner);
    if (Array.isArray(inner)) return inner.map(visit);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, own]) => [name(key), visit(own)]));
  };
  return visit(value) as Value;
}

function patternsOf(key: string, names: readonly string[]): string[] {
  if (key.length < SHORTEST_VALUE) return [`${credentialBefore(names)}${anyWriting(key)}${VALUE_ENDS}`];
  return [anyWriting(key), ...encodedForms(key).map(escaped)];
}

/** A key in base64 and in hexadecimal digits, as far as that is long enough to tell of it. */
function encodedForms(key: string): readonly string[] {
  const encoded = [...base64Of(key), [...utf8(key)].map((byte) => hex(byte, 2)).join('')];
  return encoded.filter((text) => text.length >= SHORTEST_ENCODED);
}

/** What stands before the value of a query parameter, or of one of the names that carry keys. */
function credentialBefore(names: readonly string[]): string {
  const named = names.length === 0 ? '' : `|(?:${names.map(escaped).join('|')})["']?\\s*[:=]\\s*["']?`;
  return `(?<=[?&][^=&#\\s]*=${named})`;
}
const VALUE_ENDS = `(?=$|[&#;,\\s"'<>])`;

function anyWriting(key: string): string {
  return Array.from(key, characterPattern).join('');
}

/** Every way in which a character may be written. */
function characterPattern(character: string): string {
  const coded = [...utf8(character)];
  const bytes = coded.map((byte) => `%(?:25)*${hex(byte, 2)}`).join('');
  const units = character.split('').map((unit) => `\\\\+u${hex(unit.charCodeAt(0), 4)}`);
  const point = present(character.codePointAt(0));
  const named = NAMED_ENTITIES[character];
  const ways = [
    `\\\\*${escaped(character)}`,
    bytes,
    units.join(''),
    `&(?:amp;)*#0*${point};`,
    `&(?:amp;)*#x0*${point.toString(16)};`,
    // UTF-8 that is read as Latin-1, as headers are.
    ...(point > 0x7f ? [escaped(String.fromCharCode(...coded))] : []),
    ...(named ? [`&(?:amp;)*${named};`] : []),
    ...(character === ' ' ? ['\\+'] : []),
  ];
  return `(?:${ways.join('|')})`;
}

/** The characters of base64 that tell of the key alone, for each of three places where it may begin. */
function base64Of(key: string): string[] {
  const coded = [...utf8(key)];
  const { length } = coded;
  return [0, 1, 2].flatMap((shift) => {
    const whole = btoa('\0'.repeat(shift) + String.fromCharCode(...coded));
    const own = whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + length) * 8) / 6));
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
