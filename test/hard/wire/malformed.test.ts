import { describe, expect, test } from 'vitest';
import { driverTarget, requestText } from '../../support/raw-client.ts';
import { inParallel, underAttack } from '../lib/under-attack.ts';
import { isShort, sized, tally } from '../tally.ts';
import { CASES } from './cases.ts';

const under = underAttack();
const TARGET = driverTarget('driver-7');
const CLOSE = 'connection: close';

describe('a request that is no good', () => {
  test.for(CASES)('%s', async ([, bytes, status], { task }) => {
    await tally(task, 'wire').attempt(async () => {
      const { statuses, ending, rest } = await under.attack(bytes);
      expect({ statuses, ending, rest: rest.length }).toEqual({
        statuses: status === 0 ? [] : [status],
        ending: 'closed',
        rest: 0,
      });
    });
  });

  test('each of them leaves nothing behind, however often it comes', async ({ task }) => {
    const counted = tally(task, 'wire');
    const round = () =>
      inParallel(CASES, async ([, bytes]) => {
        await counted.attempt(() => under.attack(bytes));
      });
    const heap = async () => {
      // The journal keeps requests on purpose.
      await under.attack(requestText('/_mock/requests', [CLOSE], 'DELETE'));
      return (await under.server.holding()).heapUsed;
    };
    for (let i = 0; i < sized(3, 10); i++) await round();
    const before = await heap();
    for (let i = 0; i < sized(5, 100); i++) await round();
    const grown = (await heap()) - before;
    // A connection that is not let go of keeps 10 KB or more.
    expect(grown).toBeLessThan(4_000_000);
  });
});

describe('a request with one byte that is not as it should be', () => {
  const good = requestText(TARGET, ['accept: */*', 'x-mock-session: sweep', 'prefer: wait=5', CLOSE]);
  const places = [...good].map((_, at) => at);
  const stride = isShort ? 151 : 1;

  test.for([
    ['another in its place', (at: number, byte: string) => good.slice(0, at) + byte + good.slice(at + 1)],
    ['one more before it', (at: number, byte: string) => good.slice(0, at) + byte + good.slice(at)],
  ] as const)('%s: an answer of this server, or a clean end', async ([, alter], { task }) => {
    const counted = tally(task, 'wire');
    const altered = places
      .flatMap((at) => Array.from({ length: 256 }, (_, byte) => alter(at, String.fromCharCode(byte))))
      .filter((_, i) => i % stride === 0);
    await inParallel(altered, async (bytes) => {
      await counted.attempt(async () => {
        const { answers, ending, rest } = await under.attack(bytes, { halfClose: true });
        expect(ending).not.toBe('silent');
        expect(rest).toHaveLength(0);
        expect(answers.length).toBeLessThanOrEqual(2);
      });
    });
  });

  test('and cut off after each of its bytes: nothing, or a 400', async ({ task }) => {
    const counted = tally(task, 'wire');
    await inParallel(places, async (at) => {
      await counted.attempt(async () => {
        const { statuses, ending } = await under.attack(good.slice(0, at), { halfClose: true });
        expect({ statuses, ending }).toEqual({ statuses: at === 0 ? [] : [400], ending: 'closed' });
      });
    });
  });
});
