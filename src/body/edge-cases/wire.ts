import { itemAt } from '../../base/present.ts';
// JSON bodies as they go over the wire: a number is never rounded on its way through JavaScript.

/** A piece of JSON text that is written as it is: a number of any length, or one in an unusual spelling. */
export class Raw {
  readonly text: string;

  /** @param text of one JSON value */
  constructor(text: string) {
    this.text = text;
  }
}

/** A JSON value whose numbers may be `Raw`. */
export type WireValue = string | number | boolean | null | Raw | readonly WireValue[] | WireObject;
/** A JSON object whose numbers may be `Raw`. */
export interface WireObject {
  readonly [name: string]: WireValue;
}

/** Whether a value is a JSON object. */
export function isObject(value: WireValue | undefined): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Raw);
}

/** Strings and numbers of a JSON text; what looks like a number within a string is passed over with it. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** Reads JSON; a number that JavaScript would write differently becomes `Raw`. @throws SyntaxError */
export function readJson(text: string): WireValue {
  const plain = JSON.parse(text) as WireValue;
  const numbers = (text.match(TOKENS) ?? []).filter((token) => !isPlain(token));
  if (numbers.length === 0) return plain;
  const shown = JSON.stringify(plain);
  let marker = '#';
  while (shown.includes(`"${marker}`)) marker += '#';
  let next = 0;
  const marked = text.replace(TOKENS, (token) => (isPlain(token) ? token : `"${marker}${next++}"`));
  return JSON.parse(marked, (_, value) => {
    const isMarked = typeof value === 'string' && value.startsWith(marker);
    return isMarked ? new Raw(itemAt(numbers, Number(value.slice(marker.length)))) : value;
  });
}

function isPlain(token: string): boolean {
  return token.startsWith('"') || String(Number(token)) === token;
}

/** Writes JSON. @param newline `\n` or the like to indent it; default: all on one line */
export function writeJson(value: WireValue, newline = ''): string {
  if (value instanceof Raw) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = newline === '' ? '' : `${newline}  `;
  const colon = newline === '' ? ':' : ': ';
  const isList = Array.isArray(value);
  const parts = isList
    ? (value as readonly WireValue[]).map((item) => inner + writeJson(item, inner))
    : Object.entries(value).map(
        ([key, item]) => inner + JSON.stringify(key) + colon + writeJson(item, inner),
      );
  const end = parts.length === 0 ? '' : newline;
  return isList ? `[${parts.join(',')}${end}]` : `{${parts.join(',')}${end}}`;
}

/** Writes JSON with every character in strings escaped that is not plain ASCII, as .NET does by default. */
export function writeAscii(value: WireValue): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return writeJson(value).replace(TOKENS, (token) =>
    token.startsWith('"') ? token.replace(/[^\x20-\x7e]|[<>&'+]/g, escaped) : token,
  );
}
