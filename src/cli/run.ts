import { type ErrorCode, MockError, mockError } from '../base/errors.ts';
import { readTextFile } from '../content/disk/read-text.ts';
import type { Command } from './command.ts';
import type { Files } from './files.ts';
import type { Io } from './io.ts';
import { openContract } from './open-contract.ts';
import type { ParsedArguments } from './options/parse.ts';
import { findConfig, resolveOptions } from './options/resolve.ts';
import { hasColors } from './output/paint.ts';
import { DEBUG_VARIABLE, reportError } from './output/report-error.ts';

/** Every command, loaded when it is asked for: a start pays only for its own. */
const LOADERS: Readonly<Record<ParsedArguments['command'], () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  demo: async () => (await import('./commands/demo.ts')).demo,
  init: async () => (await import('./commands/init.ts')).init,
  validate: async () => (await import('./commands/validate.ts')).validate,
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  compile: async () => (await import('./commands/compile.ts')).compile,
  generate: async () => (await import('./commands/generate.ts')).generate,
  show: async () => (await import('./commands/show.ts')).show,
  scenarios: async () => (await import('./commands/scenarios.ts')).scenarios,
  'edge-cases': async () => (await import('./commands/edge-cases.ts')).edgeCases,
  replay: async () => (await import('./commands/replay.ts')).replay,
  check: async () => (await import('./commands/check.ts')).check,
  proxy: async () => (await import('./commands/proxy.ts')).proxy,
  record: async () => (await import('./commands/record.ts')).record,
  import: async () => (await import('./commands/import.ts')).importFiles,
  coverage: async () => (await import('./commands/coverage.ts')).coverage,
  verify: async () => (await import('./commands/verify.ts')).verify,
  export: async () => (await import('./commands/export.ts')).exportSession,
  health: async () => (await import('./commands/health.ts')).health,
  wait: async () => (await import('./commands/wait.ts')).waitUntilReady,
  help: async () => (await import('./commands/help.ts')).showHelp,
  version: async () => (await import('./commands/version.ts')).showVersion,
};

/** Commands that run until a signal comes. */
const SERVERS: ReadonlySet<ParsedArguments['command']> = new Set(['serve', 'demo', 'proxy']);

/** Where 1 says that something was found: what could not be done ends with another code. */
const FAILED: Partial<Record<ParsedArguments['command'], number>> = { check: 3, verify: 3, record: 3 };
/** Errors that are what was found, and no failure to look: all was asked. */
const FINDINGS: ReadonlySet<unknown> = new Set(['nothing-taken', 'recording-leaks'] satisfies ErrorCode[]);

/**
 * Runs the program. Never throws: errors become one line each on stderr.
 * @param files the way to the fixture folder; a test may give its own
 * @returns the exit code: 0, 1 = it could not be done (3 of `check`, `verify` and `record`, whose 1 is a finding), 2 = it was asked for wrongly
 */
export async function run(io: Io, files: () => Promise<Files> = openFilesOnDisk): Promise<number> {
  let isLost = false;
  let isServer = false;
  let failed = 1;
  // Unheard, an error would end the process. There is nowhere left to tell one of stderr.
  io.stderr.on('error', () => {});
  io.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe, which is no mistake.
    if (isLost || error.code === 'EPIPE') return;
    isLost = true;
    reportError(mockError('file-not-writable', { reason: error.message }, { file: 'stdout' }), io);
    // A log is not what a server is there for.
    if (isServer) io.stderr.write('ev-driver-mock: It serves on, and will end with exit code 1.\n');
  });
  try {
    const { [DEBUG_VARIABLE]: _, ...env } = io.env;
    const surroundings = { argv: io.argv, env, cwd: io.cwd, readFile: readTextFile };
    const readYaml = findConfig(surroundings) && (await import('../content/disk/yaml-source.ts')).readYaml;
    const resolved = resolveOptions({ ...surroundings, readYaml });
    for (const warning of resolved.warnings) io.stderr.write(`ev-driver-mock: ${warning}\n`);
    const { command, options, sources, positionals } = resolved;
    isServer = SERVERS.has(command);
    failed = FAILED[command] ?? 1;
    const color = options.color ?? hasColors(io);
    const perform = await LOADERS[command]();
    const { contract, spec } = await openContract(options, sources);
    const code = await perform({ io, options, sources, positionals, color, files, contract, spec });
    // Of a server, nobody may be reading; what it could not write was told while it ran.
    if (!isServer) await new Promise<void>((resolve) => io.stdout.write('', () => resolve()));
    return isLost ? failed : code;
  } catch (error) {
    const code = reportError(error, io);
    const isFinding = error instanceof MockError && FINDINGS.has(error.code);
    return code === 1 && !isFinding ? failed : code;
  }
}

/** Loads the way to files on disk: only commands that need it should wait for it. */
async function openFilesOnDisk(): Promise<Files> {
  return (await import('./files-on-disk.ts')).filesOnDisk();
}
