import type { Stream } from '../../base/random.ts';

/**
 * The form of a text, a letter for each of its characters: `a` and `A` for letters, `9` for digits, letters of other scripts
 * likewise; blanks, punctuation and symbols stand for themselves.
 */
export type Shape = string;

/** Classes of characters and what is put in their place, the first that fits. */
const CLASSES: readonly (readonly [pattern: RegExp, sign: string, others: string])[] = [
  [/[a-z]/, 'a', ''],
  [/[A-Z]/, 'A', ''],
  [/\p{Nd}/u, '9', '0123456789'],
  [/(?=\p{Ll})\p{Script=Latin}/u, 'ä', 'åäöéèüøæñç'],
  [/(?=\p{Lu})\p{Script=Latin}/u, 'Ä', 'ÅÄÖÉÈÜØÆÑÇ'],
  [/(?=\p{Ll})\p{Script=Cyrillic}/u, 'ж', 'абвгдежзиклмнопрстуфхцчшэюя'],
  [/(?=\p{Lu})\p{Script=Cyrillic}/u, 'Ж', 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ'],
  [/(?=\p{Ll})\p{Script=Greek}/u, 'ω', 'αβγδεζηθικλμνξοπρστυφχψω'],
  [/(?=\p{Lu})\p{Script=Greek}/u, 'Ω', 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'],
  [/\p{Script=Hebrew}/u, 'ש', 'אבגדהוזחטיכלמנסעפצקרשת'],
  [/\p{Script=Arabic}/u, 'ع', 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  [/\p{L}|\p{N}/u, '字', '山川田中水木金火土日月人口手目石竹米花草雨風海空'],
];

const OTHERS: ReadonlyMap<string, string> = new Map(CLASSES.map(([, sign, others]) => [sign, others]));
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aeiou';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** After so many tries letters follow no pattern, then nothing stands for itself, then the text grows. */
const FREE_FROM = 12;
const OTHER_FROM = 24;
const LONGER_FROM = 40;

/** The form of a text. Half a character (a lone surrogate) is a symbol. */
export function shapeOf(text: string): Shape {
  return Array.from(text, (character) => {
    return CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? character;
  }).join('');
}

/**
 * A text of a form: one that can be spoken where letters stand side by side.
 * @param attempt counted from 0: each is another text, later ones keep less of the form, so that there are always more
 */
export function textOf(shape: Shape, stream: Stream, attempt = 0): string {
  let isVowel = stream.chance(400);
  const letter = () => {
    isVowel = !isVowel;
    if (attempt >= FREE_FROM) return stream.pick([...LETTERS]);
    return stream.pick([...(isVowel ? VOWELS : CONSONANTS)]);
  };
  const made = Array.from(shape, (sign) => {
    if (sign === 'a') return letter();
    if (sign === 'A') return letter().toUpperCase();
    const others = OTHERS.get(sign);
    if (others !== undefined && others !== '') return stream.pick(Array.from(others));
    return attempt >= OTHER_FROM ? letter() : sign;
  }).join('');
  let more = '';
  for (let length = LONGER_FROM; length <= attempt; length += 8) more += letter();
  return made + more;
}

/** Decimal digits in the place of those of a number; the first stays no zero where it was none. */
export function digitsFor(digits: string, stream: Stream): string {
  return Array.from(digits, (digit, index) =>
    String(index === 0 && digit !== '0' ? stream.between(1, 9) : stream.below(10)),
  ).join('');
}
