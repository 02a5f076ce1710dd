import { describeValue, didYouMean, type MockError, mockError } from '../base/errors.ts';
import { nearest, nearestWords } from '../base/text/nearest.ts';
import { type OptionKey, specOf } from './options.ts';

/** How an option is read that is given in code. */
export interface CodeOption {
  /** What is allowed, to follow `Allowed:`. */
  readonly allowed: string;
  /** Whether the value must not stand in a message. */
  readonly secret?: boolean | undefined;
  /** Whether the door needs it. */
  readonly required?: boolean | undefined;
  /** The options within an option that is an object. */
  readonly parts?: Readonly<Record<string, CodeOption>>;
  /** How a message shows what was given; default: as it is. */
  readonly tell?: ((value: unknown) => unknown) | undefined;
  /** Spellings that were probably meant. */
  readonly correct?: ((value: unknown) => readonly string[]) | undefined;
  /** The value to go on with; undefined where it is not allowed. */
  read(value: unknown): unknown;
}

/** The options that a door has, by name. */
export type CodeOptions<Options> = { readonly [Name in keyof Required<Options>]: CodeOption };

/** All that is wrong in the options that were given in code. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
  /** One error of the table for each mistake: `unknown-option`, `bad-option-value`, `missing-value`, `certificate-incomplete`. */
  readonly problems: readonly MockError[];

  constructor(problems: readonly MockError[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/**
 * Checks options that were given in code: all names and all values at once. What is undefined was not given.
 * @param call what they were given to, for messages: `startDriverMock`
 * @param together what is wrong in values that are each allowed
 * @returns the options, values as the door goes on with them
 * @throws OptionsError with a line for each mistake: what was given, what is allowed, the nearest name
 */
export function checkOptions<Options extends object>(
  call: string,
  known: CodeOptions<Options>,
  given: Options,
  together: (values: Options) => readonly MockError[] = () => [],
): Options {
  const read = readParts(`the options of ${call}`, call, known, given);
  const values = read.values as Options;
  const problems = [...read.problems, ...together(values)];
  if (problems.length > 0) throw new OptionsError(problems);
  return values;
}

interface Parts {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly MockError[];
}

/**
 * Reads options, or those within an option.
 * @param source how messages call the object
 * @param owner how messages call what has the options
 * @param within what stands before a name in messages
 */
function readParts(
  source: string,
  owner: string,
  known: Readonly<Record<string, CodeOption>>,
  given: unknown,
  within = '',
): Parts {
  if (!isRecord(given)) return { values: {}, problems: [refused(source, given, { allowed: 'an object' })] };
  const names = Object.keys(known);
  const values: Record<string, unknown> = {};
  const problems: MockError[] = [];
  // What an object inherits counts, too.
  for (const name in given) {
    if (Object.hasOwn(known, name)) continue;
    const hint = didYouMean(nearest(name, names));
    problems.push(mockError('unknown-option', { given: name, call: owner, hint, allowed: names }));
  }
  for (const [name, option] of Object.entries(known)) {
    const value = given[name];
    const place = within + name;
    if (value === undefined) {
      if (option.required) problems.push(missing(place, option));
    } else if (option.parts && isRecord(value)) {
      const inner = readParts(place, place, option.parts, value, `${place}.`);
      values[name] = inner.values;
      problems.push(...inner.problems);
    } else {
      values[name] = option.read(value);
      if (values[name] === undefined)
        problems.push(value === '' ? missing(place, option) : refused(place, value, option));
    }
  }
  return { values, problems };
}

/** Whether a value is an object that says what it has by properties: no list, and no Date, Map, Headers or Promise, which have none. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function missing(source: string, { allowed }: CodeOption): MockError {
  return mockError('missing-value', { source, allowed });
}

function refused(
  source: string,
  value: unknown,
  { allowed, secret, correct, tell }: Omit<CodeOption, 'read'>,
): MockError {
  const given = secret ? '***' : describeValue(tell?.(value) ?? value);
  return mockError('bad-option-value', { source, given, allowed, hint: didYouMean(correct?.(value) ?? []) });
}

/** An option of the table: in code its value is of its own type, and means what the same text means as a flag. */
export function ofTable(key: OptionKey): CodeOption {
  const { type } = specOf(key);
  const number = type.placeholder === 'NUMBER';
  const text = (value: unknown): string | undefined => {
    if (type.placeholder === '') return typeof value === 'boolean' ? String(value) : undefined;
    if (number) return typeof value === 'number' ? String(value) : undefined;
    if (typeof value === 'string') return value;
    if (type.pairs && isRecord(value)) return pairsText(value);
    const isList = type.list && Array.isArray(value) && value.every((each) => typeof each === 'string');
    return isList && !value.some((each) => each.includes(',')) ? value.join(',') : undefined;
  };
  return {
    allowed: type.placeholder === '' ? 'true or false' : `${type.allowed}${type.list ? ' or in a list' : ''}`,
    secret: type.secret,
    tell: (value) => (type.pairs ? text(value) : undefined),
    correct: (value) =>
      type.correct?.(text(value) ?? '') ?? nearestWords(String(text(value) ?? ''), type.words ?? []),
    read: (value) => {
      // A list of nothing lets nobody in.
      if (type.list && Array.isArray(value) && value.length === 0) return value;
      if (type.pairs && isRecord(value) && Object.keys(value).length === 0) return value;
      const written = text(value);
      if (written === undefined || written === '') return undefined;
      try {
        const parsed = type.parse(written);
        // Such as a host without brackets. A clock stays a text, which the door reads for itself.
        return type.list || type.pairs || typeof parsed === 'string' ? parsed : value;
      } catch (error) {
        if (error instanceof RangeError) return undefined;
        throw error;
      }
    },
  };
}

/** An object of texts as a flag would say it; undefined where it is none, or cannot be said so. */
export function pairsText(value: Readonly<Record<string, unknown>>): string | undefined {
  const all = Object.entries(value);
  const isPair = ([name, each]: readonly [string, unknown]) =>
    typeof each === 'string' && each.trim() !== '' && !/[,=]/.test(name) && !each.includes(',');
  return all.every(isPair) ? all.map(([name, each]) => `${name}=${each}`).join(',') : undefined;
}

/** A function, of which nothing else can be told. */
export const A_FUNCTION: CodeOption = {
  allowed: 'a function',
  read: (value) => (typeof value === 'function' ? value : undefined),
};

/** The last millisecond that a date of four digits can say: 9999-12-31T23:59:59.999Z. */
const LAST_MS = 253_402_300_799_999;

/** A source of time. It is asked once: one that says no time, as `() => new Date()`, would break each answer. */
export const A_TIME_FUNCTION: CodeOption = {
  allowed: 'a function that returns milliseconds since 1970, up to the year 9999, such as Date.now',
  read: (value) => {
    const ms: unknown = typeof value === 'function' ? value() : undefined;
    return typeof ms === 'number' && ms >= 0 && ms <= LAST_MS ? value : undefined;
  },
};

/** An object with some of these properties and no others. */
export function ofParts(parts: Readonly<Record<string, CodeOption>>): CodeOption {
  // An object is read part by part: whatever comes here is none.
  return { allowed: `an object with ${Object.keys(parts).join(', ')}`, parts, read: () => undefined };
}

/** Whatever is not null: who reads it says what is wrong in it. */
export function ofAny(allowed: string): CodeOption {
  return { allowed, read: (value) => value ?? undefined };
}

/** A number that is not below the lowest. @param whole whether it must be whole; otherwise it may be Infinity */
export function ofNumber(lowest: number, whole: boolean): CodeOption {
  return {
    allowed: `a ${whole ? 'whole ' : ''}number from ${lowest}${whole ? '' : ', or Infinity'}`,
    read: (value) =>
      typeof value === 'number' && value >= lowest && (!whole || Number.isSafeInteger(value))
        ? value
        : undefined,
  };
}

/** One of these, or what another option allows. */
export function either(first: CodeOption, other: CodeOption): CodeOption {
  return {
    ...first,
    allowed: `${first.allowed}; or ${other.allowed}`,
    read: (value) => first.read(value) ?? other.read(value),
  };
}

/** A text. */
export const A_TEXT: CodeOption = {
  allowed: 'a text',
  read: (value) => (typeof value === 'string' ? value : undefined),
};

/** One of a few words. */
export function ofWords(...words: readonly string[]): CodeOption {
  return {
    allowed: words.join(', '),
    correct: (value) => (typeof value === 'string' ? nearestWords(value, words) : []),
    read: (value) => (words.includes(value as string) ? value : undefined),
  };
}

/** An address, of which a slash at the end is taken off. @param any whether it is needed, and `*` may stand for any origin */
export function ofBaseUrl(any: boolean): CodeOption {
  return any ? { ...either(ofTable('url'), ofWords('*')), required: true } : ofTable('url');
}
