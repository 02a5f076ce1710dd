import type { WireFault } from './wire-fault.ts';

/** A server that closes without a word: curl calls it "Empty reply from server". */
export const emptyReply: WireFault = {
  name: 'empty-reply',
  apply({ response }) {
    response.socket?.destroySoon();
  },
};
