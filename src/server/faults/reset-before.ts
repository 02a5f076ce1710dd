import { resetConnection } from './reset-connection.ts';
import type { WireFault } from './wire-fault.ts';

/** A load balancer that drops the connection: the client sees ECONNRESET and no status. */
export const resetBefore: WireFault = {
  name: 'reset-before',
  apply({ response }) {
    resetConnection(response);
  },
};
