import { describe, expect, test } from 'vitest';
import { nextVersion, releasedChangelog } from '../../tools/lib/release.mjs';

describe('the next version', () => {
  test.each([
    ['0.1.9', 'patch', '0.1.10'],
    ['0.1.9', 'minor', '0.2.0'],
    ['0.1.9', 'major', '1.0.0'],
    ['0.9.0', '0.10.0', '0.10.0'],
    ['1.2.3', '2.0.0', '2.0.0'],
  ])('%s, %s: %s', (now, wish, next) => {
    expect(nextVersion(now, wish)).toBe(next);
  });

  test.each([
    ['1.2.3', '1.2.3', '1.2.3 is not higher than 1.2.3'],
    ['1.10.0', '1.9.9', '1.9.9 is not higher than 1.10.0'],
    ['1.2.3', 'pacth', 'Not a version: pacth. Allowed: major, minor, patch'],
    ['1.2.3', '1.2.04', 'Not a version: 1.2.04'],
    ['1.2.3-rc.1', 'patch', 'package.json has the version 1.2.3-rc.1'],
  ])('%s, %s is refused', (now, wish, message) => {
    expect(() => nextVersion(now, wish)).toThrow(message);
  });
});

describe('the changelog', () => {
  const text =
    '# Changelog\n\n## Unreleased\n\n### Fixed\n\n- It $& stops.\n\n## 0.1.0 - 2025-01-02\n\n- First.\n';

  test('what was unreleased stands under version and date, and what was released stays', () => {
    const { changelog, notes } = releasedChangelog(text, '0.2.0', '2026-01-15');
    expect(changelog).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-01-15\n\n### Fixed\n\n- It $& stops.\n\n## 0.1.0 - 2025-01-02\n\n- First.\n',
    );
    expect(notes).toBe('### Fixed\n\n- It $& stops.');
  });

  test('a first release has nothing below it', () => {
    expect(releasedChangelog('## Unreleased\n\n- All.\n', '0.1.0', '2026-01-15').notes).toBe('- All.');
  });

  test.each([
    ['# Changelog\n\n- Something.\n', '0.2.0', 'no section "## Unreleased"'],
    ['## Unreleased\n\n### Fixed\n\n## 0.1.0 - 2025-01-02\n\n- First.\n', '0.2.0', 'names nothing'],
    [text, '0.1.0', 'has a section 0.1.0 already'],
  ])('%j for %s is refused', (given, version, message) => {
    expect(() => releasedChangelog(given, version, '2026-01-15')).toThrow(message);
  });
});
