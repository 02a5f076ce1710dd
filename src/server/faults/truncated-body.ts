import type { WireFault } from './wire-fault.ts';
import { firstHalf, writePart } from './write-part.ts';

/** A proxy that gives up half-way: a client that does not count against Content-Length takes it for whole. */
export const truncatedBody: WireFault = {
  name: 'truncated-body',
  apply(wire) {
    const { response, body } = wire;
    writePart(wire, body.length, firstHalf(body));
    response.socket?.destroySoon();
  },
};
