import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLuhnValid, luhnDigit } from '../../../src/world/places/luhn.ts';

const digits = fc.stringMatching(/^[0-9]{1,19}$/);

describe('Luhn', () => {
  it('knows the published examples', () => {
    expect(luhnDigit('7992739871')).toBe('3');
    expect(isLuhnValid('79927398713')).toBe(true);
    expect(isLuhnValid('4111111111111111')).toBe(true);
    expect(isLuhnValid('4111111111111112')).toBe(false);
  });

  it('W19 makes any number valid with its check digit, and with no other', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const valid = [...'0123456789'].filter((digit) => isLuhnValid(text + digit));
        expect(valid).toEqual([luhnDigit(text)]);
      }),
    );
  });

  it.each(['', '7', '12a4', ' 18', '٣٤', '1.8'])('does not take %j for a valid number', (text) => {
    expect(isLuhnValid(text)).toBe(false);
  });

  it.each(['', '12a', '-1'])('refuses to append a digit to %j', (text) => {
    expect(() => luhnDigit(text)).toThrow(RangeError);
  });
});
