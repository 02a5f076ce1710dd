import { fixed, type Variant } from './variant.ts';
import { Raw } from './wire.ts';

const number = (name: string, text: string, why: string): Variant =>
  fixed('number', name, new Raw(text), why);

const SPELLINGS: readonly Variant[] = [
  number(
    'written-as-1.0',
    '1.0',
    'is a whole number written with a fraction, which strict integer parsers refuse',
  ),
  number(
    'written-as-1e2',
    '1e2',
    'is a whole number written with an exponent, which strict integer parsers refuse',
  ),
];

/** Values of `int32`. */
export const INT32: readonly Variant[] = [
  number('zero', '0', 'is 0, which code that tests for truth takes for missing'),
  number(
    'int32-min',
    '-2147483648',
    'is the smallest int32: a negative amount, and its absolute value overflows',
  ),
  number('int32-max', '2147483647', 'is the largest int32: adding anything to it overflows'),
  ...SPELLINGS,
];

/** Values of `int64`. */
export const INT64: readonly Variant[] = [
  number('zero', '0', 'is 0, which code that tests for truth takes for missing'),
  number(
    'int64-min',
    '-9223372036854775808',
    'is the smallest int64, which overflows int32 and rounds in JavaScript',
  ),
  number(
    'int64-max',
    '9223372036854775807',
    'is the largest int64, which overflows int32 and rounds in JavaScript',
  ),
  number('int32-max-plus-1', '2147483648', 'is the first number that int32 does not hold'),
  number(
    'beyond-2-53',
    '9007199254740993',
    'is 2^53 + 1, which JavaScript reads as another number, and so as another id',
  ),
  ...SPELLINGS,
];

/** Values of `double` and `float`. */
export const DOUBLE: readonly Variant[] = [
  number('zero', '0', 'is 0, which code that tests for truth takes for missing'),
  number('negative-zero', '-0.0', 'is minus zero, which some programs write as "-0"'),
  number('whole', '60', 'is written without a fraction, which strict parsers take for an integer'),
  number('many-digits', '59.32932349999999999999999999999999999', 'has more digits than a double holds'),
  number('exponent', '5.932932E+1', 'is written with an exponent, which home-made parsers do not read'),
  number('tiny', '4.9e-324', 'is the smallest double, which single precision takes for 0'),
  number(
    'huge',
    '1.7976931348623157e308',
    'is the largest double, which single precision takes for infinity',
  ),
];

/** Values of a boolean. */
export const BOOLEAN: readonly Variant[] = [
  fixed('boolean', 'true', true, 'is true: look at both sides of every switch'),
  fixed('boolean', 'false', false, 'is false, which code that tests for truth takes for missing'),
];
