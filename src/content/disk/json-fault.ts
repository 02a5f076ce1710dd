import { printParseErrorCode, visit } from 'jsonc-parser';

/** Where a text stops being JSON (RFC 8259), counted in UTF-16 units from 0, and why. */
export interface JsonFault {
  readonly offset: number;
  readonly reason: string;
}

/** By the names of jsonc-parser. */
const REASONS: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'expected a name in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected :',
  CloseBracketExpected: 'expected , or ]',
  CloseBraceExpected: 'expected , or }',
  EndOfFileExpected: 'expected the end of the file',
  InvalidNumberFormat: 'the number is none of JSON',
  UnexpectedEndOfNumber: 'the number breaks off',
  UnexpectedEndOfString: 'the text has no closing "',
  InvalidCharacter: 'a control character in a text, which JSON writes as \\n, \\t or \\u0000',
  InvalidUnicode: 'after \\u stand four hexadecimal digits',
  InvalidEscapeCharacter: 'JSON has no such escape after \\',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
};

/** The most characters of a word that are told. */
const LONGEST_WORD = 40;

/**
 * The first fault of a text that is no JSON; undefined where there is none. Unlike the message of JSON.parse it always
 * has a place, and is the same in every engine.
 * @param text nested so little that recursion is safe
 */
export function findJsonFault(text: string): JsonFault | undefined {
  let fault: JsonFault | undefined;
  const ends: string[] = [];
  const visitor = {
    onObjectBegin: () => void ends.push('}'),
    onObjectEnd: () => void ends.pop(),
    onArrayBegin: () => void ends.push(']'),
    onArrayEnd: () => void ends.pop(),
    onError(code: number, offset: number, length: number) {
      if (fault) return;
      const name = printParseErrorCode(code);
      const word = text.slice(offset, offset + Math.min(length, LONGEST_WORD));
      const more = name === 'CommaExpected' ? `expected , or ${ends.at(-1)}` : `${word} is no word of JSON`;
      fault = { offset, reason: REASONS[name] ?? more };
    },
  };
  visit(text, visitor, { disallowComments: true });
  return fault;
}
