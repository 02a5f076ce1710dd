import http from 'node:http';
import type https from 'node:https';
import { nodeBuiltin } from '../../base/node-builtin.ts';
import { itemAt, present } from '../../base/present.ts';
import type { Transport } from './control-call.ts';

/**
 * Carries requests over HTTP by Node.js itself: in a DOM environment the global fetch is the page's, with the rules of
 * CORS, or there is none.
 * @param base URL of the mock, without a slash at the end
 * @param ca authority to trust, PEM; default: those that Node.js knows
 */
export function httpTransport(base: string, ca?: string): Transport {
  // A mock behind TLS is rare: what https needs is not loaded for others.
  const isSecure = /^https:/i.test(base);
  return ({ method, path, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const { request } = isSecure ? present(nodeBuiltin<typeof https>('node:https')) : http;
      const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const asked = request(
        base + path,
        { method, headers: { ...headers, ...length }, ...(ca && { ca }) },
        (response) => {
          const { statusCode: status = 0, rawHeaders } = response;
          let text = '';
          response
            .setEncoding('utf8')
            .on('data', (part: string) => {
              text += part;
            })
            .on('error', reject)
            .on('end', () => resolve({ status, headers: pairs(rawHeaders), body: text }));
        },
      );
      const abort = () => asked.destroy(new Error('The request was aborted.'));
      asked.on('error', reject).on('close', () => signal?.removeEventListener('abort', abort));
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
      asked.end(body);
    });
}

/** Names in lower case and values, of a list in which they stand in turn. */
function pairs(raw: readonly string[]): [name: string, value: string][] {
  const found: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) found.push([itemAt(raw, i).toLowerCase(), itemAt(raw, i + 1)]);
  return found;
}
