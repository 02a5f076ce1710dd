import { styleText } from 'node:util';

/** A colour or style of a terminal. */
export type Style = Parameters<typeof styleText>[0];

/** Dresses a text for the terminal, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** @param color whether colours are wanted; nothing else decides */
export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text;
  // Later versions of Node.js look at the environment themselves, unless told not to.
  const dress = styleText as (style: Style, text: string, options: { validateStream: boolean }) => string;
  return (style, text) => dress(style, text, { validateStream: false });
}

// Control characters and changes of writing direction would let a name alter the terminal.
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** A value from a driver as it may be shown; `-` for none. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '-';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(UNSAFE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
