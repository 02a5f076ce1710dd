// @ts-check
// examples/compose run whole by podman-compose: two replicas of the image, HAProxy and Redis, each a container.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './workshop.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DRIVER = '/api/user/externalId/driver-7?code=demo-key&clientId=demo';
const TOKEN = 'compose-token';
/** The images that the file names beside our own, as Debian has their programs, and the user of each. */
const OTHERS = [
  {
    image: 'docker.io/library/haproxy:3.0-alpine',
    program: '/usr/sbin/haproxy',
    command: ['haproxy', '-f', '/usr/local/etc/haproxy/haproxy.cfg'],
    user: 'haproxy',
  },
  {
    image: 'docker.io/library/redis:7-alpine',
    program: '/usr/bin/redis-server',
    command: ['redis-server'],
    user: 'redis',
  },
];

/** @param {import('./workshop.mjs').Workshop} shop @returns {Promise<string | undefined>} why it cannot be done here */
export async function runsInCompose({ engine, image, until, expect }) {
  if (spawnSync('podman-compose', ['--version']).error)
    return 'there is no podman-compose (apt-get install podman-compose)';
  const missing = OTHERS.find(({ program }) => !existsSync(program));
  if (missing) return `there is no ${missing.program}`;
  for (const other of OTHERS) buildOther(engine, other);
  engine.podman('tag', image, 'localhost/ev-driver-mock:latest');
  const port = await freePort();
  const file = copyOfExample(engine.folder('compose'), port);
  const compose = (/** @type {string[]} */ ...args) =>
    spawnSync('podman-compose', ['-f', file, ...args], { env: engine.env, encoding: 'utf8' });
  try {
    const up = compose('up', '--detach', '--no-build');
    expect(up.status === 0, `podman-compose up ended with ${up.status}: ${up.stderr.slice(-600)}`);
    const url = `http://127.0.0.1:${port}`;
    await until('both replicas answer behind HAProxy', async () => (await replicasOf(url)).size === 2);
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ scenario: 'maintenance', times: 3 });
    const made = await fetch(`${url}/_mock/activations`, { method: 'POST', headers, body });
    expect(made.status === 201, `the activation: ${made.status} ${await made.text()}`);
    const asked = await Promise.all(Array.from({ length: 10 }, () => fetch(url + DRIVER)));
    const refused = asked.filter(({ status }) => status === 503).length;
    expect(refused === 3, `${refused} answers of 10 were 503, 3 were wanted`);
  } finally {
    compose('down', '--timeout', '5');
  }
  return undefined;
}

/** @param {string} url @returns {Promise<Set<string | null>>} who answers four requests */
async function replicasOf(url) {
  const answers = await Promise.all(Array.from({ length: 4 }, () => fetch(url + DRIVER)));
  expectOk(answers);
  return new Set(answers.map(({ headers }) => headers.get('x-mock-replica')));
}

/** @param {readonly Response[]} answers */
function expectOk(answers) {
  const other = answers.find(({ status }) => status !== 200);
  if (other) throw new Error(`It answers ${other.status}.`);
}

/**
 * An image that holds a program of this machine with its libraries, under the name of the one that it stands for.
 * @param {import('./engine.mjs').Engine} engine
 * @param {typeof OTHERS[number]} other
 */
function buildOther(engine, { image, program, command, user }) {
  const folder = engine.folder(user);
  const libraries = execFileSync('ldd', [program], { encoding: 'utf8' }).match(/\/\S+\.so\S*/g) ?? [];
  for (const path of [program, ...libraries]) {
    const to = join(folder, 'root', path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(path, to, { dereference: true });
  }
  mkdirSync(join(folder, 'root/etc'), { recursive: true });
  writeFileSync(join(folder, 'root/etc/passwd'), `root:x:0:0::/:\n${user}:x:99:99::/:\n`);
  writeFileSync(join(folder, 'root/etc/group'), `root:x:0:\n${user}:x:99:\n`);
  const lines = ['FROM scratch', 'COPY root/ /', 'ENV PATH=/usr/sbin:/usr/bin', `USER ${user}`];
  writeFileSync(join(folder, 'Containerfile'), [...lines, `CMD ${JSON.stringify(command)}`, ''].join('\n'));
  engine.podman('build', '--quiet', '--format', 'docker', '--isolation', 'chroot', '--tag', image, folder);
}

/**
 * The example as it is, but for its port, with what it mounts.
 * @param {string} folder
 * @param {number} port
 * @returns {string} path of its file
 */
function copyOfExample(folder, port) {
  const from = join(ROOT, 'examples/compose');
  const to = join(folder, 'examples/compose');
  cpSync(from, to, { recursive: true });
  cpSync(join(ROOT, 'fixtures'), join(folder, 'fixtures'), { recursive: true });
  const file = join(to, 'replicas.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('127.0.0.1:4010:4010', `127.0.0.1:${port}:4010`));
  return file;
}
