import { setupServer } from 'msw/node';
import request, { type Response } from 'supertest';
import { createDriverMock } from '../../src/doors/core.ts';
import { createMswMock } from '../../src/doors/msw.ts';
import { createApp, startDriverMock } from '../../src/doors/start.ts';
import { type Door, door, fetchDoor, textOf } from './doors.ts';

const FAR_AWAY = 'https://charging.example.com';

/** Every door that Node.js has, by name. The first one is the server: what the others are held against. */
export const NODE_DOORS: Readonly<Record<string, () => Promise<Door>>> = {
  HTTP: async () => {
    const mock = await startDriverMock();
    return fetchDoor(mock.url, () => mock.close());
  },
  'in process, by supertest': async () => {
    const app = await createApp();
    return door(async ({ method, path, headers, body }) => {
      const asked = request(app)[verb(method)](path).set(headers).buffer(true).parse(readBytes);
      const { status, headers: given, body: bytes } = await (body === '' ? asked : asked.send(body));
      const pairs = Object.entries(given).map(([name, value]): [string, string] => [name, String(value)]);
      return { status, headers: pairs, body: Buffer.isBuffer(bytes) ? textOf(bytes) : '' };
    });
  },
  'fetch of the core': async () => {
    const mock = await createDriverMock();
    return door(async ({ method, path, headers, body }) => {
      const init = { method, headers, ...(body !== '' && { body }) };
      const response = await mock.fetch(mock.url + path, init);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: [...response.headers], body: textOf(bytes) };
    });
  },
  'MSW in Node.js': async () => {
    const mock = await createMswMock({ baseUrl: FAR_AWAY });
    const server = setupServer(...mock.handlers);
    server.listen({ onUnhandledRequest: 'bypass' });
    return fetchDoor(FAR_AWAY, async () => server.close());
  },
};

type Verb = 'get' | 'head' | 'options' | 'put' | 'post' | 'patch' | 'delete';

function verb(method: string): Verb {
  return method.toLowerCase() as Verb;
}

/** Gives the bytes as they came, whatever their type. */
function readBytes(response: Response, done: (error: Error | null, bytes: unknown) => void): void {
  const stream = response as unknown as NodeJS.ReadableStream;
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  stream.on('end', () => done(null, Buffer.concat(pieces)));
}
