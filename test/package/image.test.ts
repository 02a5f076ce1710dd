import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run, startServer } from './run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCKERFILE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const LAST_STAGE = DOCKERFILE.split(/^FROM /m).at(-1)!;
const PLACE = mkdtempSync(join(tmpdir(), 'image-'));
const BUILD = join(PLACE, 'build');
const IMAGE = join(PLACE, 'image');
const RUNTIME = join(PLACE, 'runtime');
afterAll(() => rmSync(PLACE, { recursive: true, force: true }));

/** Does what the build stage does but for collecting Node.js: it has no files but those that .dockerignore lets through. */
async function build(): Promise<void> {
  const [all, ...passed] = readFileSync(join(ROOT, '.dockerignore'), 'utf8').trim().split('\n');
  expect(all).toBe('*');
  for (const line of passed) {
    expect(line).toMatch(/^![\w./-]+$/);
    cpSync(join(ROOT, line.slice(1)), join(BUILD, line.slice(1)), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(BUILD, 'node_modules'), 'junction');
  mkdirSync(RUNTIME);
  writeFileSync(join(RUNTIME, 'node'), '');
  const lines = [...DOCKERFILE.matchAll(/^RUN (.+)$/gm)].flatMap(([, line]) => line!.split(' && '));
  const [install, ...rest] = lines;
  expect(install).toMatch(/^npm ci --ignore-scripts/);
  const collect = rest.findIndex((line) => line.startsWith('node tools/image-runtime.mjs /node /runtime'));
  expect(collect).toBeGreaterThan(-1);
  for (const [index, line] of rest.entries()) {
    if (index === collect) continue;
    const [command, ...words] = line.replace('/runtime', RUNTIME).split(' ');
    const { status, stdout, stderr } = await run(BUILD, command!, words);
    expect(status, line + stdout + stderr).toBe(0);
  }
  rmSync(join(BUILD, 'node_modules'));
}

/** Does what the COPY lines of the last stage do. */
function copyWhatRuns(): void {
  for (const [, words] of LAST_STAGE.matchAll(/^COPY --from=build (.+)$/gm)) {
    const paths = words!.split(' ');
    const to = paths.pop()!;
    if (to === '/') continue;
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

test('the label of the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(LAST_STAGE).toContain(`\nARG VERSION=${version}\n`);
});

test("nothing is run for another architecture than the builder's, and every base image is the argument", () => {
  const stages = DOCKERFILE.split(/^FROM /m).slice(1);
  expect(stages.map((stage) => stage.split('\n')[0])).toEqual([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an argument of the Dockerfile
    ...['${NODE_IMAGE} AS node', '--platform=${BUILDPLATFORM} ${NODE_IMAGE} AS build', 'scratch'],
  ]);
  for (const index of [0, 2]) expect(stages[index]).not.toMatch(/^RUN/m);
});

test('the Dockerfile builds from what .dockerignore lets through; its last stage has only what runs, and it runs', async () => {
  await build();
  copyWhatRuns();
  expect(readdirSync(IMAGE).sort()).toEqual(['LICENSE', 'dist', 'fixtures', 'package.json']);
  const inDist = ['LICENSES.txt', 'chunks', 'cli.js', 'console', 'sbom.cdx.json'];
  expect(readdirSync(join(IMAGE, 'dist')).sort()).toEqual(inDist);
  const { components } = JSON.parse(readFileSync(join(IMAGE, 'dist/sbom.cdx.json'), 'utf8'));
  const names = components.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['node', 'express', 'ioredis', 'react', '/node']));
  expect(names).not.toContain('typescript');
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
