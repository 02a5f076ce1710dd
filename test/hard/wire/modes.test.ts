import { afterAll, describe, expect, test } from 'vitest';
import { driverTarget, requestText, talk } from '../../support/raw-client.ts';
import { readAnswers } from '../lib/read-answers.ts';
import {
  holdingAtRest,
  lettingGo,
  type ProcessOptions,
  type ServerProcess,
  startProcess,
} from '../lib/server-process.ts';
import { inParallel, mustBeClean } from '../lib/under-attack.ts';
import { isShort, sized, tally } from '../tally.ts';
import { CASES } from './cases.ts';

const running: ServerProcess[] = [];
afterAll(async () => {
  for (const server of running) await server.stop();
});

async function start(options: ProcessOptions): Promise<ServerProcess> {
  const server = await startProcess(options);
  running.push(server);
  return server;
}

/** Targets that other servers have stumbled over. */
const TARGETS = [
  '%',
  '%zz',
  '%ff',
  '%c0%af',
  '%00',
  '__proto__',
  'constructor',
  '..%2f..',
  '%e2%80%ae',
  '%0d%0ax-evil:1',
];

const MODES: readonly (readonly [name: string, options: () => Promise<ProcessOptions>])[] = [
  ['one that serves the contract alone', async () => ({ flags: ['--contract-only'] })],
  ['one that wants a token', async () => ({ flags: ['--control-token', 'secret-token'] })],
  [
    'one that answers every id, and errors without a body',
    async () => ({ flags: ['--unknown', 'generate', '--error-body', 'empty'] }),
  ],
  ['one that says nothing to browsers', async () => ({ flags: ['--cors-origin', 'none', '--log', 'json'] })],
  ['a proxy', async () => ({ command: 'proxy', flags: ['--target', `${(await start({})).url}/api`] })],
];

// The first and the last differ most from what other tests attack.
describe.each(isShort ? [MODES[0]!, MODES.at(-1)!] : MODES)('the same blows to %s', (_, optionsOf) => {
  test('get a clean answer or a closed connection, and leave nothing behind', async ({ task }) => {
    const counted = tally(task, 'wire');
    const options = await optionsOf();
    const server = await start(options);
    const good = async () => {
      const { received } = await talk(server.port, requestText(driverTarget('driver-7')));
      const [answer] = readAnswers(received).answers;
      expect(answer?.status).toBe(200);
      return answer?.body.toString('latin1');
    };
    const first = await good();
    const before = await holdingAtRest(server);
    const texts = [
      ...CASES.map(([, bytes]) => bytes),
      ...TARGETS.flatMap((text) => [
        requestText(driverTarget(text)),
        requestText(`/${text}`),
        requestText(`/_mock/${text}`),
        requestText(`/_session/${text}/_mock/clock`),
        requestText(driverTarget('driver-7', `&${text}=${text}`)),
        requestText(driverTarget('driver-7'), [`x-mock-session: ${text}`, 'connection: close']),
        requestText(driverTarget('driver-7'), [`prefer: scenario=${text}`, 'connection: close']),
      ]),
    ];
    for (let round = 0; round < sized(1, 10); round++) {
      await inParallel(texts, async (text) => {
        await counted.attempt(async () => {
          const { received, ending } = await talk(server.port, text);
          expect(ending).not.toBe('silent');
          const { answers, rest } = readAnswers(received);
          expect(rest).toHaveLength(0);
          for (const answer of answers) mustBeClean(answer);
        });
      });
    }
    expect(await good()).toBe(first);
    // A proxy keeps some connections to what it stands before.
    const spare = {
      ...before,
      handles: { ...before.handles, TCPSocketWrap: 64 },
      files: (before.files ?? 0) + 64,
    };
    await lettingGo(server, options.command === 'proxy' ? spare : before);
    expect(server.written.stderr).not.toMatch(/Internal error|\n\s+at /);
  });
});
