import { METHODS, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { type MockError, mockError } from '../../base/errors.ts';
import { clearTimeout, setTimeout } from '../../base/time/real-time.ts';
import { LONGEST_TARGET } from '../limits.ts';

/** A request line that ends before it names a version: all that HTTP/0.9 ever sends. Blank lines before it are skipped, as Node.js does. */
const WITHOUT_VERSION = new RegExp(`^[\\r\\n]*(?:${METHODS.join('|')}) [^ \\r\\n]+\\r?\\n`);
/** The same without its end. */
const UNFINISHED = new RegExp(`^[\\r\\n]*(?:${METHODS.join('|')}) [^ \\r\\n]*\\r?$`);

/**
 * Refuses a request without a version as soon as its line is whole: Node.js would wait for header lines and a blank one, which
 * HTTP/0.9 does not have. Each new connection is read until its first line cannot be one of these, and then handed to Node.js
 * with all that was read. Until then it is not among those that Node.js counts, so that its time is limited here.
 * @param limitMs how long a client may take until then, in ms
 * @param refuse answers and closes the connection
 */
export function refuseWithoutVersion(
  server: Server,
  limitMs: number,
  refuse: (socket: Socket, error: MockError, withBody?: boolean) => void,
): void {
  const handOver = server.listeners('connection') as ((this: Server, socket: Socket) => void)[];
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    let begun = '';
    const settle = () => {
      clearTimeout(timer);
      socket.off('close', settle).off('error', ignore).off('readable', read);
    };
    const refuseWith = (error: MockError) => {
      settle();
      // What comes after is not read, and a reset that comes then ends nothing but this connection.
      socket.on('error', ignore).resume();
      refuse(socket, error, !/^[\r\n]*HEAD /.test(begun));
    };
    const read = () => {
      const piece: Buffer | null = socket.read();
      begun += piece?.toString('latin1') ?? '';
      if (WITHOUT_VERSION.test(begun))
        return refuseWith(mockError('malformed-request', { reason: NO_VERSION }));
      // No piece: the client has closed its side.
      if (piece && isBeginning(begun)) return;
      settle();
      if (begun) socket.unshift(Buffer.from(begun, 'latin1'));
      for (const take of handOver) take.call(server, socket);
    };
    const timer = setTimeout(() => refuseWith(mockError('request-timeout', {})), limitMs).unref();
    socket.once('close', settle).on('error', ignore).on('readable', read);
  });
}

const NO_VERSION = 'its line names no version, as in HTTP/0.9, and not HTTP/1.1 or HTTP/1.0';

function isBeginning(text: string): boolean {
  if (text.length > LONGEST_TARGET) return false;
  const line = text.replace(/^[\r\n]+/, '');
  return UNFINISHED.test(text) || METHODS.some((method) => method.startsWith(line));
}

/** The stream closes after an error by itself. */
function ignore(): void {}
