import { nodeBuiltin } from '../node-builtin.ts';
import { present } from '../present.ts';

interface Encoding {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new (
    label: string,
    options: { ignoreBOM: boolean },
  ) => { decode(bytes: Uint8Array): string };
}

let encoder: { encode(text: string): Uint8Array } | undefined;

/** A text in UTF-8. The encoder is taken when it is first needed, and from Node.js where the environment has none. */
export function utf8(text: string): Uint8Array {
  encoder ??= new (encoding('TextEncoder'))();
  return encoder.encode(text);
}

/** The text that bytes in UTF-8 are. */
export function fromUtf8(bytes: Uint8Array): string {
  return new (encoding('TextDecoder'))('utf-8', { ignoreBOM: true }).decode(bytes);
}

function encoding<Name extends keyof Encoding>(name: Name): Encoding[Name] {
  return (globalThis as Partial<Encoding>)[name] ?? present(nodeBuiltin<Encoding>('node:util'))[name];
}
