import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { mockError } from '../../base/errors.ts';
import { readTextFile } from '../../content/disk/read-text.ts';
import { readYaml } from '../../content/disk/yaml-source.ts';
import { ownUrl } from '../../server/own-url.ts';
import { whyNotReady } from '../ask-ready.ts';
import type { CommandContext } from '../command.ts';
import { type Resolved, resolveOptions } from '../options/resolve.ts';

/** Shorter than health checks of containers wait. */
const PATIENCE_MS = 3000;

/** Where Linux has the words that the first process of a container was started with, with NUL after each. */
const FIRST_PROCESS = '/proc/1/cmdline';

/**
 * `health`: asks the server that the same options would start whether it is ready. In a container, whose first process
 * is that server, the words that this was started with count as well, but for what is given to `health` itself.
 * @throws MockError `mock-not-ready`; `bad-option-value` where the port is 0
 */
export async function health(context: CommandContext, firstProcess = FIRST_PROCESS): Promise<number> {
  const { io, options } = context;
  const { host, port, tls, tlsCert } = foundOptions(context, serverBefore(context, firstProcess));
  if (port.value === 0) {
    const allowed = 'the port that the server listens on';
    throw mockError('bad-option-value', { source: port.source, given: '0', allowed });
  }
  const isSecure = tls.value || tlsCert.value !== undefined;
  const url = ownUrl({ host: host.value, port: port.value, isSecure });
  // It asks itself: whose certificate that is, is known.
  const reason = await whyNotReady({ url, timeoutMs: options.timeout ?? PATIENCE_MS, insecure: true });
  if (reason !== undefined) throw mockError('mock-not-ready', { given: url, reason });
  io.stdout.write(`The mock at ${url} is ready.\n`);
  return 0;
}

/** Options of a server, and where each came from. */
type Found = Pick<Resolved, 'options' | 'sources'>;

function foundOptions(own: Found, server: Found | undefined) {
  const of = <Key extends 'host' | 'port' | 'tls' | 'tlsCert'>(key: Key) => {
    const { options, sources } = server && own.sources[key].from !== 'flag' ? server : own;
    return { value: options[key], source: sources[key].name };
  };
  return { host: of('host'), port: of('port'), tls: of('tls'), tlsCert: of('tlsCert') };
}

/** What the first process of this container was told, where that is a server of ours. */
function serverBefore({ io }: CommandContext, firstProcess: string): Found | undefined {
  try {
    const words = readFileSync(firstProcess, 'utf8').split('\0').slice(0, -1);
    const program = words.findIndex((word) => /^(?:cli\.js|ev-driver-mock)$/.test(basename(word)));
    if (program < 0) return undefined;
    const argv = words.slice(program + 1);
    return resolveOptions({ argv, env: io.env, cwd: io.cwd, readFile: readTextFile, readYaml });
  } catch {
    // There is no such file, or no server could have been started with these words.
    return undefined;
  }
}
