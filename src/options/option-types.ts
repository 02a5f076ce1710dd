import { itemAt, memberOf, present } from '../base/present.ts';
import { isSessionName, SESSION_NAME_ALLOWED } from '../mock/session/session-name.ts';
import { type ClockSetting, parseClock } from '../world/clock.ts';

/** How the text of an option becomes its value. */
export interface OptionType<Value> {
  /** What stands for the value in the help, such as `NUMBER`; `''` for a flag that is on or off. */
  readonly placeholder: string;
  /** What is allowed, to follow `Allowed:`. */
  readonly allowed: string;
  /** The words allowed, where they can be listed: a typo is answered with the nearest. */
  readonly words?: readonly string[];
  /** Whether a list in the config file may stand for values separated by commas. */
  readonly list?: true;
  /** Whether a mapping in the config file, or an object in code, may stand for `name=value` separated by commas. */
  readonly pairs?: true;
  /** Whether the flag may be given several times; `parse` gets all values, with NUL between them. */
  readonly repeats?: true;
  /** Whether the value must not stand in a message. */
  readonly secret?: true;
  /** The right spelling of what was nearly right; default: the nearest of `words`. */
  readonly correct?: (text: string) => readonly string[];
  /**
   * @param absolute makes a relative path absolute
   * @throws RangeError whose message says what is allowed, to follow `Allowed:`
   */
  parse(text: string, absolute?: (path: string) => string): Value;
}

/** Whole numbers, written with digits only. */
export function wholeNumber(lowest: number, highest: number): OptionType<number> {
  return checked('NUMBER', `a whole number from ${lowest} to ${highest}`, (text) => {
    const number = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : -1;
    return number >= lowest && number <= highest ? number : undefined;
  });
}

/** In ms: how long the units of a span of time are. */
const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A span of time in ms, written as `500ms`, `30s`, `2m` or `1h`; without a unit in ms. */
export function timeSpan(lowestMs: number, highestMs: number): OptionType<number> {
  const allowed = `a time from ${spanText(lowestMs)} to ${spanText(highestMs)}, such as 500ms, 30s or 2m; without a unit in milliseconds`;
  return checked('TIME', allowed, (text) => {
    const [, digits, unit = 'ms'] = /^(0|[1-9]\d{0,9})(ms|s|m|h)?$/.exec(text) ?? [];
    const ms = digits === undefined ? -1 : Number(digits) * memberOf(UNITS_MS, unit);
    return ms >= lowestMs && ms <= highestMs ? ms : undefined;
  });
}

/** Such as `30s`: in the largest unit that gives a whole number. */
export function spanText(ms: number): string {
  if (ms === 0) return '0s';
  const [unit, length] = Object.entries(UNITS_MS).findLast(([, each]) => ms % each === 0 && ms >= each) ?? [
    'ms',
    1,
  ];
  return `${ms / length}${unit}`;
}

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): OptionType<Word> {
  const type = checked(words.join('|'), words.join(', '), (text) => words.find((word) => word === text));
  return { ...type, words };
}

const SWITCH_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
]);

/** On or off. */
export const SWITCH: OptionType<boolean> = {
  ...checked('', 'true, false, 1 or 0', (text) => SWITCH_WORDS.get(text)),
  words: ['true', 'false'],
};

/** A path, made absolute. */
export function path(placeholder: string, allowed: string): OptionType<string> {
  return checked(placeholder, allowed, (text, absolute) =>
    text.includes('\0') ? undefined : absolute(text),
  );
}

/** Names with their values, such as `a=b,c=d`. @param name the only name allowed; undefined: any */
export function pairs(
  placeholder: string,
  name: string | undefined,
  allowed: string,
): OptionType<Readonly<Record<string, string>>> {
  const type = checked(placeholder, allowed, (text) => {
    const all = text.split(',').map((pair) => /^\s*([^=]*[^=\s])\s*=\s*(.*\S)\s*$/s.exec(pair));
    const known = all.every((pair) => pair !== null && (name === undefined || pair[1] === name));
    const names = new Set(all.map((pair) => pair?.[1]));
    if (!known || names.size < all.length) return undefined;
    return Object.fromEntries(all.map((pair) => [itemAt(present(pair), 1), itemAt(present(pair), 2)]));
  });
  return { ...type, pairs: true };
}

/** Where an API starts: a slash at the end is taken off. */
export const BASE_PATH = checked('PATH', 'a path such as /api/v2, or /', (text) =>
  /^\/(?:[\w.~!$&'()*+,;=:@%-]+\/?)*$/.test(text) ? text.replace(/\/$/, '') : undefined,
);

/** Where something is written to, and in which format. */
export interface OutputFile {
  /** Undefined: that of the option `format`. */
  readonly format?: string;
  /** An absolute path, or `-` for standard output. */
  readonly file: string;
}

/** A file with the name of a format before it: whoever writes knows whether there is such a format. */
const NAMED_FORMAT = /^([a-z][a-z\d-]*)=(.+)$/is;

/** Paths made absolute, or `-` for standard output; each may have a format before it. */
export const OUTPUTS: OptionType<readonly OutputFile[]> = {
  ...checked(
    'FILE',
    'the path of a file (./ before a name with =), or - for standard output; of check, proxy, coverage, verify and export also FORMAT=FILE',
    (text, absolute) => {
      const outputs = text.split('\0').map((one): OutputFile | undefined => {
        const [, format, named = one] = NAMED_FORMAT.exec(one) ?? [];
        if (named === '' || named.includes('\0')) return undefined;
        return { ...(format !== undefined && { format }), file: named === '-' ? '-' : absolute(named) };
      });
      return outputs.every((output) => output !== undefined) ? outputs : undefined;
    },
  ),
  repeats: true,
};

/** Any text without control characters. */
export const NAME = checked('NAME', 'a name without control characters', (text) =>
  /^\P{Cc}+$/u.test(text) ? text : undefined,
);

/** Any text: whoever uses it says what is wrong with it. */
export const TEXT = checked('TEXT', 'any text', (text) => text);

/** Texts, as many as the flag was given times. */
export const TEXTS: OptionType<readonly string[]> = {
  ...checked('TEXT', 'any text but the empty one, each with a flag of its own', (text) => {
    const texts = text.split('\0');
    return texts.includes('') ? undefined : texts;
  }),
  repeats: true,
};

/** The most ids that an option may have. */
const MOST_IDS = 20;

/** Ids, as many as the flag was given times. */
export const IDS: OptionType<readonly string[]> = {
  ...checked('ID', `up to ${MOST_IDS} ids, each with a flag of its own`, (text) => {
    const ids = text.split('\0');
    return ids.length <= MOST_IDS && !ids.includes('') ? ids : undefined;
  }),
  repeats: true,
};

/** A secret that an HTTP header can carry. */
export const TOKEN: OptionType<string> = {
  ...checked('TOKEN', '8 or more printable ASCII characters without blanks', (text) =>
    /^[!-~]{8,}$/.test(text) ? text : undefined,
  ),
  secret: true,
};

/** A colour. */
export const COLOR = checked('COLOR', 'a colour such as #0a7c66 or #0a6', (text) =>
  /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text) ? text : undefined,
);

/** What a console calls itself. */
export const BRAND = checked('NAME', 'a name of up to 40 characters, without control characters', (text) =>
  /^\P{Cc}{1,40}$/u.test(text) && text.trim() === text ? text : undefined,
);

/** What a process is called among others: a header can carry it. */
export const REPLICA = checked('NAME', '1 to 64 letters, digits, dots, hyphens and underscores', (text) =>
  /^[\w.-]{1,64}$/.test(text) ? text : undefined,
);

/** Name of a session. */
export const SESSION = checked('NAME', SESSION_NAME_ALLOWED, (text) =>
  isSessionName(text) ? text : undefined,
);

/** The clock of the world, see `parseClock`. */
export const CLOCK: OptionType<ClockSetting> = {
  placeholder: 'CLOCK',
  allowed:
    'live, an instant (frozen there), a speed such as x60, an offset such as +PT2H, or an instant and a speed',
  parse(text) {
    try {
      return parseClock(text);
    } catch (error) {
      throw new RangeError((error as Error).message.replace(/^allowed: /i, ''));
    }
  },
};

// The contract allows ids of up to 128 code points; this leaves room for the number.
const LONGEST_PATTERN = 110;

/** How the ids of computed drivers look. */
export const ID_PATTERN = checked(
  'PATTERN',
  `up to ${LONGEST_PATTERN} characters that hold {n} exactly once, without control characters or blanks at the ends`,
  (text) => {
    const fits =
      Array.from(text).length <= LONGEST_PATTERN && /^\P{Cc}+$/u.test(text) && text.trim() === text;
    return fits && text.split('{n}').length === 2 ? text : undefined;
  },
);

/** A type whose parser answers undefined for what is not allowed. */
export function checked<Value>(
  placeholder: string,
  allowed: string,
  parse: (text: string, absolute: (path: string) => string) => Value | undefined,
): OptionType<Value> {
  return {
    placeholder,
    allowed,
    parse(text, absolute = (path) => path) {
      const value = parse(text, absolute);
      if (value === undefined) throw new RangeError(allowed);
      return value;
    },
  };
}
