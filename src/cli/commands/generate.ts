import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describeValue, mockError } from '../../base/errors.ts';
import { counted } from '../../base/text/counted.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import type { CommandContext } from '../command.ts';
import { type DriverSource, driverSource } from '../driver-source.ts';
import { openContent } from '../open-content.ts';
import { formatOf } from '../output/format-of.ts';
import { progressBar } from '../output/progress-bar.ts';
import { singleOutput } from '../output/single-output.ts';

/** Characters that are written at once: a write for each driver would cost more than the driver. */
const CHUNK = 65_536;
/** So many chunks, and errors and signals get their turn. */
const CHUNKS_PER_TURN = 16;

/**
 * `generate`: writes numbered drivers as NDJSON or as one JSON array, with as much memory for a million as for
 * ten. A reader that closes the pipe ends it, which is no mistake.
 * @throws MockError `unknown-customer`, `bad-option-value`, `file-not-writable`
 */
export async function generate(context: CommandContext): Promise<number> {
  const { io, options } = context;
  checkRange(context);
  const format = formatOf(context, ['ndjson', 'json']);
  const { content, instant } = await openContent(context);
  const source = driverSource(options, content, instant, context.contract);
  const out = singleOutput(context);
  const isFile = out !== '-';
  const output: Writable = isFile ? createWriteStream(out) : io.stdout;
  // What goes wrong is read from `errored`; without a listener it would end the process.
  const ignore = () => {};
  output.on('error', ignore);
  const started = io.now();
  const bar = progressBar(io.stderr, options.count, 'drivers', io.now);
  try {
    await writeAll(drivers(context, source, format, bar.update), output);
    if (isFile) await closed(output);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    // What is wrong with stdout is told by whoever runs the command.
    if (!isFile) return 0;
    throw mockError('file-not-writable', { reason: message }, { file: out });
  } finally {
    bar.end();
    if (!isFile) output.off('error', ignore);
  }
  if (io.stderr.isTTY && isFile) {
    const seconds = ((io.now() - started) / 1000).toFixed(1);
    io.stderr.write(`Wrote ${counted(options.count, 'driver')} to ${out} in ${seconds} s.\n`);
  }
  return 0;
}

function checkRange({ options, sources }: CommandContext): void {
  const { count, from, population } = options;
  const most = Math.max(0, population - from + 1);
  if (count <= most) return;
  const { from: origin, name } = sources.count;
  const source = origin === 'default' ? '--count' : name;
  const allowed = `0 to ${most}, as the population is ${population} and the first is number ${from}`;
  throw mockError('bad-option-value', { source, given: describeValue(String(count)), allowed });
}

/** The whole output in pieces of about CHUNK characters. */
function* drivers(
  { options }: CommandContext,
  source: DriverSource,
  format: 'ndjson' | 'json',
  onProgress: (done: number) => void,
): Generator<string> {
  const { count, from } = options;
  const [before, between, after] = format === 'json' ? ['[\n', ',\n', '\n]\n'] : ['', '\n', '\n'];
  if (count === 0) return yield format === 'json' ? '[]\n' : '';
  const pattern = parseIdPattern(options.idPattern);
  let chunk = before;
  for (let done = 0; done < count; done++) {
    if (done > 0) chunk += between;
    chunk += source.line(writeId(pattern, from + done));
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
    onProgress(done + 1);
  }
  yield chunk + after;
}

/** Writes no faster than the output takes it. @throws what the output reports, such as EPIPE */
async function writeAll(chunks: Iterable<string>, output: Writable): Promise<void> {
  let turn = 0;
  for (const chunk of chunks) {
    if (output.errored) throw output.errored;
    if (!output.write(chunk)) await once(output, 'drain');
    else if (++turn % CHUNKS_PER_TURN === 0) await nextTurn();
  }
  await nextTurn();
  if (output.errored) throw output.errored;
}

async function closed(output: Writable): Promise<void> {
  output.end();
  if (!output.closed) await once(output, 'close');
  if (output.errored) throw output.errored;
}
