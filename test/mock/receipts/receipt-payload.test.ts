import { describe, expect, test } from 'vitest';
import { type Payload, receiptFrom, USUAL_OPTIONS } from '../../../src/mock/receipts/receipt-payload.ts';

const LEAST: Payload = { c: 'contract', g: 1, v: '1.0.0', s: 7, t: 1_768_467_600, d: 'digest', r: {} };

test('what is left out is as usual', () => {
  expect(receiptFrom(LEAST)).toEqual({
    ...{ contract: 'contract', generator: 1, version: '1.0.0', content: '', seed: 7 },
    ...{ instant: 1_768_467_600, digest: 'digest', edgeCase: undefined, withheld: [] },
    options: USUAL_OPTIONS,
    base: { kind: 'driver', invent: false },
    under: undefined,
    request: {
      ...{ method: 'GET', customer: undefined, externalId: undefined, path: undefined },
      ...{ query: {}, headers: {}, applied: undefined, prefer: undefined, details: {} },
    },
    overrides: undefined,
  });
});

test('all that is there is read', () => {
  const receipt = receiptFrom({
    ...LEAST,
    ...{ f: 'files', o: { population: 5 }, n: ['down', 2], b: ['slow', 1], e: 'minimal', z: ['query.code'] },
    r: { u: 'demo', i: 'x', p: '/p', m: 'HEAD', q: { a: '1' }, h: { b: '2' }, a: 'wait=1', l: 'wait=1' },
    w: { c: [[5, [{ from: 3 }]]], d: { text: '{}' } },
  });
  expect(receipt).toMatchObject({
    ...{ content: 'files', edgeCase: 'minimal', withheld: ['query.code'] },
    options: { ...USUAL_OPTIONS, population: 5 },
    base: { kind: 'step', scenario: 'down', step: 2 },
    under: { scenario: 'slow', step: 1 },
    request: {
      ...{ method: 'HEAD', customer: 'demo', externalId: 'x', path: '/p', query: { a: '1' } },
      ...{ headers: { b: '2' }, applied: 'wait=1', prefer: 'wait=1' },
    },
    overrides: { chargers: [[5, [{ from: 3 }]]], driver: { text: '{}' } },
  });
});

describe('what it is about', () => {
  test.each([
    [{}, { kind: 'driver', invent: false }],
    [{ k: 1 }, { kind: 'driver', invent: true }],
    [{ n: ['a', 1] }, { kind: 'step', scenario: 'a', step: 1 }],
    [{ x: 'path-not-found' }, { kind: 'error', code: 'path-not-found' }],
  ])('%j is %j', (part, base) => {
    expect(receiptFrom({ ...LEAST, ...part })?.base).toEqual(base);
  });
});

test('a request or overrides that were too long are a hash', () => {
  expect(receiptFrom({ ...LEAST, r: 'hash', w: 'other' })).toMatchObject({
    request: 'hash',
    overrides: 'other',
  });
  expect(receiptFrom({ ...LEAST, w: {} })?.overrides).toEqual({ chargers: [], driver: undefined });
});

describe('anything else is no payload', () => {
  const without = (name: string) => Object.fromEntries(Object.entries(LEAST).filter(([key]) => key !== name));

  test.each(['c', 'g', 'v', 's', 't', 'd', 'r'])('without %s', (name) => {
    expect(receiptFrom(without(name))).toBeUndefined();
  });

  test.each([
    ...[null, undefined, 7, 'text', [], [LEAST]],
    ...[{ c: 1 }, { g: 1.5 }, { g: '1' }, { v: 1 }, { s: 2 ** 53 }, { t: 'now' }, { d: null }].map(
      (part) => ({
        ...LEAST,
        ...part,
      }),
    ),
    ...[
      { f: 1 },
      { o: [] },
      { n: 'a' },
      { n: ['a'] },
      { n: [1, 1] },
      { b: ['a', 'b'] },
      { k: true },
      { e: 1 },
    ].map((part) => ({ ...LEAST, ...part })),
    ...[{ z: 'x' }, { z: [1] }, { x: 'no-such-error' }, { x: 'toString' }, { x: 1 }].map((part) => ({
      ...LEAST,
      ...part,
    })),
    ...[{ u: 1 }, { q: [] }, { q: { a: 1 } }, { h: { a: [] } }, { l: [1] }, { l: 1 }, { x: 'y' }].map(
      (r) => ({
        ...LEAST,
        r,
      }),
    ),
    ...[{ c: {} }, { c: [[1]] }, { c: [['1', []]] }, { c: [[1, [{}]]] }, { c: [[1, [7]]] }, { d: 'x' }].map(
      (w) => ({
        ...LEAST,
        w,
      }),
    ),
    { ...LEAST, r: 7 },
    { ...LEAST, w: 7 },
  ])('%j', (value) => {
    expect(receiptFrom(value)).toBeUndefined();
  });

  test('a list of preferences, and parts that are undefined, are fine', () => {
    expect(receiptFrom({ ...LEAST, r: { l: ['a', 'b'], u: undefined } })?.request).toMatchObject({
      prefer: ['a', 'b'],
    });
  });
});
