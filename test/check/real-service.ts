import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../src/content/disk/load-content.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { openMock } from '../../src/control/open-mock.ts';
import { frozenAt } from '../../src/world/clock.ts';
import { TEST_RUNTIME } from '../support/simulators.ts';
import { THURSDAY } from '../support/worlds.ts';

/** The key of the customer that asks; with characters that URLs, JSON and XML write in other ways. */
export const KEY = 'Sécret/key+of <"the">&customer\'s=';
/** The customer that asks, two of its drivers, and one of somebody else. */
export const ASKED = {
  clientId: 'acme',
  ids: ['acme-driver', 'driver-7', 'driver-12'],
  other: 'three-levels',
} as const;

/** What was asked of the service. */
export interface Request {
  /** Path and query as they came. */
  readonly target: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What the service answers. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** An answer, or what happens in its place. */
export type Deed = WireAnswer | 'reset' | 'silence';

/** A service that runs. */
export interface RunningService {
  readonly url: string;
  /** What it was asked, in order. */
  readonly seen: Request[];
  close(): Promise<void>;
}

/** How the service deviates from what it should answer. */
export type Deviate = (answer: WireAnswer, request: Request) => Deed;

/**
 * A double of the real service: the simulator's answers, without a trace of the mock but its clock, and with
 * what is changed of them.
 */
export async function startService(
  deviate: Deviate = (answer) => answer,
  clock = true,
): Promise<RunningService> {
  const folder = fileURLToPath(new URL('../../fixtures', import.meta.url));
  const content = loadContent({ folder, seed: 1, instant: THURSDAY });
  const customers = content.fixtures.customers.map((customer) =>
    customer.id === ASKED.clientId ? { ...customer, keys: [KEY] } : customer,
  );
  const simulator = await openMock({
    ...{
      contract: builtInContract,
      seed: 1,
      clock: frozenAt(THURSDAY),
      population: 1000,
      idPattern: 'driver-{n}',
      unknown: '404',
      reserved: 'on',
    },
    ...{
      contractOnly: true,
      mockHeaders: true,
      strict: true,
      errorBody: 'problem',
      now: () => THURSDAY * 1000,
    },
    ...{ content: { ...content, fixtures: { ...content.fixtures, customers } }, runtime: TEST_RUNTIME },
  });
  const seen: Request[] = [];
  const server = createServer(async ({ method = '', url = '', headers }, response) => {
    const request = { method, target: url, headers };
    seen.push(request);
    const reply = await simulator.answer(request);
    const kept = reply.headers.filter(([name]) => !name.startsWith('x-mock-') || name === 'x-mock-clock');
    const own = Object.fromEntries(clock ? kept : kept.filter(([name]) => name !== 'x-mock-clock'));
    write(
      response,
      deviate({ status: reply.status, headers: own, body: Buffer.from(reply.body) }, request),
      method,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function write(response: ServerResponse, deed: Deed, method: string): void {
  if (deed === 'silence') return;
  if (deed === 'reset') return void response.socket?.resetAndDestroy();
  response.writeHead(deed.status, { ...deed.headers, 'content-length': deed.body.length });
  response.end(method === 'HEAD' ? undefined : deed.body);
}
