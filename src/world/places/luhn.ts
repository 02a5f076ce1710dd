/** The Luhn sum of the digits, doubling every second one from the right, beginning with the last if asked. */
function luhnSum(digits: string, doubleLast: boolean): number {
  if (!/^[0-9]+$/.test(digits)) {
    throw new RangeError(`Expected one or more decimal digits, got ${JSON.stringify(digits)}.`);
  }
  let sum = 0;
  let double = doubleLast;
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const value = Number(digits[index]) * (double ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
    double = !double;
  }
  return sum;
}

/**
 * The check digit to append to a number so that it becomes Luhn-valid (ISO/IEC 7812-1, annex B), as the
 * last digit of an ICCID is (ITU-T E.118, W19).
 * @param digits one or more decimal digits, without the check digit
 * @returns one decimal digit
 * @throws RangeError if `digits` is empty or holds anything but 0 to 9
 */
export function luhnDigit(digits: string): string {
  return String((10 - (luhnSum(digits, true) % 10)) % 10);
}

/**
 * Whether a number, its check digit last, is Luhn-valid (ISO/IEC 7812-1, annex B).
 * @param digits any text; what is not made of at least two decimal digits is not valid
 */
export function isLuhnValid(digits: string): boolean {
  return /^[0-9]{2,}$/.test(digits) && luhnSum(digits, false) % 10 === 0;
}
