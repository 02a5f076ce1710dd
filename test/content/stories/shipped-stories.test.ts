import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/content/content.ts';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { castOf, chargersOf } from '../../../src/content/stories/cast.ts';
import { disappointments } from '../../../src/content/stories/expectations.ts';
import type { Story } from '../../../src/content/stories/story.ts';
import { startDriverMock } from '../../../src/doors/start.ts';
import { runs } from '../../support/runs.ts';
import { THURSDAY } from '../drivers/support.ts';

const content = loadContent({ folder: builtInFixturesFolder(), seed: 1, instant: THURSDAY });
const stories = content.stories ?? [];

/** The chargers of the site that a story shows. */
function stageOf({ customer, driver, site }: Story, { fixtures }: Pick<Content, 'fixtures'> = content) {
  const found = fixtures.drivers.get(customer)?.get(driver);
  if (found?.kind !== 'completed') throw new Error(driver);
  return chargersOf(castOf(found.model).sites.find(({ id }) => id === site.id)!);
}

test('three stories are shipped, each of some chapters that two minutes and a half show', () => {
  expect(stories.map(({ name }) => name)).toEqual([
    'an-evening-at-the-hub',
    'fleet-comes-home',
    'the-back-end-goes-down',
  ]);
  for (const { story } of stories) {
    expect(story.steps.filter(({ chapter }) => chapter).length).toBeGreaterThanOrEqual(5);
    expect((story.end - story.start) / story.speed).toBeLessThan(150);
  }
});

describe.each(stories.map(({ name, story }) => [name, story] as const))('%s', (_, story) => {
  test('its captions say what the numbers show at that second', () => {
    expect(disappointments(story, stageOf(story))).toEqual([]);
  });

  test('a caption that names a number of sockets or chargers names those that there are', () => {
    const chargers = stageOf(story);
    const sockets = chargers.reduce((sum, { station }) => sum + station.sockets.length, 0);
    const text = story.steps.map(({ caption }) => caption).join(' ');
    for (const [, number] of text.matchAll(/(\d+) sockets at|all (\d+) sockets|, (\d+) sockets/g))
      expect(Number(number ?? sockets)).toBe(sockets);
    for (const [, number] of text.matchAll(/(\d+) chargers/g)) expect(Number(number)).toBe(chargers.length);
  });

  test('a caption about what sockets do claims it in numbers', () => {
    const claims = story.steps.filter(({ look }) => look === 'hub' || look === 'numbers');
    for (const step of claims) expect(step.expect.length, step.caption).toBeGreaterThan(0);
  });

  test('tells an editor of its schema', () => {
    const text = readFileSync(`fixtures/stories/${story.name}.yaml`, 'utf8');
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/spec\/fixtures\/story\.schema\.json\n/,
    );
  });

  test('its requests get the statuses that its captions name', async () => {
    await using mock = await startDriverMock();
    await mock.story.load(story.name);
    for (const [index, { requests }] of story.steps.entries()) {
      if (index > 0) await mock.story.next();
      else await mock.story.play().then(() => mock.story.pause());
      const wanted = requests.flatMap(({ times, status }) => Array<number | undefined>(times).fill(status));
      if (wanted.length === 0) continue;
      const seen = await mock.waitForRequest({}, { count: wanted.length, timeout: 10_000 });
      expect(seen.map(({ status }) => status)).toEqual(wanted);
      await mock.forgetRequests();
    }
  });
});

test('the captions are true with any seed: with others the numbers show what they say', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));
  try {
    const drivers = new Set(['fast-hub', ...stories.map(({ story }) => story.driver)]);
    for (const driver of drivers)
      cpSync(`fixtures/drivers/${driver}.yaml`, join(folder, `drivers/${driver}.yaml`));
    cpSync('fixtures/stories', join(folder, 'stories'), { recursive: true });
    for (let seed = 2; seed < 2 + runs(2); seed++) {
      const other = loadContent({ folder, seed, instant: THURSDAY });
      expect(other.stories).toHaveLength(stories.length);
      for (const { name, story } of other.stories ?? [])
        expect(disappointments(story, stageOf(story, other)), `${name}, seed ${seed}`).toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
