import { PassThrough } from 'node:stream';
import type { Io, Output } from '../../src/cli/io.ts';
import { INSTANT } from './fake-simulator.ts';

/** A process for a command: what it writes is kept, `signal` asks it to stop. */
export function fakeIo(argv: readonly string[], part: Partial<Io> = {}) {
  const written = { stdout: '', stderr: '' };
  const collect = (name: keyof typeof written): Output => {
    const stream = new PassThrough();
    stream.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
    return stream;
  };
  let stop: ((signal: string) => void) | undefined;
  const io: Io = {
    argv,
    env: {},
    cwd: '/',
    stdout: collect('stdout'),
    stderr: collect('stderr'),
    onSignal(listener) {
      stop = listener;
    },
    now: () => INSTANT * 1000,
    ...part,
  };
  return { io, written, signal: () => stop?.('SIGTERM'), isListening: () => stop !== undefined };
}
