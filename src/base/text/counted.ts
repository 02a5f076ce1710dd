/** A number of things in words, such as `1 customer` or `2,000 drivers`. @param noun of one */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${group(count)} ${count === 1 ? noun : nouns}`;
}

/** A whole number with commas between thousands, whatever the locale. */
export function group(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
