import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import type { PlainResponse } from '../../src/doors/client/control-call.ts';
import { type Door, door } from '../doors/doors.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Nothing but scripts of the page's own origin, and no eval. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self' https://charging.example.com";

/**
 * Bundles a page's script, with the browser modules that were built in the place of their sources: so it is what a
 * user gets that is tested.
 * @param script path relative to the project folder
 * @param built folder that the build wrote
 */
export async function bundlePage(script: string, built: string): Promise<string> {
  const entry = join(ROOT, script);
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    logLevel: 'silent',
    plugins: [
      {
        name: 'as-built',
        resolveId(id, importer) {
          const door = /\/src\/doors\/(msw|core)\.ts$/.exec(id)?.[1];
          if (door) return join(built, 'browser', `${door}.js`);
          return id === 'msw' && importer?.startsWith(built) ? this.resolve(id, entry) : null;
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

/** A server of pages on loopback: `/NAME.html` runs the script NAME, under a policy that forbids eval. */
export async function servePages(scripts: Readonly<Record<string, string>>) {
  const worker = join(
    dirname(createRequire(import.meta.url).resolve('msw/package.json')),
    'lib/mockServiceWorker.js',
  );
  const files: Record<string, readonly [type: string, text: string]> = {
    '/mockServiceWorker.js': ['text/javascript', readFileSync(worker, 'utf8')],
  };
  for (const [name, code] of Object.entries(scripts)) {
    files[`/${name}.js`] = ['text/javascript', code];
    files[`/${name}.html`] = [
      'text/html',
      `<!doctype html><script type="module" src="/${name}.js"></script>`,
    ];
  }
  const server = createServer(({ url = '' }, response) => {
    const [type, text] = files[url] ?? ['text/plain', 'not here'];
    response.writeHead(url in files ? 200 : 404, {
      'content-type': type,
      'content-security-policy': POLICY,
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

/** What a page's policy was asked to allow and did not: must stay empty. */
export async function openPage(page: Page, url: string): Promise<{ readonly refused: readonly string[] }> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|unsafe-eval/i.test(message.text())) refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(String(error)));
  await page.goto(url);
  await page.waitForFunction(() => 'ask' in globalThis);
  return { refused };
}

/** A door that asks by the fetch of a page. */
export function pageDoor(page: Page): Door {
  return door(({ signal: _, ...request }) => page.evaluate<PlainResponse>(`ask(${JSON.stringify(request)})`));
}
