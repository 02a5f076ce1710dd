import type { Schemas } from '../../generated/control/control-api.gen.ts';

type Entry = Schemas['RequestEntry'];

/** A request and its answer in one line: `#3 GET /api/user/externalId/driver-7?clientId=demo -> 200 (natural)`. */
export function entryLine({ id, method, path, query, status, scenario, step, reason }: Entry): string {
  const told = [scenario ?? reason, step === null ? '' : `step ${step}`].filter(Boolean).join(', ');
  return `#${id} ${method} ${path}${query === '' ? '' : `?${query}`} -> ${status} (${told})`;
}

/** A journal as lines to read, oldest first. @param name of its session */
export function journalText(name: string, { entries, forgotten, total }: Schemas['Requests']): string {
  const head = `Journal of the session ${name}: ${total === 0 ? 'no requests' : counted(total)}${
    forgotten > 0 ? `, ${forgotten} older forgotten` : ''
  }`;
  return [head, ...entries.flatMap((entry) => [`  ${entryLine(entry)}`, ...broken(entry)])].join('\n');
}

/** What came closest and where it differs, as lines. */
export function nearMissLines(nearMisses: readonly Schemas['NearMiss'][]): readonly string[] {
  if (nearMisses.length === 0) return [];
  return [
    'Closest:',
    ...nearMisses.flatMap(({ entry, differences }) => [`  ${entryLine(entry)}`, ...differing(differences)]),
  ];
}

function differing(differences: Schemas['NearMiss']['differences']): readonly string[] {
  return differences.map(
    ({ property, expected, given }) => `    ${property}: expected ${expected}, given ${given ?? 'nothing'}`,
  );
}

function broken({ violations }: Entry): readonly string[] {
  return violations.map((violation) => `    breaks ${violation}`);
}

/** `1 request`, `2 requests`. */
export function counted(requests: number): string {
  return `${requests} request${requests === 1 ? '' : 's'}`;
}
