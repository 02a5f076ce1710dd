import { defineConfig } from '@playwright/test';

// A Chromium that is there already; without it, Playwright's own (`npx playwright install chromium`).
const executablePath = process.env.CHROMIUM;
const port = Number(process.env.APP_PORT ?? 4173);

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    ...(executablePath && { launchOptions: { executablePath, args: ['--no-sandbox'] } }),
  },
  webServer: { command: `node app/server.js ${port}`, url: `http://127.0.0.1:${port}/` },
});
