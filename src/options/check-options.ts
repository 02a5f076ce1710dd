import { didYouMean, type MockError, mockError } from '../contract/errors.ts';
import { nearest } from '../contract/nearest.ts';
import { SERVER } from './option-types.ts';
import { type OptionKey, specOf } from './options.ts';

/** How an option is read that is given in code. */
export interface CodeOption {
  /** What is allowed, to follow `Allowed:`. */
  readonly allowed: string;
  /** Whether the value must not stand in a message. */
  readonly secret?: boolean | undefined;
  /** Whether the door needs it. */
  readonly required?: boolean | undefined;
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
  /** One error of the table for each mistake: `unknown-option` or `bad-option-value`. */
  readonly problems: readonly MockError[];

  constructor(problems: readonly MockError[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/**
 * Checks options that were given in code: all names and all values at once. What is undefined was not given.
 * @param call what they were given to, for messages: `startDriverMock`
 * @returns the options, values as the door goes on with them
 * @throws OptionsError with a line for each mistake: what was given, what is allowed, the nearest name
 */
export function checkOptions<Options extends object>(
  call: string,
  known: CodeOptions<Options>,
  given: Options,
): Options {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new OptionsError([refused(`the options of ${call}`, given, 'an object')]);
  }
  const names = Object.keys(known);
  const problems: MockError[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(known, name) ? (known as Record<string, CodeOption>)[name] : undefined;
    if (!option) {
      const hint = didYouMean(nearest(name, names));
      problems.push(mockError('unknown-option', { given: name, call, hint, allowed: names }));
    } else if (value !== undefined) {
      read[name] = option.read(value);
      if (read[name] === undefined) problems.push(refused(name, value, option.allowed, option));
    }
  }
  for (const [name, option] of Object.entries<CodeOption>(known)) {
    if (option.required && given[name as keyof Options] === undefined)
      problems.push(refused(name, undefined, option.allowed));
  }
  if (problems.length > 0) throw new OptionsError(problems);
  return read as Options;
}

function refused(
  source: string,
  value: unknown,
  allowed: string,
  { secret, correct }: Pick<CodeOption, 'secret' | 'correct'> = {},
): MockError {
  const given = secret ? '***' : describe(value);
  return mockError('bad-option-value', { source, given, allowed, hint: didYouMean(correct?.(value) ?? []) });
}

/** A value as a message shows it: texts in quotes, so that '7' is not 7. */
function describe(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return `[${value.map(describe).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return value instanceof Date ? 'a Date' : 'an object';
}

/** An option of the table: in code its value is of its own type, and means what the same text means as a flag. */
export function ofTable(key: OptionKey): CodeOption {
  const { type } = specOf(key);
  const number = type.placeholder === 'NUMBER';
  const text = (value: unknown): string | undefined => {
    if (type.placeholder === '') return typeof value === 'boolean' ? String(value) : undefined;
    if (number) return typeof value === 'number' ? String(value) : undefined;
    if (typeof value === 'string') return value;
    const isList = type.list && Array.isArray(value) && value.every((each) => typeof each === 'string');
    return isList && !value.some((each) => each.includes(',')) ? value.join(',') : undefined;
  };
  return {
    allowed: type.placeholder === '' ? 'true or false' : type.allowed,
    secret: type.secret,
    correct: (value) =>
      type.correct?.(text(value) ?? '') ?? nearest(String(text(value) ?? ''), type.words ?? []),
    read: (value) => {
      // A list of nothing is nothing.
      if (type.list && Array.isArray(value) && value.length === 0) return value;
      const written = text(value);
      if (written === undefined || written === '') return undefined;
      try {
        const parsed = type.parse(written);
        return type.list ? parsed : value;
      } catch (error) {
        if (error instanceof RangeError) return undefined;
        throw error;
      }
    },
  };
}

/** A function, of which nothing else can be told. */
export const A_FUNCTION: CodeOption = {
  allowed: 'a function',
  read: (value) => (typeof value === 'function' ? value : undefined),
};

/** An object with some of these properties and no others; what they hold is checked where it is read. */
export function ofParts(...names: readonly string[]): CodeOption {
  const others = (value: object) => Object.keys(value).filter((name) => !names.includes(name));
  const isObject = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return {
    allowed: `an object with ${names.join(', ')} and nothing else`,
    correct: (value) => (isObject(value) ? others(value).flatMap((name) => nearest(name, names)) : []),
    read: (value) => (isObject(value) && others(value).length === 0 ? value : undefined),
  };
}

/** One of a few words. */
export function ofWords(...words: readonly string[]): CodeOption {
  return {
    allowed: words.map((word) => `'${word}'`).join(', '),
    correct: (value) => nearest(String(value), words),
    read: (value) => (words.includes(value as string) ? value : undefined),
  };
}

/** A clock, as the option `clock` reads it, or the global `Date`. */
export const CODE_CLOCK: CodeOption = {
  ...ofTable('clock'),
  allowed: `${specOf('clock').type.allowed}; or 'system', which follows Date`,
  read: (value) => (value === 'system' ? value : ofTable('clock').read(value)),
};

/** An address, of which a slash at the end is taken off. @param any whether it is needed, and `*` may stand for any origin */
export function ofBaseUrl(any: boolean): CodeOption {
  const read = (value: unknown): string | undefined => {
    if (any && value === '*') return value;
    if (typeof value !== 'string') return undefined;
    try {
      return SERVER.parse(value);
    } catch {
      return undefined;
    }
  };
  return { allowed: `${SERVER.allowed}${any ? ', or * for any origin' : ''}`, required: any, read };
}

/** Numbers by name, such as bounds; each from 1 on, and none that is not named. */
export function ofNumbers(...names: readonly string[]): CodeOption {
  return {
    allowed: `an object of ${names.join(', ')}, each a number from 1`,
    read: (value) => {
      if (typeof value !== 'object' || value === null) return undefined;
      const entries = Object.entries(value);
      const isRight = entries.every(
        ([name, number]) => names.includes(name) && typeof number === 'number' && number >= 1,
      );
      return isRight && names.every((name) => name in value) ? value : undefined;
    },
  };
}
