import { type MockError, mockError } from '../../base/errors.ts';
import { forEachInSteps, type Steps } from '../../base/steps.ts';
import type { Violation } from '../../base/violation.ts';
import { validateCustomers, validateDriver } from '../../generated/content/driver-validators.gen.ts';
import type { NeverAsked } from './complete-fixtures.ts';
import type { DriverDefinition } from './definitions.ts';
import { duplicate } from './definitions.ts';
import type { CustomerFixture } from './fixture-set.ts';
import type { RawCustomer, RawDriver, RawDriverFile } from './raw.ts';
import { type Finding, findingsOf } from './schema-findings.ts';
import type { SourceFile } from './source-file.ts';

/** Reads `customers.yaml`; an empty list where it is not good. */
export function readCustomers(
  source: SourceFile,
  problems: MockError[],
  neverAsked?: NeverAsked,
): readonly CustomerFixture[] {
  const findings = source.isKnownGood ? [] : findingsOf(validateCustomers(source.value), source.written);
  for (const { pointer, at, reason, allowed, hint } of findings) {
    problems.push(mockError('customer-invalid', { reason, allowed, hint }, source.place(pointer, at)));
  }
  if (findings.length > 0) return [];
  const customers = source.value as readonly RawCustomer[];
  for (const [index, { id }] of customers.entries()) {
    const first = customers.findIndex((other) => other.id === id);
    if (first === index) continue;
    const places = [first, index].map((at) => source.place(`/${at}/id`));
    problems.push(duplicate('customer', id, places[0], places[1]));
  }
  for (const [index, { keys }] of customers.entries()) {
    for (const [nth, key] of keys.entries()) {
      const why = neverAsked?.(key);
      if (why === undefined) continue;
      // Keys are secrets: the place tells which one.
      const values = { reason: `the key has a reserved form, ${why}`, allowed: 'other keys', hint: '' };
      problems.push(mockError('customer-invalid', values, source.place(`/${index}/keys/${nth}`)));
    }
  }
  return customers.map(({ id, name = id, keys }) => ({ id, name, keys }));
}

/** Reads the drivers of a file; undefined where the file is not good. */
export function* readDriverFile(
  source: RawDriverFile,
  problems: MockError[],
): Steps<readonly DriverDefinition[] | undefined> {
  const { value } = source;
  const findings = source.isKnownGood
    ? []
    : findingsOf(yield* violationsOf(value, source.file), source.written);
  for (const finding of findings) problems.push(fixtureError(source, finding));
  if (findings.length > 0) return undefined;
  const isList = Array.isArray(value);
  const raws = (isList ? value : [value]) as readonly RawDriver[];
  const definitions: DriverDefinition[] = [];
  yield* forEachInSteps(raws, `read ${source.file}`, (raw, index) => {
    definitions.push({
      raw,
      part: { source, pointer: isList ? `/${index}` : '' },
      granted: new Map(),
    });
  });
  return definitions;
}

/** What breaks the schema. The schema says nothing of a list but what it says of each of its drivers. */
function* violationsOf(value: unknown, file: string): Steps<readonly Violation[]> {
  if (!Array.isArray(value) || value.length === 0) return validateDriver(value);
  const found: Violation[] = [];
  yield* forEachInSteps(value, `read ${file}`, (driver, index) => {
    for (const violation of validateDriver([driver])) {
      found.push({ ...violation, instancePath: violation.instancePath.replace('/0', `/${index}`) });
    }
  });
  return found;
}

function fixtureError(source: SourceFile, finding: Finding): MockError {
  const { pointer, at, kind, given, reason, allowed, hint } = finding;
  const place = source.place(pointer, at);
  return kind === undefined
    ? mockError('fixture-invalid', { reason, allowed, hint }, place)
    : mockError('fixture-unknown-name', { kind, given, allowed, hint }, place);
}
