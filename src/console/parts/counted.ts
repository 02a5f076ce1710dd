import { numberText } from './moment.ts';

/**
 * A number with its noun, such as `1 site` and `2,000 sites`.
 * @param plural default: the noun with an s
 */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${numberText(number)} ${number === 1 ? noun : plural}`;
}
