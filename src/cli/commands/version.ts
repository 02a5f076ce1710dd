import type { CommandContext } from '../command.ts';
import { packageInfo } from '../package-info.ts';

/** `--version`: writes the version, nothing else. */
export async function showVersion({ io }: CommandContext): Promise<number> {
  io.stdout.write(`${packageInfo().version}\n`);
  return 0;
}
