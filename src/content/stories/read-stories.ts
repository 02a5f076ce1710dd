import { type MockError, mockError } from '../../base/errors.ts';
import { findingsOf } from '../drivers/schema-findings.ts';
import type { SourceFile } from '../drivers/source-file.ts';
import type { FileValidators } from '../file-validators.ts';
import { castOf, chargersOf } from './cast.ts';
import { disappointments } from './expectations.ts';
import { makeStory } from './make-story.ts';
import type { RawStory } from './raw-story.ts';
import type { Story, StoryEntry } from './story.ts';
import type { StoryWorld } from './story-world.ts';

/** The stories of some files, and all that is wrong with them. */
export interface ReadStories {
  /** By name. */
  readonly stories: readonly StoryEntry[];
  readonly problems: readonly MockError[];
}

/** Names of files that can be names of stories. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads files of stories; those that are known to be right are made when they are first asked for.
 * @param withNumbers whether what captions claim of numbers is held against the world, which takes longer
 */
export function readStories(
  sources: readonly SourceFile[],
  world: StoryWorld,
  withNumbers = false,
): ReadStories {
  const problems: MockError[] = [];
  const stories = sources.flatMap((source): StoryEntry[] => {
    const name = nameOf(source.file);
    if (!source.validators) return [laterStory(name, source, world)];
    const found = problemsOf(name, source, source.validators, world, withNumbers);
    problems.push(...found.problems);
    return found.story ? [{ name, story: found.story }] : [];
  });
  return { stories: stories.toSorted((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/i, '');
}

function laterStory(name: string, source: SourceFile, world: StoryWorld): StoryEntry {
  let made: Story | undefined;
  return {
    name,
    get story() {
      made ??= makeStory(name, source, source.value as RawStory, world).story;
      if (!made) throw new Error(`The story ${name} cannot be made, though it is known to be right.`);
      return made;
    },
  };
}

function problemsOf(
  name: string,
  source: SourceFile,
  validators: FileValidators,
  world: StoryWorld,
  withNumbers: boolean,
) {
  if (!NAME.test(name)) {
    const reason = `a story is called by its file, and ${JSON.stringify(name)} is no name`;
    const allowed = 'lower-case letters, digits and single hyphens, such as a-busy-morning.yaml';
    return { problems: [mockError('story-invalid', { reason, allowed }, { file: source.file })] };
  }
  const shape = findingsOf(validators.story(source.value), source.written).map(
    ({ pointer, at, reason, allowed, hint }) =>
      mockError('story-invalid', { reason, allowed, hint }, source.place(pointer, at)),
  );
  if (shape.length > 0) return { problems: shape };
  const { story, problems } = makeStory(name, source, source.value as RawStory, world);
  if (!story || problems.length > 0) return { problems };
  return { story, problems: withNumbers ? numberProblems(story, source, world) : [] };
}

/** What a caption claims and the numbers do not show. */
function numberProblems(story: Story, source: SourceFile, { fixtures }: StoryWorld): readonly MockError[] {
  const driver = fixtures.drivers.get(story.customer)?.get(story.driver);
  if (driver?.kind !== 'completed') return [];
  const site = castOf(driver.model).sites.find(({ id }) => id === story.site.id);
  return disappointments(story, site ? chargersOf(site) : []).map(({ step, number, found }) => {
    const reason = `the caption's claim does not hold (${found})`;
    const allowed = 'what the numbers show at that second';
    return mockError('story-invalid', { reason, allowed }, source.place(`/steps/${step}/expect/${number}`));
  });
}
