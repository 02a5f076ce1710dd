import { type MockError, mockError } from '../../base/errors.ts';
import type { Problems } from '../../base/problems.ts';
import { forEachInSteps, type Steps } from '../../base/steps.ts';
import type { Violation } from '../../base/violation.ts';
import type { FileValidators } from '../file-validators.ts';
import type { DriverDefinition } from './definitions.ts';
import { duplicate } from './definitions.ts';
import type { CustomerFixture } from './fixture-set.ts';
import type { NeverAsked, RawCustomer, RawDriver, RawDriverFile } from './raw.ts';
import { findingsOf, type SchemaFinding } from './schema-findings.ts';
import type { SourceFile } from './source-file.ts';

/** Reads `customers.yaml`; an empty list where it is not good. */
export function readCustomers(
  source: SourceFile,
  problems: Problems,
  neverAsked?: NeverAsked,
): readonly CustomerFixture[] {
  const { validators, value, written } = source;
  const findings = validators ? findingsOf(validators.customers(value), written) : [];
  for (const { pointer, at, reason, allowed, hint } of findings) {
    problems.add(() => mockError('customer-invalid', { reason, allowed, hint }, source.place(pointer, at)));
  }
  if (findings.length > 0) return [];
  const customers = value as readonly RawCustomer[];
  for (const [index, { id }] of customers.entries()) {
    const first = customers.findIndex((other) => other.id === id);
    if (first === index) continue;
    const placeAt = (nth: number) => source.place(`/${nth}/id`);
    problems.add(() => duplicate('customer', id, placeAt(first), placeAt(index)));
  }
  for (const [index, { keys }] of customers.entries()) {
    for (const [nth, key] of keys.entries()) {
      const why = neverAsked?.(key);
      if (why === undefined) continue;
      // Keys are secrets: the place tells which one.
      const values = { reason: `the key has a reserved form, ${why}`, allowed: 'other keys', hint: '' };
      problems.add(() => mockError('customer-invalid', values, source.place(`/${index}/keys/${nth}`)));
    }
  }
  return customers.map(({ id, name = id, keys }) => ({ id, name, keys }));
}

/** Reads the drivers of a file; undefined where the file is not good. */
export function* readDriverFile(
  source: RawDriverFile,
  problems: Problems,
): Steps<readonly DriverDefinition[] | undefined> {
  const { value, validators } = source;
  const before = problems.count;
  if (validators) yield* checkShape(source, validators.driver, problems);
  if (problems.count > before) return undefined;
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

/** Reports what breaks the schema, which says nothing of a list but what it says of each of its drivers. */
function* checkShape(
  source: RawDriverFile,
  validateDriver: FileValidators['driver'],
  problems: Problems,
): Steps<void> {
  const { value, file } = source;
  const report = (violations: readonly Violation[]) => {
    for (const finding of findingsOf(violations, source.written)) {
      problems.add(() => fixtureError(source, finding));
    }
  };
  if (!Array.isArray(value) || value.length === 0) return report(validateDriver(value));
  yield* forEachInSteps(value, `read ${file}`, (driver, index) => {
    const found = validateDriver([driver]);
    if (found.length === 0) return;
    report(found.map((one) => ({ ...one, instancePath: one.instancePath.replace('/0', `/${index}`) })));
  });
}

function fixtureError(source: SourceFile, finding: SchemaFinding): MockError {
  const { pointer, at, kind, given, reason, allowed, hint } = finding;
  const place = source.place(pointer, at);
  return kind === undefined
    ? mockError('fixture-invalid', { reason, allowed, hint }, place)
    : mockError('fixture-unknown-name', { kind, given, allowed, hint }, place);
}
