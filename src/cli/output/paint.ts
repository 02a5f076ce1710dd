import { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { Io } from '../io.ts';

/** A colour or style of a terminal. */
export type Style = Parameters<typeof styleText>[0];

/** Dresses a text for the terminal, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** @param color whether colours are wanted; nothing else decides */
export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text;
  return (style, text) => styleText(style, text, { validateStream: false });
}

/** Whether a terminal is written to; `FORCE_COLOR` says it of whatever is, with the values that Node.js takes. */
export function hasColors({ env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (env.FORCE_COLOR === undefined) return stdout.isTTY === true;
  return WriteStream.prototype.hasColors({ FORCE_COLOR: env.FORCE_COLOR });
}

// Control characters and changes of writing direction would let a name alter the terminal.
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** A value from a driver as it may be shown; `-` for none. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '-';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(UNSAFE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
