import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { counted, entryLine, nearMissLines } from './journal-text.ts';

/** A verification that failed; the message tells what was expected, what came, and what came closest. */
export class VerificationError extends Error {
  override readonly name = 'VerificationError';
  readonly verification: Schemas['Verification'];

  /** @param found entries that match, as many as are to be shown */
  constructor(
    match: Schemas['Match'],
    verification: Schemas['Verification'],
    found: readonly Schemas['RequestEntry'][],
  ) {
    super(messageOf(match, verification, found));
    this.verification = verification;
  }
}

function messageOf(
  match: Schemas['Match'],
  { expected, count, nearMisses, forgotten }: Schemas['Verification'],
  found: readonly Schemas['RequestEntry'][],
): string {
  const more = count > found.length ? [`  and ${count - found.length} more`] : [];
  const oneOf = found.length > 0 ? ['Found:', ...found.map((entry) => `  ${entryLine(entry)}`), ...more] : [];
  const gone =
    forgotten > 0 ? [`The journal has forgotten ${counted(forgotten)}, which are not counted.`] : [];
  return [
    `Requests that match ${JSON.stringify(match)}: expected ${expected}, found ${count}.`,
    ...oneOf,
    ...nearMissLines(nearMisses),
    ...gone,
  ].join('\n');
}
