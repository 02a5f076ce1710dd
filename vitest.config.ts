import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { isShort } from './test/hard/tally.ts';
import { TallyReporter } from './test/hard/tally-reporter.ts';
import { PREBUILT } from './tools/lib/prebuilt.mjs';

type ProjectTests = TestProjectInlineConfiguration['test'];

/** How long `expect.poll` waits, in ms: on a machine that does other things a page takes more than the usual second. */
const PATIENCE: ProjectTests = { expect: { poll: { timeout: 15_000 } } };

/** Test files that need more than Node.js; those of no other project are `unit`. The name is that of the folder. */
const APART: Readonly<Record<string, ProjectTests>> = {
  // In Chromium: `npm run test:browser`.
  browser: { testTimeout: 60_000 },
  // The console in Chromium, against the server that was built, a browser for each file: `npm run test:console`; with
  // CONSOLE=short in the environment what people look at first, for CI.
  console: {
    maxWorkers: 2,
    testTimeout: 180_000,
    ...(process.env.CONSOLE === 'short' && {
      include: ['first-view', 'flood', 'mounted', 'network'].map((name) => `test/console/${name}.test.ts`),
    }),
  },
  // Hard knocks: `npm run test:hard`; with HARD=short in the environment in a short form, for CI.
  // Processes, not threads: a crash, a hang or memory that grows is then one file's own.
  hard: {
    globalSetup: ['test/support/build.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: isShort ? 60_000 : 1_200_000,
  },
  // What `npm pack` makes, installed into an empty project: `npm run test:package`.
  // With PACKAGE=short in the environment without the projects of examples/, for CI.
  package: {
    globalSetup: ['test/package/setup.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    ...(process.env.PACKAGE === 'short' && { exclude: ['test/package/examples.test.ts'] }),
  },
};

const apart = Object.entries(APART).map(([name, options], index): TestProjectInlineConfiguration => {
  const sequence = { shuffle: true, groupOrder: index + 1 };
  return {
    test: {
      ...{ name, include: [`test/${name}/**/*.test.ts`], hookTimeout: 60_000, sequence },
      ...PATIENCE,
      ...options,
    },
  };
});

/** What starts the program, goes through all of it or tries the documents: `npm run test:whole`, some three minutes. */
const WHOLE = ['check', 'cli', 'docs', 'doors', 'store', 'tools', 'whole'].map(
  (folder) => `test/${folder}/**`,
);

// Most of the code says the same on every Node.js. With UNIT=short in the environment only that is tested which rests on the
// modules of Node.js, as CI does on its second Node.js. (`--exclude` of the command line does not reach projects.)
const SAME_EVERYWHERE = [
  ...[
    'body',
    'check',
    'console-logic',
    'content/drivers',
    'content/scenarios',
    'contract',
    'control',
    'docs',
  ],
  ...['cli', 'doors', 'interchange', 'mock', 'options', 'tools', 'whole', 'world'],
].map((folder) => `test/${folder}/**`);

// The sources are tested with openapi-backend as the bundles contain it, which globalSetup builds.
const withPrebuilt: Plugin = {
  name: 'with-prebuilt',
  enforce: 'pre',
  resolveId: (id, importer = '') =>
    id === 'openapi-backend' && importer.startsWith(resolve('src')) ? resolve(PREBUILT) : undefined,
};

/** What the projects of one process have in common. */
const inThreads: ProjectTests = {
  ...PATIENCE,
  globalSetup: ['test/support/build.ts'],
  sequence: { shuffle: true, groupOrder: 0 },
  pool: 'threads',
  // Nothing is kept in modules, so files can share them: a quarter of the time goes into loading otherwise.
  isolate: false,
  // One worker less than there are cores is the default, which on two cores is one.
  maxWorkers: '100%',
  testTimeout: 60_000,
};

const short = process.env.UNIT === 'short' ? SAME_EVERYWHERE : [];

/** The tests of the rooms, each by itself: `npm test`. */
const unit: TestProjectInlineConfiguration = {
  plugins: [withPrebuilt],
  test: {
    name: 'unit',
    include: ['test/**/*.test.ts'],
    exclude: [...Object.keys(APART).map((name) => `test/${name}/**`), ...WHOLE, ...short],
    ...inThreads,
  },
};

const whole: TestProjectInlineConfiguration = {
  plugins: [withPrebuilt],
  test: {
    name: 'whole',
    include: WHOLE.map((folder) => `${folder}/*.test.ts`),
    exclude: short,
    ...inThreads,
    globalSetup: ['test/support/build-all.ts'],
  },
};

// `npx vitest run test/FOLDER/FILE.test.ts` finds the project by itself.
export default defineConfig({
  test: { projects: [unit, whole, ...apart], reporters: ['default', new TallyReporter()] },
});
