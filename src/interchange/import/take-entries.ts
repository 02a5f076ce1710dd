import { parseWireJson } from '../../base/json/wire-json.ts';
import type { Contract } from '../../contract/contract.ts';
import { operationsOf } from '../../contract/operations.ts';
import type { Collection } from '../folder/collection.ts';
import { driverOf } from './driver-of.ts';
import type { ForeignEntry, ForeignFile, LeftOut } from './foreign-file.ts';
import { ImportedScenarios, type ImportedStep } from './imported-scenarios.ts';

/** A file as it was named, and what it holds. */
export interface NamedFile {
  readonly file: string;
  readonly foreign: ForeignFile;
}

/** What came of an import. */
export interface ImportOutcome {
  /** What became something, and what did not. */
  readonly taken: number;
  readonly leftOut: readonly (LeftOut & { readonly file: string })[];
  /** What was changed of what was taken. */
  readonly notes: readonly (LeftOut & { readonly file: string })[];
  readonly scenarios: ImportedScenarios;
  /** Answers of other operations, by operationId. */
  readonly examples: ReadonlyMap<string, { readonly status: number; readonly body: () => unknown }>;
  /** The latest moment of an answer, in ms since 1970; undefined where the files tell none. */
  readonly latestMs: number | undefined;
}

/** How entries are taken. */
export interface TakeOptions {
  readonly contract: Contract;
  readonly collection: Collection;
  /** Makes the body of a receipt again; throws with the reason where it cannot. */
  readonly replay: (receipt: string) => Promise<string>;
  /** Real time in ms since 1970. */
  readonly now: number;
}

/**
 * Takes the entries of files: bodies of the driver's operation become drivers, several answers about one id a sequence, errors and
 * faults scenarios, answers of other operations of the contract examples for handlers.
 */
export async function takeEntries(files: readonly NamedFile[], options: TakeOptions): Promise<ImportOutcome> {
  const { contract, collection, now } = options;
  const scenarios = new ImportedScenarios(collection);
  const leftOut: (LeftOut & { file: string })[] = [];
  const notes: (LeftOut & { file: string })[] = [];
  const examples = new Map<string, { status: number; body: () => unknown }>();
  const byId = new Map<string, { step: ImportedStep; instant: number }[]>();
  const match = matcherOf(contract);
  let taken = 0;
  let latestMs: number | undefined;
  for (const { file, foreign } of files) {
    const leave = (at: string, reason: string) => leftOut.push({ file, at, reason });
    for (const one of foreign.leftOut) leave(one.at, one.reason);
    for (const entry of foreign.entries) {
      const { at, method, path, status } = entry;
      const matched = path === undefined ? DRIVER : match(path, method);
      if (!matched) {
        leave(
          at,
          method === 'GET'
            ? path?.includes('{any}')
              ? 'its path is an expression that names no operation of the contract'
              : 'no operation of the contract has its path'
            : `its method is ${/^[A-Z]{1,10}$/.test(method) ? method : 'no known one'}`,
        );
        continue;
      }
      const instant = Math.floor((entry.atMs ?? now) / 1000);
      if (matched.operation !== undefined) {
        const body = exampleOf(entry);
        if (typeof body === 'string') leave(at, body);
        else {
          taken++;
          if (!examples.has(matched.operation))
            examples.set(matched.operation, { status, body: collection.addValue(body.value) });
        }
        continue;
      }
      const read = await stepOf(entry, instant, options);
      if (typeof read === 'string') {
        leave(at, read);
        continue;
      }
      const id = matched.id ?? (read.kind === 'driver' ? read.externalId : undefined);
      const own = read.kind === 'driver' ? read.notes : [];
      for (const note of entry.note === undefined ? own : [...own, entry.note])
        notes.push({ file, at, reason: note });
      if (id === undefined && entry.state === undefined && read.kind === 'driver') {
        leave(at, 'neither its path nor its body tells an id');
        continue;
      }
      taken++;
      if (entry.atMs !== undefined) latestMs = Math.max(latestMs ?? 0, entry.atMs);
      if (entry.state !== undefined) {
        scenarios.addState(entry.state, read);
        if (id !== undefined && read.kind === 'driver' && !byId.has(id))
          byId.set(id, [{ step: read, instant }]);
      } else if (id === undefined) scenarios.addSingle(undefined, read);
      else byId.set(id, [...(byId.get(id) ?? []), { step: read, instant }]);
    }
  }
  for (const [id, steps] of byId) {
    const last = steps.findLast(({ step }) => step.kind === 'driver');
    if (last?.step.kind === 'driver') collection.addDriver(id, last.step.body, last.instant);
    scenarios.addSteps(
      id,
      steps.map(({ step }) => step),
      last?.step,
    );
  }
  return { taken, leftOut, notes, scenarios, examples, latestMs };
}

/** What a path means: the driver's operation with an id, if the path tells one; or another operation. */
interface Matched {
  readonly id?: string | undefined;
  readonly operation?: string | undefined;
}
const DRIVER: Matched = {};

/** Matches paths by their ends: whatever stands before those of the contract is the base path of another server. */
function matcherOf(contract: Contract): (path: string, method: string) => Matched | undefined {
  const { operation } = contract;
  const patternOf = (template: string) =>
    new RegExp(`${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]*\}/g, '([^/]+)')}/?$`, 'i');
  const driver = patternOf(operation.path);
  const others = operationsOf(contract)
    .filter(({ path, method }) => path !== operation.path || method !== operation.method)
    .map(({ id, path, method }) => ({ id, method, pattern: patternOf(path), length: path.length }))
    .sort((a, b) => b.length - a.length);
  return (path, method) => {
    const found = method === operation.method ? driver.exec(path) : null;
    if (found) {
      // Of several parameters the id is the last one.
      const raw = found.at(-1) ?? '';
      return { id: /[{}<>]|^:/.test(raw) ? undefined : decoded(raw) };
    }
    const other = others.find((one) => one.method === method && one.pattern.test(path));
    return other && { operation: other.id };
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function exampleOf({ body, status }: ForeignEntry): { readonly value: unknown } | string {
  if (status === 0) return 'it has no answer';
  try {
    return { value: parseWireJson(body ?? '').value };
  } catch {
    return 'its body is no JSON';
  }
}

/** What an entry of the driver's operation becomes; or why it becomes nothing. */
async function stepOf(
  entry: ForeignEntry,
  instant: number,
  { replay, contract }: TakeOptions,
): Promise<ImportedStep | string> {
  const { status, fault, delayMs, retryAfter, receipt } = entry;
  if (fault !== undefined) return { kind: 'fault', fault };
  if (status === 0) return { kind: 'fault', fault: 'reset-before' };
  let { body } = entry;
  if (body === undefined && receipt !== undefined && status !== 304) {
    try {
      body = await replay(receipt);
    } catch (error) {
      return `its body cannot be made again from the receipt: ${(error as Error).message}`;
    }
  }
  if (status === 200) {
    const read = driverOf(body, contract, instant);
    return typeof read === 'string' ? read : { kind: 'driver', ...read, delayMs };
  }
  if (status < 400 || status > 599) return `its status is ${status}`;
  return {
    kind: 'error',
    status,
    body,
    delayMs,
    retryAfter: /^\d{1,6}$/.test(retryAfter ?? '') ? retryAfter : undefined,
  };
}
