// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import ts from 'typescript';
import { SAMPLED } from './rooms-tried.mjs';
import { filesOf } from './trial-log.mjs';

/** Another seed, another sample. */
const SEED = 'ev-driver-mock';
/** So many changes are in a sample. */
const SAMPLE = 500;

/**
 * What of a room is changed: all of its files, or of a sampled room top-level declarations in the order of a digest, as long as they
 * fit into the sample.
 * @param {string} room its folder below `src/`
 * @returns {Promise<string[]>} files, or `FILE:FIRST-LAST` with lines that count from 1
 */
export async function rangesOf(room) {
  if (!SAMPLED.includes(room)) return [`src/${room}/**/*.ts`, '!**/*.gen.ts'];
  const files = filesOf(`src/${room}`);
  const places = await placesOfChanges(files);
  const declarations = files.flatMap(declarationsOf).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const ranges = [];
  let left = SAMPLE;
  for (const { file, first, last } of declarations) {
    const changes = (places.get(file) ?? []).filter(({ start, end }) => start >= first && end <= last).length;
    if (changes === 0 || changes > left) continue;
    left -= changes;
    ranges.push(`${file}:${first}-${last}`);
  }
  return ranges;
}

/**
 * Where Stryker changes files.
 * @param {readonly string[]} files
 * @returns {Promise<Map<string, { readonly start: number, readonly end: number }[]>>} of each file the lines of its changes, from 1
 */
async function placesOfChanges(files) {
  const silent = new Proxy({}, { get: () => () => false });
  // It asks for no more of what injects.
  const injector = {
    provideValue: () => injector,
    injectClass: (/** @type {any} */ made) => new made(silent),
  };
  const { mutants } = await createInstrumenter(/** @type {any} */ (injector)).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  /** @type {Map<string, { readonly start: number, readonly end: number }[]>} */
  const places = new Map();
  for (const { fileName, location } of mutants) {
    const place = { start: location.start.line + 1, end: location.end.line + 1 };
    places.set(fileName, [...(places.get(fileName) ?? []), place]);
  }
  return places;
}

/** A digest of values. @param {readonly unknown[]} values */
const digestOf = (...values) => createHash('sha256').update(JSON.stringify(values)).digest('hex');

/**
 * A digest of each TypeScript file below a folder.
 * @param {string} folder
 * @param {readonly string[]} ranges of files that are changed in parts, which belong to the digests
 * @returns {Record<string, string>}
 */
export const digestsOf = (folder, ranges = []) =>
  Object.fromEntries(
    filesOf(folder).map((file) => [
      file,
      digestOf(
        readFileSync(file, 'utf8'),
        ranges.filter((one) => one.startsWith(`${file}:`)),
      ),
    ]),
  );

/** The declarations of a file that do something, types left out. @param {string} file */
function declarationsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023);
  return source.statements
    .filter(
      (one) => ts.isFunctionDeclaration(one) || ts.isVariableStatement(one) || ts.isClassDeclaration(one),
    )
    .map((one) => {
      const [start, end] = [one.getStart(source), one.end];
      const head = source.text.slice(start, end).split('\n', 1)[0];
      return {
        file,
        first: source.getLineAndCharacterOfPosition(start).line + 1,
        last: source.getLineAndCharacterOfPosition(end).line + 1,
        rank: digestOf(SEED, file, head),
      };
    });
}

/**
 * How many changes were noticed: a test failed, or the code never ended.
 * @param {readonly { readonly status: string }[]} results those that did not compile or were left out do not count
 */
export function scoreOf(results) {
  const count = (/** @type {string[]} */ ...statuses) =>
    results.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const tried = noticed + count('Survived', 'NoCoverage');
  return { noticed, tried, score: tried === 0 ? 100 : (100 * noticed) / tried };
}

/**
 * What an earlier run found, without what no test noticed of that which happens when a file is loaded: Stryker does not see which new
 * tests would, and tries it again only where it knows nothing of it.
 * @param {{ files: Record<string, { mutants: { static?: boolean, status: string }[] }> }} found changed
 */
export function worthKeeping(found) {
  for (const file of Object.values(found.files))
    file.mutants = file.mutants.filter((one) => !(one.static && one.status === 'Survived'));
  return found;
}
