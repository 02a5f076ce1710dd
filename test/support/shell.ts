import { spawnSync } from 'node:child_process';

/**
 * Whether commands of documents can be run here: they are those of a POSIX shell, with curl. Where they
 * cannot, their tests are skipped, so that `npm test` needs nothing but npm; CI has both.
 */
export const HAS_SHELL =
  process.platform !== 'win32' && spawnSync('sh', ['-c', 'curl --version'], { stdio: 'ignore' }).status === 0;
