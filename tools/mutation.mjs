// @ts-check
// Changes the sources of a room in small ways and counts how many of the changes its tests notice.
// Usage: node tools/mutation.mjs [ROOM...]; without a room all, one after the other. What was found is kept in
// test/mutation/ROOM.json.gz, and which test noticed which change in ROOM.trials.gz, so that the next run tries what has changed
// since, and one that was broken off goes on.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Stryker } from '@stryker-mutator/core';
import { digestsOf, rangesOf, scoreOf, worthKeeping } from './lib/mutation.mjs';
import { SAMPLED, WHOLE } from './lib/rooms-tried.mjs';
import { resume } from './lib/trial-log.mjs';

const ROOMS = [...WHOLE, ...SAMPLED];

const asked = process.argv.slice(2);
const unknown = asked.find((room) => !ROOMS.includes(room));
if (unknown !== undefined) throw new Error(`No room "${unknown}" here: ${ROOMS.join(', ')}`);

for (const room of asked.length > 0 ? asked : ROOMS) {
  const kept = `test/mutation/${room}.json.gz`;
  const incrementalFile = `.tmp/mutation/${room}.json`;
  mkdirSync('.tmp/mutation', { recursive: true });
  rmSync(incrementalFile, { force: true });
  if (existsSync(kept)) {
    const found = worthKeeping(JSON.parse(gunzipSync(readFileSync(kept)).toString()));
    writeFileSync(incrementalFile, JSON.stringify(found));
  }
  process.env.MUTATED_ROOM = room;
  // A change that a property notices at all it mostly notices at once.
  process.env.RUNS ??= '0.2';
  const mutate = await rangesOf(room);
  const log = `.tmp/mutation/${room}.jsonl`;
  const keptLog = `test/mutation/${room}.trials.gz`;
  if (!existsSync(log) && existsSync(keptLog)) writeFileSync(log, gunzipSync(readFileSync(keptLog)));
  const ranges = mutate.filter((one) => one.includes(':'));
  const digests = { ...digestsOf(`src/${room}`, ranges), ...digestsOf(`test/${room}`) };
  resume(log, digests);
  // Also when it is broken off.
  const keepLog = () => {
    resume(log, digests);
    writeFileSync(keptLog, gzipSync(readFileSync(log), { level: 9 }));
  };
  process.once('exit', keepLog);
  const results = await new Stryker({
    mutate,
    plugins: ['./tools/lib/quick-trial.mjs'],
    testRunner: 'quick',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // On a machine that has much else to do.
    dryRunTimeoutMinutes: 60,
    incremental: true,
    incrementalFile,
    tempDirName: `.tmp/stryker/${room}`,
    // At the top alone: there is a src/mock/coverage.
    ignorePatterns: ['/dist', '/build', '/coverage', '/.tmp', '/examples'],
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    allowConsoleColors: false,
  }).runMutationTest();
  // Where it ran is nobody's business.
  const { projectRoot, ...found } = JSON.parse(readFileSync(incrementalFile, 'utf8'));
  writeFileSync(kept, gzipSync(JSON.stringify(found), { level: 9 }));
  process.off('exit', keepLog);
  keepLog();
  const { score, noticed, tried } = scoreOf(results);
  console.log(`${room}: ${score.toFixed(1)} % (${noticed} of ${tried} changes noticed)`);
}
