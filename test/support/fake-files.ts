import { mockError } from '../../src/base/errors.ts';
import type { Files } from '../../src/cli/files.ts';
import { ContentError } from '../../src/content/disk/content-error.ts';
import type { LoadedContent } from '../../src/content/disk/load-content.ts';
import type { DriverFixture } from '../../src/content/drivers/fixture-set.ts';
import { scenarioFrom } from '../../src/content/scenarios/make-scenario.ts';
import { CAUSES } from '../../src/content/scenarios/scenario.ts';

const STATUSES = [400, 401, 401, 404, 404];
const RECORDED: DriverFixture = {
  kind: 'recorded',
  externalId: 'extIdTest',
  story: 'The driver of the API page.',
  text: '{"id":1,"name":"UserTest","externalId":"extIdTest"}',
};

/** Two customers, one recorded driver, the natural scenarios. */
export function fakeContent(part: Partial<LoadedContent> = {}): LoadedContent {
  const scenarios = CAUSES.map((name, at) =>
    scenarioFrom(name, { description: name, status: STATUSES[at]! }),
  );
  const customers = [
    { id: 'demo', name: 'Demo', keys: ['demo-key'] },
    { id: 'acme', name: 'Acme', keys: ['acme-key'] },
  ];
  const drivers = new Map([['demo', new Map([[RECORDED.externalId, RECORDED]])]]);
  return { fixtures: { customers, drivers }, scenarios, rules: [], notes: [], unused: [], ...part };
}

/** An error as `loadContent` throws it, with two mistakes. */
export function fakeContentError(): ContentError {
  const problems = ['a', 'b'].map((reason) =>
    mockError('fixture-invalid', { reason, allowed: 'c' }, { file: 'drivers/x.yaml', line: 3 }),
  );
  return new ContentError(problems);
}

/** A fixture folder that holds what it is told to; `change` tells that it has changed. */
export function fakeFiles(load: () => LoadedContent = fakeContent) {
  const state = { load, change: async () => {}, watching: false };
  const files: Files = {
    builtInFixturesFolder: () => '/built-in/fixtures',
    loadContent: async () => state.load(),
    watchContent({ load, onChange, onError }) {
      state.watching = true;
      state.change = async () => {
        try {
          onChange(await load!());
        } catch (error) {
          onError(error as Error);
        }
      };
      return {
        close() {
          state.watching = false;
        },
      };
    },
  };
  return { state, open: async () => files };
}
