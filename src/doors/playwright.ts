import { test as base } from '@playwright/test';
import type { MockSession } from './client/mock-session.ts';
import { sessionOfTest } from './session-of-test.ts';
import { type DriverMock, type StartOptions, startDriverMock } from './start.ts';

export type { MockSession } from './client/mock-session.ts';
export * from './exported-types.ts';
export { type RoutedMock, type RouteOptions, routeDriverMock } from './route-driver-mock.ts';
export type { DriverMock, StartOptions } from './start.ts';

/** What each test gets. */
export interface DriverMockFixtures {
  /** The test's own session: URL, headers and key for its client, control methods, journal. */
  readonly mock: MockSession;
}

/** What each worker gets. */
export interface DriverMockWorkerFixtures {
  /** What the server is started with: an option of the project, `use: { driverMockOptions: { seed: 7 } }`. */
  readonly driverMockOptions: StartOptions;
  /** The server: one for each worker, started when the first test asks for it. */
  readonly driverMock: DriverMock;
}

/**
 * Playwright's `test` with the fixtures `mock` and `driverMock`. The journal of a test that fails is attached to
 * its report. Pages may ask the mock whatever host they come from: the context has the permission
 * `local-network-access`.
 */
export const test = base.extend<DriverMockFixtures, DriverMockWorkerFixtures>({
  driverMockOptions: [{}, { scope: 'worker', option: true }],
  driverMock: [
    async ({ driverMockOptions }, use) => {
      const server = await startDriverMock(driverMockOptions);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  // Chromium lets a page of another host ask a loopback address only with this permission; other browsers, and those
  // that Playwright knew before there was one, ask for none.
  context: async ({ context }, use) => {
    await context.grantPermissions(['local-network-access']).catch(() => {});
    await use(context);
  },
  mock: async ({ driverMock }, use, testInfo) => {
    const session = driverMock.session(sessionOfTest(testInfo.title, testInfo.testId));
    await use(session);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('driver-mock-journal', {
        body: await session.journal(),
        contentType: 'text/plain',
      });
    }
    await session.close();
  },
});
