import { nodeBuiltin } from '../node-builtin.ts';
import { present } from '../present.ts';

interface Encoding {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

let encoder: { encode(text: string): Uint8Array } | undefined;

/** A text in UTF-8. The encoder is taken when it is first needed, and from Node.js where the environment has none. */
export function utf8(text: string): Uint8Array {
  encoder ??= new (
    (globalThis as Partial<Encoding>).TextEncoder ?? present(nodeBuiltin<Encoding>('node:util')).TextEncoder
  )();
  return encoder.encode(text);
}
