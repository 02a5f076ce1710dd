import { type ErrorPlace, mockError } from '../../base/errors.ts';
import type { FirstItems, Problems } from '../../base/problems.ts';
import { show } from '../../body/rules/judged-answer.ts';
import { answerOf, checkAnswer } from '../../body/rules/rules.ts';
import type { Contract } from '../../contract/contract.ts';
import type { RecordedDriver } from './fixture-set.ts';
import { foreignKind, takenInBy } from './foreign-kind.ts';
import type { NeverAsked, RawRecording } from './raw.ts';

/** What a recorded body breaks: for information, as it is served as it is. */
export interface FixtureNote {
  readonly where: ErrorPlace;
  /** One line: `spec /tags/0/id: must be integer`, `W7 /chargerGroups/0: ...`. */
  readonly text: string;
}

/** How recorded bodies are looked at. */
export interface RecordingOptions {
  /** Whole seconds: the clock that the notes are about. */
  readonly instant: number;
  /** Whether it is told what they break. */
  readonly withNotes: boolean;
  readonly neverAsked?: NeverAsked | undefined;
  /** The contract that they are held against. */
  readonly contract: Contract;
}

/**
 * A recorded body as a driver; undefined, with a problem, where it is no JSON or has no externalId.
 * @param externalId that of the driver file, which wins over the body's
 */
export function recordedDriver(
  recording: RawRecording,
  { externalId, story }: { readonly externalId?: string; readonly story?: string },
  { instant, withNotes, contract }: RecordingOptions,
  notes: FirstItems<FixtureNote>,
  problems: Problems,
): RecordedDriver | undefined {
  const { fault, file, text, value } = recording;
  if (fault) {
    const { reason, ...position } = fault;
    const values = { reason, allowed: 'a body as it was recorded' };
    problems.add(() => mockError('fixture-invalid', values, { file, ...position }));
    return undefined;
  }
  const own = (value as { externalId?: unknown } | null)?.externalId;
  const id = externalId ?? own;
  if (!isAskable(id)) {
    const allowed = 'a text externalId, or a YAML file beside it with externalId and recorded';
    problems.add(() => mockError('fixture-invalid', { reason: reasonFor(value, file), allowed }, { file }));
    return undefined;
  }
  if (withNotes) noteOn(recording, id, instant, contract, notes);
  return { kind: 'recorded', externalId: id, story: story ?? `A recorded body: ${file}.`, text };
}

/** Whether an id is one that the contract lets a request have: 1 to 128 characters, not blank, none of control. */
function isAskable(id: unknown): id is string {
  return typeof id === 'string' && /^(?!\s*$)\P{Cc}{1,128}$/u.test(id);
}

/** Why a body cannot be asked for. */
function reasonFor(value: unknown, file: string): string {
  if (Array.isArray(value)) return 'it is a list, and a recorded file holds one body';
  const foreign = foreignKind(value);
  if (foreign !== undefined) return `it is ${foreign}, not a recorded body: ${takenInBy(file)}`;
  const isThere = typeof value === 'object' && value !== null && 'externalId' in value;
  return isThere
    ? `externalId is ${show((value as { externalId: unknown }).externalId)}, by which the body cannot be asked for`
    : 'the body has no externalId that it could be asked for by';
}

function noteOn(
  { file, value }: RawRecording,
  externalId: string,
  instant: number,
  contract: Contract,
  notes: FirstItems<FixtureNote>,
): void {
  for (const { instancePath, message } of contract.validateBody(value)) {
    const text = `spec ${instancePath || '/'}: ${message ?? 'invalid'}`;
    notes.add(() => ({ where: { file, pointer: instancePath }, text }));
  }
  for (const { rule, pointer, message } of checkAnswer(answerOf(value, externalId, instant))) {
    notes.add(() => ({ where: { file, pointer }, text: `${rule} ${pointer || '/'}: ${message}` }));
  }
}
