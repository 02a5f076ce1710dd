import { defineConfig } from '@playwright/test';
import type { DriverMockFixtures, DriverMockWorkerFixtures } from '../../../src/doors/playwright.ts';

// A suite that a test runs in a Playwright of its own; some of its tests fail on purpose.
export default defineConfig<DriverMockFixtures, DriverMockWorkerFixtures>({
  testDir: import.meta.dirname,
  testMatch: '*.suite.ts',
  outputDir: process.env.SUITE_OUTPUT ?? 'test-results',
  reporter: 'list',
  workers: 2,
  fullyParallel: true,
  use: {
    driverMockOptions: { seed: 7 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
});
