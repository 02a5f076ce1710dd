import { present } from '../present.ts';
import { formatPointer } from './json-pointer.ts';

/** What a text of JSON holds, with what `JSON.parse` does not tell. */
export interface WireJson {
  /** As `JSON.parse` has it, but whole numbers beyond 2^53-1 as bigint: no digit is lost. */
  readonly value: unknown;
  /** JSON pointers (RFC 6901) of properties that stand twice in their object; the last one counts. */
  readonly duplicates: readonly string[];
}

/** Why a text is no JSON. */
export class WireJsonError extends Error {
  override readonly name = 'WireJsonError';
}

/** Nested more deeply, a text is refused: whoever follows it has a stack that ends. */
const DEEPEST = 1000;

/**
 * Reads a text of JSON (RFC 8259) without loss.
 * @param deepest how many levels it may have; default 1000
 * @throws WireJsonError whose message tells what is wrong and where (line and column from 1), and quotes nothing of the text
 *   but a word that JSON does not have
 */
export function parseWireJson(text: string, deepest = DEEPEST): WireJson {
  return new Reader(text, deepest).read();
}

/** Writes a value of `parseWireJson` as JSON; a bigint with all its digits. */
export function formatWireJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(formatWireJson).join(',')}]`;
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${pairs.map(([name, inner]) => `${JSON.stringify(name)}:${formatWireJson(inner)}`).join(',')}}`;
}

/** A value of `parseWireJson` as `JSON.parse` would have it; the same object where it has no bigint. */
export function plainNumbers(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(plainNumbers);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const entries = Object.entries(value).map(([name, inner]) => [name, plainNumbers(inner), inner] as const);
  if (entries.every(([, plain, inner]) => plain === inner)) return value;
  return Object.fromEntries(entries);
}

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has none of these in a string
const PLAIN_STRING = /[^"\\\u0000-\u001f]*/y;
const WORD = /[A-Za-z_$][\w$]*/y;
const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class Reader {
  private at = 0;
  private readonly text: string;
  private readonly path: (string | number)[] = [];
  private readonly duplicates: string[] = [];
  private depth = 0;

  private readonly deepest: number;

  constructor(text: string, deepest: number) {
    this.text = text;
    this.deepest = deepest;
  }

  read(): WireJson {
    this.skipBlank();
    if (this.at === this.text.length) throw new WireJsonError(this.at === 0 ? 'empty' : 'nothing but blanks');
    const value = this.value('before its value');
    this.skipBlank();
    if (this.at < this.text.length) this.fail('goes on after the end of its value');
    return { value, duplicates: this.duplicates };
  }

  private value(where: string): unknown {
    this.skipBlank();
    switch (this.text[this.at]) {
      case '{':
        return this.object();
      case '[':
        return this.list();
      case '"':
        return this.string();
      case undefined:
        return this.fail(`ends ${where}`);
      default:
        return this.scalar();
    }
  }

  private object(): unknown {
    const object: Record<string, unknown> = {};
    this.open();
    for (let isFirst = true; ; isFirst = false) {
      this.skipBlank();
      const next = this.text[this.at];
      if (isFirst && next === '}') break;
      if (next === undefined) this.fail('ends inside an object');
      if (next !== '"') this.fail('has no name of a property where one belongs');
      const name = this.string();
      this.skipBlank();
      this.expect(':', 'ends after the name of a property', 'has no colon after the name of a property');
      this.path.push(name);
      if (Object.hasOwn(object, name)) this.duplicates.push(formatPointer(this.path));
      const value = this.value('after the name of a property');
      this.path.pop();
      if (name === '__proto__') {
        Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
      } else object[name] = value;
      if (!this.hasMore('}', 'an object')) break;
    }
    this.at++;
    this.depth--;
    return object;
  }

  private list(): unknown {
    const list: unknown[] = [];
    this.open();
    this.skipBlank();
    if (this.text[this.at] !== ']') {
      do {
        this.path.push(list.length);
        list.push(this.value('inside a list'));
        this.path.pop();
      } while (this.hasMore(']', 'a list'));
    }
    this.at++;
    this.depth--;
    return list;
  }

  private open(): void {
    if (++this.depth > this.deepest) this.fail(`is nested more than ${this.deepest} deep`);
    this.at++;
  }

  /** Whether a comma follows, which is passed; false before the closing sign. */
  private hasMore(closing: string, what: string): boolean {
    this.skipBlank();
    const next = this.text[this.at];
    if (next === closing) return false;
    this.expect(',', `ends inside ${what}`, `has neither a comma nor ${closing} after a value`);
    return true;
  }

  private expect(sign: string, ends: string, lacks: string): void {
    if (this.text[this.at] === sign) this.at++;
    else this.fail(this.at === this.text.length ? ends : lacks);
  }

  private string(): string {
    const start = this.at++;
    let hasEscapes = false;
    for (;;) {
      PLAIN_STRING.lastIndex = this.at;
      PLAIN_STRING.exec(this.text);
      this.at = PLAIN_STRING.lastIndex;
      const next = this.text[this.at];
      if (next === '"') break;
      if (next === undefined) this.fail('ends inside a string');
      if (next !== '\\') this.fail('has a control character in a string');
      hasEscapes = true;
      this.escape();
    }
    this.at++;
    const raw = this.text.slice(start, this.at);
    return hasEscapes ? (JSON.parse(raw) as string) : raw.slice(1, -1);
  }

  private escape(): void {
    const next = this.text[this.at + 1];
    if (next === undefined) {
      this.at++;
      this.fail('ends inside a string');
    }
    const isHex = next === 'u' && /^[0-9A-Fa-f]{4}$/.test(this.text.slice(this.at + 2, this.at + 6));
    if (!isHex && !'"\\/bfnrt'.includes(present(next))) this.fail('has an escape that JSON does not have');
    this.at += isHex ? 6 : 2;
  }

  private scalar(): unknown {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text);
    if (found) {
      this.at += found[0].length;
      if (/[\w.+]/.test(this.text[this.at] ?? '')) this.fail('has a number that JSON does not have');
      const number = Number(found[0]);
      const isWhole = found[1] === undefined && found[2] === undefined;
      return isWhole && !Number.isSafeInteger(number) ? BigInt(found[0]) : number;
    }
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0];
    if (word !== undefined && LITERALS.has(word)) {
      this.at += word.length;
      return LITERALS.get(word);
    }
    if (word !== undefined && UNKNOWN_WORDS.has(word)) this.fail(`has ${word}, which JSON does not have,`);
    return this.fail(this.text[this.at] === "'" ? 'has single quotes' : 'has no value where one belongs');
  }

  private skipBlank(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at++;
  }

  private fail(what: string): never {
    const before = this.text.slice(0, this.at);
    const line = before.split('\n').length;
    const column = this.at - before.lastIndexOf('\n');
    throw new WireJsonError(`${what} at line ${line}, column ${column}`);
  }
}

/** Words of JavaScript and Python that writers of JSON forget to turn into JSON. */
const UNKNOWN_WORDS = new Set(['NaN', 'Infinity', 'undefined', 'None', 'True', 'False', 'NULL', 'Null']);
