import type { MockSession } from '../../src/doors/client/mock-session.ts';
import { type Door, type Seen, seen } from './doors.ts';

const KEY = 'code=demo-key&clientId=demo';
const SCENARIOS = ['forbidden', 'flaky', 'rate-limited', 'every-other-call', 'no-tags', 'renamed'];
const DRIVERS = ['driver-7', 'one-home-charger', 'extIdTest'];

/** What the session of a number changes: each number something else, and all about the same three drivers. */
export async function changed(session: MockSession, number: number): Promise<void> {
  await session.clock.advance(`PT${number}M`);
  const scenario = SCENARIOS[number % SCENARIOS.length]!;
  if (number % 7 !== 6) await session.activate(scenario, { externalId: DRIVERS[number % 3]! });
  if (number % 2 === 0) await session.patchDriver('driver-7', { name: `Driver of ${number}` });
  if (number % 5 === 0) await session.overrideDriver('extIdTest', { number });
  const { body } = await session.driver('one-home-charger');
  const charger = (body as { chargers?: readonly { id: number }[] }).chargers?.[0];
  if (number % 3 === 1 && charger)
    await session.setSocket(charger.id, 1, number % 4 === 0 ? 'Error' : 'Finishing');
}

/** All that a session sees: each driver three times, and the journal. */
export async function everything({ ask }: Door, session: MockSession): Promise<unknown> {
  const answers: Seen[] = [];
  for (let round = 0; round < 3; round++) {
    for (const driver of DRIVERS) {
      const path = `/api/user/externalId/${driver}?${KEY}`;
      const answer = await ask({ method: 'GET', path, headers: session.headers, body: '' });
      answers.push(seen(answer));
    }
  }
  const journal = (await session.requests()).map(({ id, path, status, instant }) => [
    id,
    path,
    status,
    instant,
  ]);
  return { answers, journal };
}

/** What so many sessions see that change and ask at the same time, by their number. */
export function together(door: Door, count: number): Promise<readonly unknown[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const session = door.session(`s${number}`);
      await changed(session, number);
      return everything(door, session);
    }),
  );
}

/** What they see one after the other, each in a session that nobody else is beside. */
export async function alone(door: Door, count: number): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (let number = 0; number < count; number++) {
    const session = door.session(`s${number}`);
    await changed(session, number);
    all.push(await everything(door, session));
    await session.close();
  }
  return all;
}
