// @ts-check
// ContentState into a server (`node --import`) that is to leak: it keeps some bytes of each request, so that the test of memory
// can be tested.
import { Server } from 'node:http';

const bytes = Number(new URL(import.meta.url).searchParams.get('bytes'));
/** @type {unknown[]} */
const kept = [];
const listen = Server.prototype.listen;
Server.prototype.listen = function (/** @type {any[]} */ ...args) {
  // A number takes eight bytes.
  this.on('request', () => void kept.push(Array.from({ length: bytes / 8 }, (_, i) => kept.length + i / 2)));
  return listen.apply(this, /** @type {any} */ (args));
};
