// @ts-check
// What an image is held to while it runs. Each check gets the workshop of tools/container-test.mjs.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runsInCompose } from './compose.mjs';

/** @typedef {import('./workshop.mjs').Workshop} Workshop */
/** @typedef {[name: string, check: (shop: Workshop) => Promise<string | undefined | void>][]} Checks a string says why it was skipped */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OWN_SPEC = join(ROOT, 'examples/own-spec');
const API = '/api/user/externalId/';
const KEY = '?code=demo-key&clientId=demo';
/** The image may have this much, in bytes. */
const LARGEST = 140e6;
const TOKEN = 'container-test';
const AUTHORISED = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };

const TESTCONTAINERS = 'Testcontainers start it and steer it, as examples/testcontainers does';
const RESTARTS =
  'behind HAProxy, as examples/compose has it, replicas are restarted in turn and no request fails';

const COMPOSE = 'examples/compose/replicas.yaml runs whole by podman-compose';

/** @type {Checks} */
export const CHECKS = [
  ['the image is small, labelled, without rights and without a shell', smallAndLabelled],
  [
    'its bill of materials names Node.js, packages and the digest of each file of the runtime',
    billOfMaterials,
  ],
  ['it runs read-only, as any user, without capabilities, and is healthy', runsWithoutRights],
  ['control API, console, metrics and TLS answer by what is in the image', answersWithAll],
  ['fixtures of a volume are served, and again when a ConfigMap is swapped', followsConfigMap],
  ['a spec of a volume is served', servesAnySpec],
  [TESTCONTAINERS, steeredByTestcontainers],
  ['SIGTERM lets an answer end and exits with 0', stopsWell],
  ['two replicas share their sessions in Redis', sharesSessions],
  [RESTARTS, restartsInTurn],
  [COMPOSE, runsInCompose],
];
/** Names of those that the short form leaves out. */
export const LONG_CHECKS = new Set([TESTCONTAINERS, RESTARTS, COMPOSE]);

/** @param {string} url @param {Record<string, string>} [headers] @returns {Promise<any>} */
async function json(url, headers = {}) {
  return (await fetch(url, { headers })).json();
}

/** @param {Workshop} shop */
async function smallAndLabelled({ engine, image, expect }) {
  const [{ Size, Config, Healthcheck, Architecture }] = JSON.parse(engine.podman('image', 'inspect', image));
  expect(Size <= LARGEST, `${Size / 1e6} MB, allowed are ${LARGEST / 1e6}`);
  for (const name of ['title', 'description', 'licenses', 'version', 'revision', 'created', 'base.name'])
    expect(Config.Labels[`org.opencontainers.image.${name}`], `the label ${name}`);
  expect(Config.User === '1000:1000', `the user is ${Config.User}`);
  expect((Config.Healthcheck ?? Healthcheck)?.Test?.includes('health'), 'no health check');
  const shell = engine.ask('run', '--rm', '--entrypoint', 'sh', image, '-c', 'true');
  expect(shell.status !== 0 && shell.stderr.includes('not found'), 'there is a shell');
  console.log(`  ${(Size / 1e6).toFixed(1)} MB, ${Architecture}`);
}

/** @param {Workshop} shop */
async function billOfMaterials({ engine, image, expect }) {
  const script = `
    const { createHash } = require('node:crypto');
    const { readFileSync } = require('node:fs');
    const { components } = JSON.parse(readFileSync('/app/dist/sbom.cdx.json', 'utf8'));
    const wrong = components.filter(({ type, name, hashes }) => type === 'file' &&
      createHash('sha256').update(readFileSync(name)).digest('hex') !== hashes[0].content);
    console.log(JSON.stringify({ names: components.map(({ name }) => name), wrong, node: process.version }));`;
  const seen = JSON.parse(engine.podman('run', '--rm', '--entrypoint', 'node', image, '-e', script));
  for (const name of ['node', 'express', 'ioredis', 'react', '/usr/local/bin/node'])
    expect(seen.names.includes(name), `it does not name ${name}`);
  expect(seen.wrong.length === 0, `digests differ: ${JSON.stringify(seen.wrong)}`);
}

/** @param {Workshop} shop */
async function runsWithoutRights({ engine, start, until, expect }) {
  const { name, url } = await start([], ['--user', '12345', '--memory', '128m']);
  await until('it is healthy', async () => engine.ask('healthcheck', 'run', name).status === 0);
  expect((await json(`${url}${API}extIdTest${KEY}`)).name === 'UserTest', 'the driver of the API page');
  const script = `
    const { writeFileSync } = require('node:fs');
    const refused = ['/app/x', '/x', '/usr/local/bin/x'].map((path) => {
      try { writeFileSync(path, ''); } catch ({ code }) { return code; }
    });
    console.log(process.getuid(), ...refused);`;
  const seen = engine.podman('exec', name, 'node', '-e', script);
  expect(/^12345( (EROFS|EACCES)){3}$/.test(seen), `it is ${seen}`);
  const named = await start([], ['--user', 'node']);
  const id = engine.podman('exec', named.name, 'node', '-p', 'process.getuid()');
  expect(id === '1000', `node is ${id}`);
}

/** @param {Workshop} shop */
async function answersWithAll({ engine, start, until, expect }) {
  const { name, url, port } = await start(['--control-token', TOKEN]);
  const clock = JSON.stringify({ clock: '2026-01-15T09:00:00Z' });
  const put = { method: 'PUT', headers: AUTHORISED, body: clock };
  const set = await fetch(`${url}/_mock/clock`, put);
  expect(set.status === 200, `the control API says ${set.status} ${await set.text()}`);
  const page = await (await fetch(`${url}/_mock/`, { headers: AUTHORISED })).text();
  const asset = /\/_mock\/console\/assets\/[^"]+\.js/.exec(page)?.[0];
  expect(asset && (await fetch(url + asset, { headers: AUTHORISED })).status === 200, 'the console');
  const metrics = await (await fetch(`${url}/_mock/metrics`, { headers: AUTHORISED })).text();
  expect(metrics.includes('ev_driver_mock_build_info'), 'the metrics');
  // The server itself can tell who trusts it: what is read has passed the check of its own authority.
  const secure = await start(['--tls', '--tls-ca-out', '/tmp/ca.pem'], ['--tmpfs', '/tmp']);
  const wait = [
    'exec',
    secure.name,
    'node',
    'dist/cli.js',
    'wait',
    '--url',
    `https://127.0.0.1:${secure.port}`,
  ];
  await until('TLS', async () => engine.ask(...wait, '--ca', '/tmp/ca.pem', '--timeout', '5s').status === 0);
  expect(port !== secure.port && name !== secure.name, 'two containers');
}

/** @param {Workshop} shop */
async function followsConfigMap({ engine, start, until, expect }) {
  const folder = engine.folder('config-map');
  /** As the kubelet does it: a folder with a time as its name, a link to it, and links through that one. */
  const write = (/** @type {string} */ version, /** @type {string} */ name) => {
    const inside = join(folder, `..${version}`, 'drivers');
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, 'from-config-map.yaml'), `externalId: from-config-map\nname: ${name}\n`);
    symlinkSync(`..${version}`, join(folder, '..data_tmp'));
    renameSync(join(folder, '..data_tmp'), join(folder, '..data'));
  };
  write('2026_01_15', 'Before');
  symlinkSync('..data/drivers', join(folder, 'drivers'));
  const { url } = await start(['--fixtures=/fixtures'], ['-v', `${folder}:/fixtures:ro`]);
  const name = async () => (await json(`${url}${API}from-config-map${KEY}`)).name;
  expect((await name()) === 'Before', `the driver is called ${await name()}`);
  for (const next of ['After', 'Later']) {
    write(`2026_01_16_${next}`, next);
    await until(`the driver is called ${next}`, async () => (await name()) === next);
  }
}

/** @param {Workshop} shop */
async function servesAnySpec({ start, expect }) {
  const { url } = await start(['--spec=/spec/api.yaml'], ['-v', `${OWN_SPEC}:/spec:ro`]);
  const ready = await fetch(`${url}/_mock/ready`);
  expect(ready.status === 200, `ready says ${ready.status}`);
  const other = await fetch(`${url}/nowhere`);
  expect(other.status === 404, `another path is ${other.status}`);
}

/** @param {Workshop} shop */
async function stopsWell({ engine, start, expect }) {
  const { name, url } = await start([]);
  const slow = fetch(`${url}${API}extIdTest${KEY}`, { headers: { prefer: 'delay=2000' } });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const stopped = await engine.later('stop', '--time', '12', name);
  expect(stopped.status === 0, stopped.stderr);
  expect((await slow).status === 200, 'the answer that was on its way');
  const code = engine.podman('inspect', name, '--format', '{{.State.ExitCode}}');
  expect(code === '0', `the exit code is ${code}`);
}

/** @param {Workshop} shop */
async function sharesSessions({ startRedis, start, expect }) {
  const store = await startRedis();
  if (store === undefined) return 'there is no redis-server (apt-get install redis-server)';
  const settings = ['--control-token', TOKEN, '--store', store, '--store-wait', '20s'];
  const [one, other] = [await start(settings), await start(settings)];
  const body = JSON.stringify({ scenario: 'maintenance', times: 3 });
  const made = await fetch(`${one.url}/_mock/activations`, { method: 'POST', headers: AUTHORISED, body });
  expect(made.status === 201, `the activation: ${made.status} ${await made.text()}`);
  const asked = [other, one, other, one].map(
    async ({ url }) => (await fetch(`${url}${API}driver-7${KEY}`)).status,
  );
  const refused = (await Promise.all(asked)).filter((status) => status === 503);
  expect(refused.length === 3, `${refused.length} answers of 4 were 503, 3 were wanted`);
  const { entries } = await json(`${other.url}/_mock/requests`, AUTHORISED);
  expect(entries.length === 4, 'one journal for both');
  const names = await Promise.all(
    [one, other].map(async ({ url }) =>
      (await fetch(`${url}${API}driver-7${KEY}`)).headers.get('x-mock-replica'),
    ),
  );
  expect(names[0] !== names[1], `both are ${names[0]}`);
  return undefined;
}

/** @param {Workshop} shop */
async function restartsInTurn({ engine, start, startRedis, startHaproxy, until, expect }) {
  const store = await startRedis();
  if (store === undefined) return 'there is no redis-server (apt-get install redis-server)';
  const settings = ['--store', store, '--store-wait', '20s', '--drain', '3s'];
  const replicas = [await start(settings), await start(settings)];
  const url = await startHaproxy(replicas.map(({ port }) => port));
  if (url === undefined) return 'there is no HAProxy (apt-get install haproxy)';
  /** @type {Record<string, number>} */
  const counts = {};
  let goesOn = true;
  const client = async () => {
    while (goesOn) {
      const status = await fetch(`${url}${API}driver-7${KEY}`).then(
        (answer) => answer.status,
        ({ message }) => message,
      );
      counts[status] = (counts[status] ?? 0) + 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const clients = [client(), client(), client()];
  for (const { name, url: own } of replicas) {
    const stopped = await engine.later('stop', '--time', '12', name);
    expect(stopped.status === 0, stopped.stderr);
    engine.podman('start', name);
    await until(`${name} is ready`, async () => (await fetch(`${own}/_mock/ready`)).status === 200);
    // HAProxy looks twice a second.
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  goesOn = false;
  await Promise.all(clients);
  expect(Object.keys(counts).join() === '200' && (counts[200] ?? 0) > 50, JSON.stringify(counts));
  console.log(`  ${counts[200]} requests`);
  return undefined;
}

/** @param {Workshop} shop */
async function steeredByTestcontainers({ engine, image, until, expect }) {
  const base = join(engine.place, 'base/package/bin/node');
  const node = existsSync(base) ? base : process.execPath;
  if (!existsSync(base) && Number(process.versions.node.split('.')[0]) < 24)
    return 'Testcontainers do not load on Node.js 20';
  if (!existsSync(join(ROOT, 'dist/index.js'))) return 'dist/ is not there (npm run build)';
  const folder = engine.folder('testcontainers');
  cpSync(join(ROOT, 'examples/testcontainers'), folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  const { devDependencies } = JSON.parse(readFileSync(manifest, 'utf8'));
  const { 'ev-driver-mock': _ours, ...others } = devDependencies;
  writeFileSync(manifest, JSON.stringify({ private: true, type: 'module', devDependencies: others }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
  symlinkSync(ROOT, join(folder, 'node_modules/ev-driver-mock'));
  const socket = join(engine.place, 'engine.sock');
  const service = spawn('podman', ['system', 'service', '--time=0', `unix://${socket}`], {
    env: engine.env,
    stdio: 'ignore',
  });
  try {
    await until('podman listens', async () => existsSync(socket));
    const env = {
      ...{ ...process.env, DOCKER_HOST: `unix://${socket}`, MOCK_IMAGE: image },
      TESTCONTAINERS_RYUK_DISABLED: 'true',
    };
    const seen = execFileSync(node, ['run.mjs'], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
    expect(seen.includes('answers, and is steered'), seen);
  } finally {
    service.kill();
  }
  return undefined;
}
