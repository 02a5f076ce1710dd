import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyOf, Stream } from '../../../src/base/random.ts';
import type { DemoHost } from '../../../src/cli/demo/demo-host.ts';
import { playStories } from '../../../src/cli/demo/play-stories.ts';
import { playTraffic } from '../../../src/cli/demo/play-traffic.ts';
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
  const stage: DemoHost = {
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

describe('the stories', () => {
  const HUB = 'an-evening-at-the-hub';

  it('are played one after the other, each caption told once', async () => {
    const { mock, stage, told } = await stageOn(async (on) => {
      const { state } = await on.story.read();
      if (state === 'playing') await on.story.next();
    });
    await playStories(stage, [HUB, 'the-back-end-goes-down'], 1);
    const stories = await mock.stories();
    const captions = [HUB, 'the-back-end-goes-down'].flatMap((wanted) =>
      stories
        .find(({ name }) => name === wanted)!
        .steps.map(({ chapter, caption }) => (chapter ? `${chapter}: ${caption}` : caption)),
    );
    expect(told).toEqual(captions);
  });

  it('wait while somebody has set the clock, say so, and go on when they are played again', async () => {
    let looks = 0;
    const { stage, told } = await stageOn(async (on) => {
      looks++;
      if (looks === 2) await on.clock.freeze();
      if (looks === 5) await on.story.play();
      if (looks > 6 && (await on.story.read()).state === 'playing') await on.story.next();
    });
    await playStories(stage, [HUB], 1);
    const waits = told.filter((line) => line === 'The story waits, as somebody has set the clock.');
    expect(waits).toHaveLength(1);
    expect(told.at(-1)).toMatch(/^The cars are in: Nine in the evening/);
  });

  it('leave another one alone that somebody has loaded, and go on after it', async () => {
    let looks = 0;
    const { mock, stage } = await stageOn(async (on) => {
      if (++looks === 2) await on.story.load('fleet-comes-home', { play: true });
      if (looks > 2 && (await on.story.read()).state === 'playing') await on.story.next();
    });
    await playStories(stage, [HUB], 1);
    expect(await mock.story.read()).toMatchObject({ state: 'ended', story: { name: 'fleet-comes-home' } });
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
  it('serves, names the console, tells the stories and asks for drivers, until it is told to stop', async () => {
    const program = startProgram('demo', '--port', '0');
    ends.push(async () => program.child.kill('SIGKILL'));
    await vi.waitFor(
      () => expect(program.written.stdout).toMatch(/» A quiet afternoon: Half past three.*\n/),
      20_000,
    );
    await vi.waitFor(
      () => expect(program.written.stdout).toMatch(/GET \/api\/user\/externalId\/\S+ \d+/),
      20_000,
    );
    expect(program.written.stdout).toMatch(/Console {2}http:\/\/127\.0\.0\.1:\d+\/_mock\//);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.written.stderr).toBe('');
  });

  it('says which stories there are where it is given another name', async () => {
    const program = startProgram('demo', '--port', '0', '--story', 'an-evening-at-the-hob');
    expect(await program.ended).toBe(2);
    expect(program.written.stderr).toMatch(
      /--story: an-evening-at-the-hob is not allowed\. Allowed: an-evening-at-the-hub, .*Did you mean an-evening-at-the-hub\?/,
    );
  });
});
