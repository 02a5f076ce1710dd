// @ts-check
// What a release changes in texts: the version, and the changelog.

/** Which part of a version goes up. @typedef {'major' | 'minor' | 'patch'} Level */
/** @type {readonly Level[]} */
export const LEVELS = ['major', 'minor', 'patch'];

/**
 * The next version (SemVer 2.0.0, sections 6 to 8).
 * @param {string} version three numbers
 * @param {string} wish a level, or a version that is higher
 * @returns {string}
 * @throws {Error} that says what is wrong with either
 */
export function nextVersion(version, wish) {
  const now = partsOf(version);
  if (!now) throw new Error(`package.json has the version ${version}; a release needs three numbers.`);
  const [major, minor, patch] = now;
  if (wish === 'major') return `${major + 1}.0.0`;
  if (wish === 'minor') return `${major}.${minor + 1}.0`;
  if (wish === 'patch') return `${major}.${minor}.${patch + 1}`;
  const next = partsOf(wish);
  if (!next)
    throw new Error(`Not a version: ${wish}. Allowed: ${LEVELS.join(', ')}, or three numbers such as 1.2.3.`);
  const [first = 0] = next.map((part, place) => part - /** @type {number} */ (now[place])).filter(Boolean);
  if (first <= 0) throw new Error(`${wish} is not higher than ${version}, the version now.`);
  return wish;
}

/** @param {string} version */
function partsOf(version) {
  const match = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version);
  return match && /** @type {[number, number, number]} */ (match.slice(1).map(Number));
}

/**
 * The changelog with what was unreleased under a version and a date (https://keepachangelog.com), and room for what follows.
 * @param {string} text
 * @param {string} version
 * @param {string} date `YYYY-MM-DD`
 * @returns {{ changelog: string, notes: string }} the notes are what stands under the version
 * @throws {Error} if nothing is unreleased, or the version is there
 */
export function releasedChangelog(text, version, date) {
  if (text.includes(`\n## ${version} `)) throw new Error(`CHANGELOG.md has a section ${version} already.`);
  const heading = /^## Unreleased\n/m.exec(text);
  if (!heading) throw new Error('CHANGELOG.md has no section "## Unreleased".');
  const start = heading.index + heading[0].length;
  const end = text.slice(start).search(/^## /m);
  const notes = (end === -1 ? text.slice(start) : text.slice(start, start + end)).trim();
  if (!/^[-*] /m.test(notes)) throw new Error('CHANGELOG.md names nothing under "## Unreleased".');
  const before = text.slice(0, start);
  const changelog = `${before}\n## ${version} - ${date}\n${text.slice(start)}`;
  return { changelog, notes };
}
