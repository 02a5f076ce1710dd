import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { boundedWrite } from '../../src/cli/output/bounded-output.ts';
import { lostSessions } from '../../src/cli/output/lost-sessions.ts';
import { stageBar } from '../../src/cli/output/progress-bar.ts';

test('lines are dropped while nobody reads, and counted when somebody reads again', async () => {
  const output = new PassThrough();
  const write = boundedWrite(output, (count) => `${count} dropped`);
  const line = `${'x'.repeat(99)}\n`;
  for (let i = 0; i < 30_000; i++) write(line + line);
  expect(output.writableLength + output.readableLength).toBeLessThan(1_100_000);
  let text = '';
  output.on('data', (part) => {
    text += part;
  });
  await expect.poll(() => text).toMatch(/\d dropped\n$/);
  write('read again\n');
  await expect.poll(() => text).toMatch(/read again\n$/);
  const [, dropped] = /(\d+) dropped/.exec(text)!;
  expect(Number(dropped) + text.split(line).length - 1).toBe(60_000);
});

test('lost sessions are told gathered, by reason', () => {
  const told: string[] = [];
  const { tell, flush } = lostSessions((line) => told.push(line));
  for (let i = 1; i <= 500; i++) tell(`s${i}`, 'evicted');
  tell('old', 'idle');
  flush();
  flush();
  expect(told).toEqual([
    'Sessions were dropped (500): s1, s2, s3 and 497 more. The reason: room was needed for others.',
    'Sessions were dropped (1): old. The reason: nobody used them.',
  ]);
});

test('a bar of stages is drawn on a terminal alone, at most ten times a second, and taken away', () => {
  const drawnOn = (isTTY: boolean) => {
    let time = 0;
    const output = Object.assign(new PassThrough(), { isTTY, columns: 40 });
    const bar = stageBar(output, () => time);
    for (let done = 0; done <= 100; done += 10) {
      time += 50;
      bar.update({ stage: 'read drivers/all.yaml', done, total: 100 });
    }
    bar.end();
    // Whether one read takes all that is there depends on the version of Node.js.
    let written = '';
    for (let piece = output.read(); piece !== null; piece = output.read()) written += piece;
    return written;
  };
  expect(drawnOn(false)).toBe('');
  const lines = drawnOn(true).split('\r').slice(1);
  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe('[##----------------------]  10 %  read \u001b[K');
  expect(lines.at(-1)).toBe('\u001b[K');
});
