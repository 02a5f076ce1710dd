import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MockError } from '../../../src/base/errors.ts';
import { FirstItems } from '../../../src/base/problems.ts';
import { completeTag } from '../../../src/content/drivers/complete-tags.ts';
import type { RawTag } from '../../../src/content/drivers/raw.ts';
import { identityOf } from '../../../src/world/identity.ts';
import { instants } from '../../support/worlds.ts';
import { INSTANTS, sourceOf, THURSDAY } from './support.ts';

const PART = { source: sourceOf('a.yaml', 'tags: [{}]'), pointer: '/tags/0' };
const DAY = 86_400;

function completed(raw: RawTag, id = 7) {
  const problems = new FirstItems<MockError>();
  const at = completeTag(identityOf(1, 'demo'), raw, id, PART, problems);
  return { at, problems: problems.items };
}

describe('what a fixture leaves open', () => {
  test('is drawn from the id: the same each time, another one for another id', () => {
    const { at } = completed({});
    expect(at(THURSDAY)).toEqual(completed({}).at(THURSDAY));
    expect(at(THURSDAY).idTag).not.toBe(completed({}, 8).at(THURSDAY).idTag);
    expect(at(THURSDAY)).toMatchObject({ id: 7, invoicable: false });
  });

  test('is left alone where it is given', () => {
    const raw = { idTag: 'ABC', tokenName: 'Mine', invoicable: true, startDate: null, lastUpdated: null };
    expect(completed(raw).at(THURSDAY)).toMatchObject({
      ...{ idTag: 'ABC', tokenName: 'Mine', invoicable: true, start: null, updated: null },
    });
  });

  test('moves on at midnight UTC, not every second', () => {
    const { at } = completed({});
    const midnight = Math.floor(THURSDAY / DAY) * DAY;
    expect(at(midnight + DAY - 1).expiring).toBe(at(midnight).expiring);
    expect(at(midnight + DAY).expiring).toBe(at(midnight).expiring + DAY);
  });
});

describe('a state is held at every clock', () => {
  test.each(INSTANTS.filter((instant) => instant > 0))('%i', (clock) => {
    const tag = (state: RawTag['state']) => completed({ state: state! }).at(clock);
    expect(tag('expired').expiring).toBeLessThan(clock);
    expect(tag('future').start).toBeGreaterThan(clock);
    const current = tag('current');
    expect(current.start).toBeLessThanOrEqual(clock);
    expect(current.expiring).toBeGreaterThanOrEqual(clock);
  });
});

const dates = fc.constantFrom(
  ...['-P2Y', '-P30D', '-PT1H', 'PT1H', 'P3M', 'P4Y', '2020-02-29T00:00:00Z', '2027-06-01T12:00:00+02:00'],
);
const optional = fc.option(dates, { nil: undefined });
const raws = fc
  .record({
    startDate: fc.option(optional, { nil: null }),
    expiringDate: optional,
    lastUpdated: fc.option(optional, { nil: null }),
    state: fc.constantFrom(undefined, 'current', 'expired', 'future'),
  })
  .map((raw) => Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined)) as RawTag);

test('W11 W20 whatever is accepted starts before it ends and was changed in the past, at every clock', () => {
  fc.assert(
    fc.property(raws, instants, (raw, clock) => {
      const { at, problems } = completed(raw);
      fc.pre(problems.length === 0);
      const { start, expiring, updated } = at(clock);
      if (start !== null) expect(start).toBeLessThan(expiring);
      if (updated !== null) expect(updated).toBeLessThanOrEqual(clock);
    }),
    { numRuns: 300 },
  );
});

describe('dates that cannot be are refused where they stand', () => {
  test.each<[RawTag, string, string, RegExp]>([
    [
      { startDate: '2026-02-30T00:00:00Z' },
      'fixture-invalid',
      '/tags/0/startDate',
      /startDate is "2026-02-30/,
    ],
    [
      { lastUpdated: 'PT1H' },
      'fixture-invalid',
      '/tags/0/lastUpdated',
      /lastUpdated is PT1H, after the clock/,
    ],
    [
      { startDate: '2020-01-01T00:00:00Z', expiringDate: 'P1Y' },
      ...(['fixture-invalid', '/tags/0/startDate', /one of startDate and expiringDate moves/] as const),
    ],
    [
      { startDate: '-P1D', expiringDate: '-P2D' },
      ...(['fixture-rule-violated', '/tags/0/startDate', /not before expiringDate -P2D/] as const),
    ],
    [
      { state: 'expired', expiringDate: '2020-01-01T00:00:00Z' },
      ...(['fixture-invalid', '/tags/0/expiringDate', /expiringDate is fixed/] as const),
    ],
    [
      { state: 'expired', expiringDate: 'P1D' },
      'fixture-invalid',
      '/tags/0/expiringDate',
      /the tag is expired/,
    ],
    [{ state: 'future', startDate: '-P1D' }, 'fixture-invalid', '/tags/0/startDate', /the tag is future/],
  ])('%j', (raw, code, pointer, message) => {
    const { problems } = completed(raw);
    expect(problems).toMatchObject([{ code, message: expect.stringMatching(message) }]);
    expect(problems[0]!.message).toContain(pointer);
  });
});
