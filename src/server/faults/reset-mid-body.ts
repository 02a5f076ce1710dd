import { clearTimeout, setTimeout } from '../../base/time/real-time.ts';
import { resetConnection } from './reset-connection.ts';
import type { WireFault } from './wire-fault.ts';
import { firstHalf, writePart } from './write-part.ts';

/** A reset overtakes what is still on its way, so the half body gets this head start, in ms. */
const HEAD_START = 30;

/** A server that dies while it answers: the client has a status, half a body, then ECONNRESET. */
export const resetMidBody: WireFault = {
  name: 'reset-mid-body',
  apply(wire) {
    const { response, body } = wire;
    writePart(wire, body.length, firstHalf(body));
    const timer = setTimeout(() => resetConnection(response), HEAD_START);
    response.once('close', () => clearTimeout(timer));
  },
};
