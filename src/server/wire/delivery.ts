import type { ServerResponse } from 'node:http';
import { present } from '../../base/present.ts';
import type { Delivered, MockRequest } from '../../mock/request.ts';
import type { HostedSimulator } from '../hosted.ts';

/** Watches what becomes of the answer to a request, from before it is written. */
export type WatchDelivery = (response: ServerResponse, request: MockRequest) => void;

/** A response and the request that it answers; a property, so that one listener does for all of them. */
interface Watched extends ServerResponse {
  answers?: MockRequest;
}

/** Makes what tells a simulator whether its answers reached the client; it costs a listener for each answer, no closure. */
export function watchDelivery(simulator: Pick<HostedSimulator, 'delivered'>): WatchDelivery {
  if (!simulator.delivered) return () => {};
  const tell = simulator.delivered.bind(simulator);
  function tellAtClose(this: Watched): void {
    tell(present(this.answers), outcomeOf(this));
  }
  return (response: Watched, request) => {
    response.answers = request;
    onClose(response, tellAtClose);
  };
}

/**
 * Calls a listener once an answer is out, or will never be; also where the client has gone already, and where the
 * answer stands behind another one on its connection (pipelining), of which Node.js tells no close.
 * @param listener gets the response as `this`
 */
export function onClose(response: ServerResponse, listener: (this: ServerResponse) => void): void {
  const { socket } = response.req;
  if (response.closed || socket.destroyed) return void listener.call(response);
  response.on('close', listener);
  if (response.socket) return;
  let isOpen = true;
  response.once('close', () => {
    isOpen = false;
  });
  // One for each answer in the queue: no leak that Node.js need warn of.
  socket.setMaxListeners(0);
  socket.once('close', () => {
    if (isOpen && !response.socket) listener.call(response);
  });
}

function outcomeOf({ writableFinished, headersSent, socket }: ServerResponse): Delivered {
  if (writableFinished) return 'yes';
  // Without a socket it was still in the queue.
  return headersSent && socket ? 'partly' : 'no';
}
