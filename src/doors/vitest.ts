import { type TestAPI, test as vitestTest } from 'vitest';
import { checkOptions } from '../options/check-options.ts';
import type { MockSession } from './client/mock-session.ts';
import { sessionOfTest } from './session-of-test.ts';
import { type DriverMock, START_OPTIONS, type StartOptions, startDriverMock } from './start.ts';

export type { MockSession } from './client/mock-session.ts';
export * from './exported-types.ts';
export type { DriverMock, StartOptions } from './start.ts';

/** What tests get. */
export interface DriverMockFixtures {
  /** The server: one for each worker, started when the first test asks for it. */
  readonly driverMock: DriverMock;
  /** The test's own session: URL, headers and key for its client, control methods, journal. */
  readonly mock: MockSession;
}

/**
 * Vitest's `test` with the fixtures `mock`, a session of its own for each test, whose journal is printed when the
 * test fails, and `driverMock`, the server behind it.
 * @param options what the server is started with
 * @throws OptionsError with all that is wrong in the options
 */
export function createTest(options: StartOptions = {}): TestAPI<DriverMockFixtures> {
  checkOptions('createTest', START_OPTIONS, options);
  return vitestTest.extend<DriverMockFixtures>({
    driverMock: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from it which fixtures are needed
      async ({}, use) => {
        const server = await startDriverMock(options);
        await use(server);
        await server.close();
      },
      { scope: 'worker' },
    ],
    mock: async ({ driverMock, task, onTestFinished, onTestFailed }, use) => {
      const session = driverMock.session(sessionOfTest(task.name, task.id));
      let journal = '';
      // Vitest calls this hook before the other, and both after the fixture is done.
      onTestFinished(async () => {
        journal = await session.journal();
        await session.close();
      });
      onTestFailed(() => console.error(journal));
      await use(session);
    },
  });
}

/** Vitest's `test` with the fixtures `mock` and `driverMock`, the server with its defaults. */
export const test: TestAPI<DriverMockFixtures> = createTest();
