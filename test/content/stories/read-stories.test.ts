import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../src/base/time/instant.ts';
import { ContentError } from '../../../src/content/disk/content-error.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { temporaryFolder } from '../disk/temporary-folder.ts';

const DRIVER = `
externalId: me
sites:
  hub: {name: My hub, kind: hub, city: Lyon, chargers: [{name: Bay, count: 2, model: Eve Double Pro-line}, {name: Gate}]}
  yard: {name: Yard, kind: depot, city: Lyon, chargers: [{name: Gate}]}
`;
const HEAD = 'title: T\ndriver: me\nstart: 2026-03-12T22:00\nlength: PT4H\nsteps:\n';

const load = (story: string, name = 'mine.yaml', inFull = false) =>
  loadContent({
    folder: temporaryFolder({ 'drivers/me.yaml': DRIVER, [`stories/${name}`]: story }),
    ...{ seed: 1, instant: 1_773_300_000, inFull },
  });
const storyOf = (text: string) => load(text).stories![0]!.story;

/** What is wrong with a story, one line each, from the name of its file on. */
function problemsOf(story: string, name?: string, inFull?: boolean): readonly string[] {
  try {
    load(story, name, inFull);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ message }) => message.replace(/^.*stories\//, ''));
  }
}

describe('a story', () => {
  test('has clock times of its site, those after midnight on the next day', () => {
    const story = storyOf(`${HEAD}  - {at: '22:00', caption: A}\n  - {at: '00:30', caption: B}\n`);
    expect(story).toMatchObject({ name: 'mine', timeZone: 'Europe/Paris', speed: 60, about: 'T' });
    expect([story.start, story.end, ...story.steps.map(({ at }) => at)].map(formatInstant)).toEqual([
      '2026-03-12T21:00:00Z',
      '2026-03-13T01:00:00Z',
      '2026-03-12T21:00:00Z',
      '2026-03-12T23:30:00Z',
    ]);
  });

  test('plays at the largest site of its driver, or at the one that it names', () => {
    const steps = `  - {at: '22:00', caption: A}\n`;
    expect(storyOf(HEAD + steps).site.name).toBe('My hub');
    expect(storyOf(`site: yard\n${HEAD}${steps}`).site.name).toBe('Yard');
  });

  test('changes chargers by name, whole sites, and gives back what it changed', () => {
    const story = storyOf(`${HEAD}  - at: '22:00'
    caption: A
    changes:
      - {charger: Bay 1, connection: offline}
      - {charger: Yard/Gate, socket: 1, status: Error}
      - {site: hub, connection: offline}
      - {release: Bay 1}
      - {scenario: maintenance, until: '23:00'}
`);
    const [{ changes, scenarios }] = story.steps as [(typeof story.steps)[0]];
    expect(changes).toHaveLength(1 + 1 + 3 + 3);
    expect(new Set(changes.map(({ change }) => change.from))).toEqual(new Set([story.start]));
    expect(scenarios).toEqual([
      { scenario: 'maintenance', externalId: undefined, from: story.start, until: story.start + 3600 },
    ]);
  });
});

describe('a mistake in a story is told with its place, what is allowed and the nearest name', () => {
  const step = (rest: string) => `${HEAD}  - at: '22:00'\n    caption: A\n${rest}`;
  test.each<[string, string, RegExp]>([
    [
      'an unknown property',
      step('    look: hub\n    capton: x\n'),
      /^mine\.yaml:9:5 \(\/steps\/0\/capton\): there is no property "?capton"?.*Did you mean caption\?/,
    ],
    [
      'what to look at',
      step('    look: hubb\n'),
      /:8:11 \(\/steps\/0\/look\).*Allowed: hub, map, requests, numbers\. Did you mean hub\?/,
    ],
    [
      'an unknown driver',
      `${HEAD.replace('me', 'mee')}  - {at: '22:00', caption: A}\n`,
      /^mine\.yaml:2:9 \(\/driver\): there is no driver mee\. Allowed: me\. Did you mean me\?/,
    ],
    [
      'an unknown site',
      `site: Jard\n${HEAD}  - {at: '22:00', caption: A}\n`,
      /:1:7 \(\/site\): the driver has no site Jard\. Allowed: My hub, Yard\. Did you mean Yard\?/,
    ],
    [
      'an unknown charger',
      step('    changes: [{charger: Bay 3, connection: offline}]\n'),
      /\(\/steps\/0\/changes\/0\/charger\): there is no charger Bay 3\. Allowed: Bay 1, Bay 2, My hub\/Gate, Yard\/Gate\. Did you mean Bay 1 or Bay 2\?/,
    ],
    [
      'a charger that is several',
      step('    changes: [{charger: Gate, connection: offline}]\n'),
      /several chargers are called Gate\. Allowed: \S+, \S+\./,
    ],
    [
      'a socket that there is not',
      step('    changes: [{charger: Bay 1, socket: 3, status: Error}]\n'),
      /changes\/0\/socket\): Bay 1 has 2 sockets, not 3\. Allowed: 1 to 2\./,
    ],
    [
      'a change about two things',
      step('    changes: [{charger: Bay 1, site: hub, connection: offline}]\n'),
      /the change is about charger and site\. Allowed: one of charger, site, release and scenario\./,
    ],
    ['a change about nothing', step('    changes: [{connection: offline}]\n'), /the change is about nothing/],
    [
      'half a change',
      step('    changes: [{charger: Bay 1, socket: 1}]\n'),
      /it is not said what changes of the charger\. Allowed: connection, or socket and status\./,
    ],
    [
      'what does not belong there',
      step('    changes: [{release: Bay 1, connection: offline}]\n'),
      /connection stands beside release/,
    ],
    [
      'an unknown scenario',
      step('    changes: [{scenario: maintenence}]\n'),
      /there is no scenario maintenence\. Allowed: .*Did you mean maintenance\?/,
    ],
    [
      'a scenario that ends too late',
      step("    changes: [{scenario: maintenance, until: '03:00'}]\n"),
      /until is 03:00, when the story is over/,
    ],
    [
      'a first step elsewhere',
      `${HEAD}  - {at: '22:01', caption: A}\n`,
      /\(\/steps\/0\/at\): the first step is at 22:01, and the story begins at 2026-03-12T22:00/,
    ],
    [
      'a step after the end',
      `${HEAD}  - {at: '22:00', caption: A}\n  - {at: '02:30', caption: B}\n`,
      /\(\/steps\/1\/at\): at is 02:30, when the story is over/,
    ],
    [
      'a day that there is not',
      `${HEAD.replace('03-12', '02-30')}  - {at: '22:00', caption: A}\n`,
      /\(\/start\): there is no moment 2026-02-30T22:00/,
    ],
    [
      'no length',
      `${HEAD.replace('PT4H', 'PT0S')}  - {at: '22:00', caption: A}\n`,
      /length is PT0S\. Allowed: an ISO 8601 duration from PT1M to P2D/,
    ],
    [
      'a comparison with no step',
      `${HEAD}  - {at: '22:00', caption: A}\n  - {at: '23:00', caption: B, expect: [{sockets: inUse, since: '22:30', by: 1}]}\n`,
      /no earlier step is at 22:30\. Allowed: 22:00\./,
    ],
  ])('%s', (_, story, message) => {
    expect(problemsOf(story).join('\n')).toMatch(message);
  });

  test('a name that is none', () => {
    const found = problemsOf(`${HEAD}  - {at: '22:00', caption: A}\n`, 'My Story.yaml').join('\n');
    expect(found).toMatch(
      /^My Story\.yaml: a story is called by its file, and "My Story" is no name\. Allowed: lower-case letters/,
    );
  });

  test('a number that the world does not show, where all is looked at', () => {
    const story = step('    expect: [{sockets: Offline, exactly: 40}]\n');
    expect(problemsOf(story)).toEqual([]);
    expect(problemsOf(story, undefined, true).join('\n')).toMatch(
      /\(\/steps\/0\/expect\/0\): the caption's claim does not hold \(Offline: \d+ sockets\)/,
    );
  });

  test('other files beside stories are named', () => {
    const folder = temporaryFolder({ 'drivers/me.yaml': DRIVER, 'stories/notes.txt': 'x' });
    const { unused } = loadContent({ folder, seed: 1, instant: 0 });
    expect(unused.map(({ message }) => message)).toEqual([
      expect.stringMatching(/notes\.txt: Not used: only files called \.yaml and \.yml are read here/),
    ]);
  });
});
