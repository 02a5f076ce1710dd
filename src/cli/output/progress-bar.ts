import type { Progress } from '../../base/steps.ts';
import { group } from '../../base/text/counted.ts';
import type { Output } from '../io.ts';

/** Shows how far a command is. */
export interface ProgressBar {
  update(done: number): void;
  /** Tells what is waited for, until the next update. */
  note(text: string): void;
  /** Takes the bar off the terminal. */
  end(): void;
}

const REDRAW_MS = 100;
const CELLS = 24;
const NARROW = 6;
const NONE = { update: () => {}, note: () => {}, end: () => {} };

/**
 * Draws a bar in one line of a terminal; draws nothing where there is no terminal.
 * @param total what `done` counts up to
 * @param now real time in ms
 */
export function progressBar(output: Output, total: number, unit: string, now: () => number): ProgressBar {
  if (!output.isTTY || total === 0) return NONE;
  const started = now();
  let drawn = started;
  let latest = 0;
  return {
    update(done) {
      latest = done;
      const time = now();
      if (time - drawn < REDRAW_MS) return;
      drawn = time;
      draw(output, progressLine(done, total, unit, time - started, widthOf(output)));
    },
    note(text) {
      drawn = now() + 1;
      draw(output, `${barOf(latest / total, widthOf(output) < 80 - 1 ? NARROW : CELLS)}  ${text}`);
    },
    end() {
      if (drawn !== started) output.write('\r\u001b[K');
    },
  };
}

/**
 * Such as `[######------------------]  25 %  250 of 1,000 drivers, 2,500 a second, 3 s left`; in a narrow terminal less of it, no
 * part of which is cut.
 * @param width characters that there are room for
 */
export function progressLine(
  done: number,
  total: number,
  unit: string,
  elapsedMs: number,
  width = Number.POSITIVE_INFINITY,
): string {
  const rate = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
  const left = rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : '';
  const part = done / total;
  const count = `${group(done)} of ${group(total)}`;
  const forms = [
    `${barOf(part)}  ${count} ${unit}, ${group(Math.round(rate))} a second${left}`,
    `${barOf(part)}  ${count} ${unit}${left}`,
    `${barOf(part, NARROW)}  ${count}${left}`,
    `${barOf(part, NARROW)}  ${count}`,
    count,
  ];
  return forms.find((form) => form.length <= width) ?? count;
}

/** Shows on a terminal, in one line, which stage a long piece of work is at, and how far it is there. */
export interface StageBar {
  update(progress: Progress): void;
  /** Takes the line off the terminal. */
  end(): void;
}

/**
 * Such as `[###########-------------]  46 %  read drivers/all.yaml`; draws nothing where there is no terminal.
 * @param now real time in ms
 */
export function stageBar(output: Output, now: () => number): StageBar {
  if (!output.isTTY) return NONE;
  const started = now();
  let drawn = started;
  return {
    update({ stage, done, total }) {
      const time = now();
      if (time - drawn < REDRAW_MS) return;
      drawn = time;
      draw(output, `${barOf(total === 0 ? 1 : Math.min(1, done / total))}  ${stage}`);
    },
    end() {
      if (drawn !== started) output.write('\r\u001b[K');
    },
  };
}

function barOf(part: number, cells = CELLS): string {
  const filled = Math.floor(part * cells);
  const percent = String(Math.floor(part * 100)).padStart(3);
  return `[${'#'.repeat(filled)}${'-'.repeat(cells - filled)}] ${percent} %`;
}

/** Characters of a line, the last column left free. */
function widthOf(output: Output): number {
  return (output.columns ?? 80) - 1;
}

function draw(output: Output, line: string): void {
  output.write(`\r${line.slice(0, widthOf(output))}\u001b[K`);
}
