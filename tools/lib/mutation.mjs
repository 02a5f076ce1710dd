// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** The rooms of which a sample is tried. */
export const SAMPLED = ['content', 'mock', 'control'];
/** Another seed, another sample. */
const SEED = 'ev-driver-mock';
/** So many lines have about 500 mutants. */
const SAMPLE_LINES = 700;

/**
 * What of a room is changed: all of its files, or of a sampled room top-level declarations in the order of a digest.
 * @param {string} room its folder below `src/`
 * @returns {string[]} files, or `FILE:FIRST-LAST` with lines that count from 1
 */
export function rangesOf(room) {
  if (!SAMPLED.includes(room)) return [`src/${room}/**/*.ts`, '!**/*.gen.ts'];
  const declarations = filesOf(room)
    .flatMap(declarationsOf)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const ranges = [];
  let lines = 0;
  for (const { file, first, last } of declarations) {
    if (lines >= SAMPLE_LINES) break;
    lines += last - first + 1;
    ranges.push(`${file}:${first}-${last}`);
  }
  return ranges;
}

/** @param {string} room */
function filesOf(room) {
  return readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${room}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'))
    .sort();
}

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
        rank: createHash('sha256')
          .update(JSON.stringify([SEED, file, head]))
          .digest('hex'),
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
