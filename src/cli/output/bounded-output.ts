import { counted } from '../../base/text/counted.ts';
import type { Output } from '../io.ts';

/** So many bytes wait at most for whoever reads the output; a pipe holds 64 kB beside them. */
const LONGEST_QUEUE = 1_000_000;

/**
 * Writes whole lines, and drops them while more than a bound waits for a reader who has stopped to read, such as
 * a full pipe. Once that is read, tells how many were dropped.
 * @param dropped the line that tells it, without its newline
 */
export function boundedWrite(output: Output, dropped: (count: number) => string): (lines: string) => void {
  let lost = 0;
  const tell = () => {
    const count = lost;
    lost = 0;
    output.write(`${dropped(count)}\n`);
  };
  return (lines) => {
    if (output.writableLength <= LONGEST_QUEUE && lost === 0) return void output.write(lines);
    if (lost === 0) output.once('drain', tell);
    lost += lines.split('\n').length - 1;
  };
}

/** Writes one line of the program itself, bounded in the same way. */
export function warner(stderr: Output): (line: string) => void {
  const write = boundedWrite(
    stderr,
    (count) => `ev-driver-mock: ${counted(count, 'line was', 'lines were')} dropped, as nobody was reading.`,
  );
  return (line) => write(`ev-driver-mock: ${line}\n`);
}
