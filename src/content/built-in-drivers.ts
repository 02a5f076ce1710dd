import { builtInFiles } from '../generated/content/built-in-content.gen.ts';
import type { Content } from './content.ts';
import { type ContentFiles, contentFrom, sourceOfData } from './content-data.ts';
import type { CompletionOptions } from './drivers/complete-fixtures.ts';
import { contentHash } from './scenarios/read-scenarios.ts';
import { readStories } from './stories/read-stories.ts';

/** Content that has the built-in drivers beside its own. */
export type WithBuiltIn<Content> = Content & {
  /** How many there are. */
  readonly builtInDrivers: number;
};

/** The files of the built-in drivers whose customer is among some, the default customer's with them. @param customers their ids */
export function builtInDriversOf(customers: readonly string[]): ContentFiles['drivers'] {
  const { drivers }: ContentFiles = builtInFiles;
  return drivers.filter(({ folder }) => folder === undefined || customers.includes(folder));
}

/**
 * Adds the built-in drivers to content, and the stories that play on them: those whose customer it has, the default customer's to its first one. A driver
 * of the same id that is there wins. They are completed by themselves, so that they are what the documents show:
 * their sites are not those of other drivers.
 */
export function withBuiltInDrivers<Own extends Content>(
  content: Own,
  { seed, instant }: Pick<CompletionOptions, 'seed' | 'instant'>,
): Own & Partial<WithBuiltIn<unknown>> {
  const { fixtures } = content;
  const drivers = new Map(fixtures.drivers);
  let count = 0;
  const known: ContentFiles = builtInFiles;
  const files = builtInDriversOf(fixtures.customers.map(({ id }) => id));
  const customers = { file: known.customers.file, value: fixtures.customers, digest: '' };
  const builtIn = contentFrom(
    { customers, drivers: files, scenarios: [] },
    { seed, instant, isKnownGood: true, reservedOff: true },
    undefined,
  );
  for (const [customer, found] of builtIn.fixtures.drivers) {
    const own = drivers.get(customer) ?? new Map();
    const added = [...found].filter(([externalId]) => !own.has(externalId));
    count += added.length;
    drivers.set(customer, new Map([...own, ...added]));
  }
  if (count === 0) return content;
  const { stories: told } = readStories(
    (known.stories ?? []).map((file) => sourceOfData(file)),
    {
      fixtures: builtIn.fixtures,
      scenarios: content.scenarios,
    },
  );
  const { stories = [] } = content;
  const isOwn = new Set(stories.map(({ name }) => name));
  const hash = contentHash(content.hash ?? '', builtIn.hash ?? '');
  return {
    ...{ ...content, hash, builtInDrivers: count },
    fixtures: { ...fixtures, drivers },
    stories: [...stories, ...told.filter(({ name }) => !isOwn.has(name))],
  };
}
