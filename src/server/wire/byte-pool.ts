import type { ServerResponse } from 'node:http';
import type { HoldBytes } from '../../mock/reply.ts';
import { onClose } from './delivery.ts';

/** Length of the pieces of memory, in bytes: most bodies are shorter. */
const PIECE = 65_536;
/** So many pieces that are free are kept. */
const MOST_FREE = 64;

/**
 * Memory for bodies of answers that wait, used again and again. What waits is not young any more when it is garbage, and each body in
 * memory of its own would bring the next collection of all that is old nearer: that is what most of the wait cost.
 */
export class BytePool {
  private readonly free: Buffer[] = [];

  /** What holds bytes until an answer is out, or its client gone. HTTP/2 tells that before its bytes have left. */
  until(response: ServerResponse): HoldBytes {
    return (bytes) => {
      const { length } = bytes;
      if (length > PIECE || response.req.httpVersionMajor > 1) return bytes;
      const piece = this.free.pop() ?? Buffer.allocUnsafeSlow(PIECE);
      piece.set(bytes);
      onClose(response, () => {
        if (this.free.length < MOST_FREE) this.free.push(piece);
      });
      return piece.subarray(0, length);
    };
  }
}
