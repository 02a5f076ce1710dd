// @ts-check
// Debian's podman with a store of its own, so that neither images nor containers of others are met and nothing is left.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Machines without the right to raise limits, or with control groups of both versions, run containers by these. */
const CONTAINERS_CONF = `[containers]
default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
`;

/** @typedef {{ status: number | null, stdout: string, stderr: string }} Ran */

/** A container engine. */
export class Engine {
  /** A folder that is gone after `close`. */
  place = mkdtempSync(join(tmpdir(), 'containers-'));
  /** @type {NodeJS.ProcessEnv} */
  env;
  #store = join(this.place, 'store');

  constructor() {
    const named = (/** @type {string} */ name, /** @type {string} */ text) => {
      writeFileSync(join(this.place, name), text);
      return join(this.place, name);
    };
    const storage = `[storage]\ndriver = "overlay"\ngraphroot = "${this.#store}"\nrunroot = "${join(this.place, 'run')}"\n`;
    this.env = {
      ...process.env,
      CONTAINERS_CONF: named('containers.conf', CONTAINERS_CONF),
      CONTAINERS_STORAGE_CONF: named('storage.conf', storage),
    };
  }

  /** @param {string} name @returns {string} absolute path of a new folder */
  folder(name) {
    const path = join(this.place, name);
    mkdirSync(path);
    return path;
  }

  /** Runs podman, whatever comes of it. @param {...string} args @returns {Ran} */
  ask(...args) {
    return spawnSync('podman', args, { env: this.env, encoding: 'utf8', maxBuffer: 1e8 });
  }

  /** Runs podman for so long at most. @param {readonly string[]} limit of timeout(1), whose status is 124 then @param {...string} args @returns {Ran} */
  within(limit, ...args) {
    const options = { env: this.env, encoding: /** @type {const} */ ('utf8'), maxBuffer: 1e8 };
    return spawnSync('timeout', [...limit, 'podman', ...args], options);
  }

  /** Runs podman. @param {...string} args @returns {string} what it wrote @throws {Error} if it failed */
  podman(...args) {
    const { status, stdout, stderr } = this.ask(...args);
    if (status !== 0) throw new Error(`podman ${args.join(' ')} ended with ${status}: ${said(stderr)}`);
    return stdout.trim();
  }

  /** The same beside what else goes on. @param {...string} args @returns {Promise<Ran>} */
  async later(...args) {
    const child = spawn('podman', args, { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    return { status, stdout, stderr };
  }

  /** Ends all containers and deletes all of it. */
  close() {
    this.ask('rm', '--all', '--force', '--time', '0');
    this.ask('rmi', '--all', '--force');
    // podman mounts its store once more onto itself.
    for (const path of mountsBelow(this.place).reverse()) spawnSync('umount', [path]);
    rmSync(this.place, { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {string[]} */
function mountsBelow(folder) {
  const lines = readFileSync('/proc/self/mounts', 'utf8').split('\n');
  return lines.flatMap((line) => line.split(' ')[1] ?? []).filter((path) => path.startsWith(`${folder}/`));
}

/** What podman says beside that nobody calls health checks on a machine without systemd. @param {string} stderr */
export function said(stderr) {
  return stderr
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('systemd connection'))
    .join('\n');
}

/** Why no container can be run here; undefined where one may. @returns {string | undefined} */
export function whyNoEngine() {
  if (process.platform !== 'linux')
    return `containers are built by podman on Linux, and this is ${process.platform}`;
  const missing = [
    ['podman', ['/usr/bin/podman']],
    ['runc', ['/usr/sbin/runc', '/usr/bin/runc']],
    ['busybox-static', ['/bin/busybox']],
  ].filter(([, paths]) => !(/** @type {string[]} */ (paths).some((path) => existsSync(path))));
  if (missing.length === 0) return undefined;
  return `there is no ${missing.map(([name]) => name).join(', no ')} (apt-get install podman runc busybox-static)`;
}
