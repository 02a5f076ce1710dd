/** What stands for an id in a text, as it would stand in a URL and in JSON. */
const ID_IN: readonly (readonly [sign: string, written: (id: string) => string])[] = [
  ['\0u', encodeURIComponent],
  ['\0j', (id) => JSON.stringify(id).slice(1, -1)],
];

/** A text with a sign in the place of an id. */
export function withoutId(text: string, id: string): string {
  if (id.trim() === '') return text;
  return ID_IN.reduce((left, [sign, written]) => {
    const pattern = written(id).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'), sign);
  }, text);
}

/** The same with an id in the place of the sign. */
export function withId(text: string, id: string): string {
  return ID_IN.reduce((left, [sign, written]) => left.replaceAll(sign, () => written(id)), text);
}
