import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startServer } from './run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LAST_STAGE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
  .split(/^FROM /m)
  .at(-1)!;
const IMAGE = mkdtempSync(join(tmpdir(), 'image-'));
afterAll(() => rmSync(IMAGE, { recursive: true, force: true }));

/** Does what the COPY lines of the last stage do; what they copy, the build stage has from this folder. */
function copyAsDocker(): void {
  for (const [, words] of LAST_STAGE.matchAll(/^COPY --from=build (.+)$/gm)) {
    const paths = words!.split(' ');
    const target = join(IMAGE, paths.pop()!);
    for (const path of paths) {
      const source = join(ROOT, path.replace(/^\/app\//, ''));
      const into = target.endsWith('/') || target.endsWith('\\') ? join(target, basename(source)) : target;
      mkdirSync(join(into, '..'), { recursive: true });
      cpSync(source, into, { recursive: true });
    }
  }
}

/** The JSON list after a word of the last stage. */
const listOf = (word: string): string[] =>
  JSON.parse(new RegExp(`^${word} (\\[.*\\])$`, 'm').exec(LAST_STAGE)![1]!);

test("the Dockerfile's last stage has only what runs, and it runs", async () => {
  copyAsDocker();
  expect(readdirSync(IMAGE).sort()).toEqual(['dist', 'fixtures', 'package.json']);
  expect(readdirSync(join(IMAGE, 'dist')).sort()).toEqual(['LICENSES.txt', 'chunks', 'cli.js', 'console']);
  expect(LAST_STAGE).not.toMatch(/^RUN|^ADD/m);

  const [program, ...args] = [...listOf('ENTRYPOINT'), ...listOf('CMD')];
  expect(program).toBe('node');
  const server = startServer(IMAGE, process.execPath, args, { HOST: '127.0.0.1', PORT: '0' });
  try {
    const url = await server.url;
    const driver = await fetch(`${url}/api/user/externalId/extIdTest?code=demo-key&clientId=demo`);
    expect(await driver.json()).toMatchObject({ name: 'UserTest' });
    expect((await fetch(`${url}/_mock/health`)).status).toBe(200);
    const page = await (await fetch(`${url}/_mock/`)).text();
    const asset = /\/_mock\/console\/assets\/[^"]+\.js/.exec(page)![0];
    expect((await fetch(url + asset)).status).toBe(200);
  } finally {
    server.interrupt();
  }
  const { stdout, stderr } = await server.ended;
  expect(stderr).toBe('');
  // There is no README.md that it could name.
  expect(stdout).toMatch(/^ +Docs +ev-driver-mock help$/m);
});
