import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyOf, Stream } from '../../../src/base/random.ts';
import { playStory } from '../../../src/cli/demo/play-story.ts';
import { playTraffic } from '../../../src/cli/demo/play-traffic.ts';
import type { Stage } from '../../../src/cli/demo/stage.ts';
import { STORY } from '../../../src/cli/demo/story.ts';
import { connectDriverMock } from '../../../src/doors/client/connect.ts';
import { type DriverMock, startDriverMock } from '../../../src/doors/start.ts';
import { startProgram } from '../../support/program.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

/** A stage whose waits take no time; `onWait` looks at the world in each. */
async function stageOn(onWait: (mock: DriverMock) => Promise<unknown> = async () => {}) {
  const mock = await startDriverMock();
  ends.push(() => mock.close());
  const asked: string[] = [];
  const told: string[] = [];
  const stage: Stage = {
    control: connectDriverMock(mock.url),
    async ask(externalId, key = 'demo-key') {
      asked.push(`${externalId} ${key}`);
    },
    wait: async () => void (await onWait(mock)),
    over: () => false,
    luck: new Stream(keyOf('demo/1'), 0, 0),
    tell: (line) => told.push(line),
  };
  return { mock, stage, asked, told };
}

const REGULARS = { regulars: ['a', 'b'], numbered: (n: number) => `driver-${n}`, population: 1000 };

describe('the story', () => {
  it('tells each of its lines, and nothing fails', async () => {
    const { stage, told, asked } = await stageOn();
    await playStory(stage, '2026-01-15', 1);
    expect(told).toEqual(STORY.map(({ text }) => text));
    expect(asked).toEqual(Array(3).fill('extIdTest an-old-key'));
  });

  it('breaks chargers of the hub on its way, and leaves nothing changed at its end', async () => {
    const seen = new Set<string>();
    const { mock, stage } = await stageOn(async (on) => {
      const { body } = await on.driver('fast-hub');
      const text = JSON.stringify(body);
      for (const status of ['Offline', 'Error']) if (text.includes(`"status":"${status}"`)) seen.add(status);
      for (const { scenario } of await on.activations()) seen.add(scenario ?? '');
    });
    await playStory(stage, '2026-01-15', 1);
    expect([...seen]).toEqual(
      expect.arrayContaining(['Offline', 'Error', 'maintenance', 'driver-not-found']),
    );
    expect(await mock.activations()).toEqual([]);
    const { chargers } = await mock.snapshot();
    expect(chargers).toEqual([]);
  });

  it('waits while somebody has stopped the clock, and goes on when it runs again', async () => {
    let looks = 0;
    const { stage, told } = await stageOn(async (on) => {
      looks++;
      if (looks === 3) await on.clock.freeze();
      if (looks === 6) await on.clock.speed(60);
    });
    await playStory(stage, '2026-01-15', 1);
    expect(told.filter((line) => line === 'The story waits, as the clock stands still.')).toHaveLength(1);
    expect(told.indexOf('The story waits, as the clock stands still.')).toBe(2);
    expect(told).toHaveLength(STORY.length + 1);
  });

  it('goes on when a beat fails, and says so', async () => {
    const { stage, told } = await stageOn();
    const control = { ...stage.control, activate: () => Promise.reject(new Error('refused')) };
    await playStory({ ...stage, control }, '2026-01-15', 1);
    expect(told).toContain('(That did not work: refused)');
    expect(told.at(-1)).toBe(STORY.at(-1)!.text);
  });
});

describe('the traffic', () => {
  it('is the same each time, and of regulars mostly', async () => {
    const [one, two] = [await stageOn(), await stageOn()];
    await playTraffic(one.stage, REGULARS, 200);
    await playTraffic(two.stage, REGULARS, 200);
    expect(one.asked).toEqual(two.asked);
    const count = (pattern: RegExp) => one.asked.filter((id) => pattern.test(id)).length;
    expect(count(/^[ab] /)).toBeGreaterThan(100);
    expect(count(/^driver-\d+ /)).toBeGreaterThan(20);
    expect(count(/^nobody-\d+ /)).toBeGreaterThan(2);
  });
});

describe('the command', () => {
  it('serves with a fast clock, names the console, tells the story and asks for drivers, until it is told to stop', async () => {
    const program = startProgram('demo', '--port', '0');
    ends.push(async () => program.child.kill('SIGKILL'));
    await vi.waitFor(() => expect(program.written.stdout).toMatch(/» Half past six.*\n/), 20_000);
    await vi.waitFor(
      () => expect(program.written.stdout).toMatch(/GET \/api\/user\/externalId\/\S+ \d+/),
      20_000,
    );
    expect(program.written.stdout).toMatch(/Console {2}http:\/\/127\.0\.0\.1:\d+\/_mock\//);
    expect(program.written.stdout).toContain('T06:30:00Z,x60');
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.written.stderr).toBe('');
  });
});
