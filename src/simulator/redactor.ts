import { utf8 } from '../base/utf8.ts';

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** What is told in the place of a secret. */
export const REDACTED = '***';
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
 * are, percent-encoded (also twice), with escapes of JSON or HTML, in base64 or in hexadecimal digits.
 */
export function redactor(keys: readonly string[]): Redact {
  const given = [...new Set(keys)].filter((key) => key !== '').sort((a, b) => b.length - a.length);
  if (given.length === 0) return (text) => text;
  const anyOfThem = new RegExp(given.flatMap(patternsOf).join('|'), 'gi');
  return (text) => text.replace(anyOfThem, REDACTED);
}

/** Takes secrets out of every text and every property name of a JSON value. */
export function redactAll(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactAll(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [redact(name), redactAll(inner, redact)]),
  );
}

function patternsOf(key: string): string[] {
  const encoded = [...base64Of(key), [...utf8(key)].map((byte) => hex(byte, 2)).join('')];
  const long = encoded.filter((text) => text.length >= SHORTEST_ENCODED);
  return [Array.from(key, characterPattern).join(''), ...long.map(escaped)];
}

/** Every way in which a character may be written. */
function characterPattern(character: string): string {
  const coded = [...utf8(character)];
  const bytes = coded.map((byte) => `%(?:25)*${hex(byte, 2)}`).join('');
  const units = character.split('').map((unit) => `\\\\+u${hex(unit.charCodeAt(0), 4)}`);
  const point = character.codePointAt(0)!;
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
