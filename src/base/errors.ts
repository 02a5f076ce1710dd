import { ERRORS, type ErrorEntry } from './error-table.ts';
import { lastItem } from './present.ts';

/** Name of an error: the key of its entry. */
export type ErrorCode = keyof typeof ERRORS;

/** What fills a placeholder; a list is written with commas. */
export type ErrorValue = string | number | readonly (string | number)[];

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type OptionalName<Name extends string> = Name extends `${infer Bare}?` ? Bare : never;
type RequiredName<Name extends string> = Name extends `${string}?` ? never : Name;
type NamesOf<Code extends ErrorCode> = Placeholders<(typeof ERRORS)[Code]['message']>;

/** The values that the message of a code needs, and those that it may have. */
export type ErrorValues<Code extends ErrorCode> = {
  readonly [Name in RequiredName<NamesOf<Code>>]: ErrorValue;
} & { readonly [Name in OptionalName<NamesOf<Code>>]?: ErrorValue };

/** Where an error is: a place in a file, lines and columns counted from 1, and a JSON pointer (RFC 6901). */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: string;
}

/** An error of the table. Its message is one line. Made by `mockError`. */
export class MockError extends Error {
  override readonly name = 'MockError';
  readonly code: ErrorCode;
  /** The values given, as they were. */
  readonly details: Readonly<Record<string, ErrorValue>>;
  readonly where: ErrorPlace | undefined;

  constructor(
    code: ErrorCode,
    details: Readonly<Record<string, ErrorValue>>,
    where?: ErrorPlace,
    options?: ErrorOptions,
  ) {
    super(placePrefix(where) + fillTemplate(ERRORS[code].message, details), options);
    this.code = code;
    this.details = details;
    this.where = where;
  }

  /** Short name of the error. */
  get title(): string {
    return ERRORS[this.code].title;
  }

  /** Exit code for the command line; 1 where the table has none. */
  get exit(): 1 | 2 {
    const entry: ErrorEntry = ERRORS[this.code];
    return entry.exit ?? 1;
  }

  /** The header that says when to ask again, where that may help. */
  get retryAfter(): readonly (readonly [name: string, value: string])[] {
    const { retryAfter }: ErrorEntry = ERRORS[this.code];
    return retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]];
  }

  /** HTTP status; 500 where the table has none. */
  get status(): number {
    const entry: ErrorEntry = ERRORS[this.code];
    return entry.status ?? 500;
  }
}

/**
 * Makes an error of the table; the compiler checks that the message's placeholders are given.
 * @param values what fills the placeholders
 * @param where place in a file; the message starts with it
 * @param options `cause`: the error that led to this one
 */
export function mockError<Code extends ErrorCode>(
  code: Code,
  values: ErrorValues<Code>,
  where?: ErrorPlace,
  options?: ErrorOptions,
): MockError {
  return new MockError(code, values as Readonly<Record<string, ErrorValue>>, where, options);
}

/** The value of a placeholder `hint`: ` Did you mean a, b or c?`, or nothing where there are no names. */
export function didYouMean(names: readonly string[]): string {
  if (names.length === 0) return '';
  const last = lastItem(names);
  const list = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
  return ` Did you mean ${list}?`;
}

/** A value as a message shows it: texts in quotes, so that "7" is not 7. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value))
    return `[${value.map((item) => (Array.isArray(item) ? 'a list' : describeValue(item))).join(', ')}]`;
  // Such as Date, Map or a Promise that was not waited for.
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  return kind === 'Object' ? 'an object' : `${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** Writes a place as `file:line:column (pointer)`, with the parts that there are. */
export function formatPlace({ file, line, column, pointer }: ErrorPlace): string {
  const position = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  const shownPointer = pointer === undefined || pointer === '' ? '' : `(${pointer})`;
  return oneLine([position.join(':'), shownPointer].filter((part) => part !== '').join(' '));
}

function placePrefix(where: ErrorPlace | undefined): string {
  const place = where ? formatPlace(where) : '';
  return place === '' ? '' : `${place}: `;
}

function fillTemplate(template: string, values: Readonly<Record<string, ErrorValue>>): string {
  return template.replace(/\{(\w+)\??\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    const text = oneLine(typeof value === 'object' ? listed(value) : String(value));
    return name === 'given' ? shorten(text) : text;
  });
}

/** So many names of a list are written; there may be as many as a file has sites. */
const MOST_LISTED = 50;

function listed(values: readonly (string | number)[]): string {
  if (values.length <= MOST_LISTED) return values.join(', ');
  return `${values.slice(0, MOST_LISTED).join(', ')} and ${values.length - MOST_LISTED} more`;
}

const LONGEST_GIVEN = 80;

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_GIVEN ? text : `${characters.slice(0, LONGEST_GIVEN).join('')}...`;
}

// Control characters and changes of writing direction would let a given value alter the terminal or log.
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

function oneLine(text: string): string {
  return text.replace(UNSAFE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
