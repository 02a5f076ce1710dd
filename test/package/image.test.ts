import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { productionPackages } from './registry.ts';
import { run, startServer } from './run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCKERFILE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const LAST_STAGE = DOCKERFILE.split(/^FROM /m).at(-1)!;
const PLACE = mkdtempSync(join(tmpdir(), 'image-'));
const BUILD = join(PLACE, 'build');
const IMAGE = join(PLACE, 'image');
afterAll(() => rmSync(PLACE, { recursive: true, force: true }));

/** Does what the build stage does: it has no files but those that .dockerignore lets through. */
async function build(): Promise<void> {
  const [all, ...passed] = readFileSync(join(ROOT, '.dockerignore'), 'utf8').trim().split('\n');
  expect(all).toBe('*');
  for (const line of passed) {
    expect(line).toMatch(/^![\w./-]+$/);
    cpSync(join(ROOT, line.slice(1)), join(BUILD, line.slice(1)), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(BUILD, 'node_modules'), 'junction');
  expect(DOCKERFILE).toMatch(/^RUN npm run build$/m);
  const { status, stdout, stderr } = await run(BUILD, 'npm', ['run', 'build']);
  expect(status, stdout + stderr).toBe(0);
  expect(DOCKERFILE).toMatch(/^RUN npm run build\nRUN npm ci --ignore-scripts --omit=dev$/m);
  rmSync(join(BUILD, 'node_modules'));
  for (const { path } of productionPackages()) {
    cpSync(join(ROOT, path), join(BUILD, path), { recursive: true, filter: isOwn(join(ROOT, path)) });
  }
}

/** Tells the files of a package from those of packages that are installed in it. */
function isOwn(folder: string): (path: string) => boolean {
  return (path) => !relative(folder, path).includes('node_modules');
}

/** Does what the COPY lines of the last stage do. */
function copyWhatRuns(): void {
  for (const [, words] of LAST_STAGE.matchAll(/^COPY --from=build (.+)$/gm)) {
    const paths = words!.split(' ');
    const to = paths.pop()!;
    for (const path of paths) {
      const source = join(BUILD, path.replace(/^\/app\//, ''));
      const target = join(IMAGE, to, to.endsWith('/') ? basename(source) : '');
      cpSync(source, target, { recursive: true });
    }
  }
}

/** The JSON list after a word of the last stage. */
const listOf = (word: string): string[] =>
  JSON.parse(new RegExp(`^${word} (\\[.*\\])$`, 'm').exec(LAST_STAGE)![1]!);

test('the Dockerfile builds from what .dockerignore lets through; its last stage has only what runs, and it runs', async () => {
  await build();
  copyWhatRuns();
  expect(readdirSync(IMAGE).sort()).toEqual(['dist', 'fixtures', 'node_modules', 'package.json']);
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
