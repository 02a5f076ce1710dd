import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/content/content.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { contractHash } from '../../../src/generated/contract/definition.gen.ts';
import { replayReceipt } from '../../../src/mock/receipts/make-again.ts';
import type { Receipt } from '../../../src/mock/receipts/receipt.ts';
import { readReceipt, writeReceipt } from '../../../src/mock/receipts/receipt-token.ts';
import { receiptView } from '../../../src/mock/receipts/receipt-view.ts';
import type { Simulator } from '../../../src/mock/simulator.ts';
import { anyCharacter } from '../../support/any-character.ts';
import {
  contentOf,
  DEMO,
  get,
  header,
  scenarioOf,
  simulatorOf,
  TEST_RUNTIME,
} from '../../support/simulators.ts';
import { THURSDAY } from '../../support/worlds.ts';

const { version } = TEST_RUNTIME;
const CONTENT: Content = {
  ...contentOf({
    scenarios: [scenarioOf('keyed', { status: 403, body: { text: 'not with {query.code}' } })],
  }),
  hash: 'ours',
};

async function tokenOf(simulator: Simulator, id: string, headers = {}): Promise<string> {
  return header(await get(simulator, id, DEMO, { headers }), 'x-mock-receipt')!;
}

function replayed(receipt: Receipt, content = CONTENT) {
  return replayReceipt(receipt, { content, contract: builtInContract, version });
}

describe('a receipt', () => {
  const head = { c: 'c', g: 1, v: '1', s: 1, t: 0, d: 'd' };

  it('is read as it was written, whatever it holds, and is URL-safe', () => {
    const text = fc.string({ unit: anyCharacter });
    fc.assert(
      fc.property(text, text, fc.dictionary(text, text), fc.maxSafeNat(), (u, i, q, s) => {
        const token = writeReceipt(JSON.stringify({ ...head, s, r: { u, i, q } }));
        expect(token).toMatch(/^[\w.-]+$/);
        const { seed, request } = readReceipt(token);
        expect({ seed, request }).toMatchObject({ seed: s, request: { customer: u, externalId: i } });
        expect(JSON.stringify((request as { query: object }).query)).toBe(JSON.stringify(q));
      }),
    );
  });

  it('of which any character is changed, missing or too many is found', async () => {
    const token = await tokenOf(await simulatorOf({ content: CONTENT }), 'driver-7');
    fc.assert(
      fc.property(fc.nat(token.length - 4), fc.constantFrom(...'aZ09-_', ''), (from, by) => {
        const at = from + 3;
        const wrong = token.slice(0, at) + by + token.slice(at + 1);
        fc.pre(wrong !== token);
        expect(() => readReceipt(wrong)).toThrow(/^The checksum of the receipt/);
      }),
    );
    expect(() => readReceipt(`${token}x`)).toThrow(/checksum/);
    expect(() => readReceipt(token.slice(0, 50))).toThrow(/checksum/);
    expect(readReceipt(` ${token.slice(0, 40)}\n  ${token.slice(40)}\n`)).toEqual(readReceipt(token));
  });

  it.each([
    ['', 'it does not begin with r2 and a dot'],
    ['demo-key', 'it does not begin with r2 and a dot'],
    ['r1.abc.def', 'it has the format r1, and this version of ev-driver-mock reads r2'],
    [writeReceipt('[]'), 'it holds something else'],
    [writeReceipt('{'), 'it holds something else'],
    [writeReceipt(JSON.stringify({ ...head, r: { q: { a: 1 } } })), 'it holds something else'],
    [writeReceipt(JSON.stringify({ ...head, r: {}, x: 'toString' })), 'it holds something else'],
  ])('is not %j', (text, reason) => {
    expect(() => readReceipt(text)).toThrow(new RegExp(`is no receipt: ${reason}`));
  });

  it('that somebody made up is answered by what it needs, not by a crash', () => {
    const odd = { o: { idPattern: 'none' }, r: {}, w: { d: { text: '{' }, c: [[1, [{ from: 0 }]]] } };
    const receipt = readReceipt(writeReceipt(JSON.stringify({ ...head, c: contractHash, ...odd })));
    expect(() => replayed(receipt)).toThrow(
      /needs: the fixtures and scenarios without a hash \(here: ours\)/,
    );
  });

  it('of a driver is the same for GET and HEAD, and says no more than that', async () => {
    const simulator = await simulatorOf({ content: CONTENT, strict: false, population: 1_000_000 });
    const token = await tokenOf(simulator, 'driver-7');
    expect(token.length).toBeLessThan(250);
    expect(receiptView(readReceipt(token))).toMatchObject({
      ...{ contract: contractHash, generator: 1, version, content: 'ours', seed: 1 },
      instant: '2026-01-15T09:00:00Z',
      answer: { kind: 'driver', invent: false },
      request: { method: 'GET', customer: 'demo', externalId: 'driver-7', path: undefined },
    });
    const head = await get(simulator, 'driver-7', DEMO, { method: 'HEAD' });
    expect(header(head, 'x-mock-receipt')).toBe(token);
    expect(await tokenOf(simulator, 'driver%2D7')).toBe(token);
  });
});

describe('replay says what it needs', () => {
  it('of another contract and another generator', async () => {
    const receipt = readReceipt(await tokenOf(await simulatorOf({ content: CONTENT }), 'driver-7'));
    expect(() => replayed({ ...receipt, contract: 'other', generator: 2 })).toThrow(
      `it needs: the contract other (here: ${contractHash}), the generator version 2 (here: 1).`,
    );
    expect(() => replayed({ ...receipt, edgeCase: 'no-such-case' })).toThrow(/the edge case no-such-case/);
  });

  it('of other fixtures, where the answer follows from them', async () => {
    const recorded = { ...contentOf({ recorded: { tape: '{"id":1}' } }), hash: 'theirs' };
    const simulator = await simulatorOf({ content: recorded, strict: false });
    const [tape, seven] = [await tokenOf(simulator, 'tape'), await tokenOf(simulator, 'driver-7')];
    expect(() => replayed(readReceipt(tape))).toThrow(
      'it needs: the fixtures and scenarios theirs (here: ours).',
    );
    expect(replayed(readReceipt(tape), recorded).body).toBe('{"id":1}');
    expect(replayed(readReceipt(seven)).body).toBe((await get(simulator, 'driver-7')).body);
  });

  it('of another version of the program, where other bytes come out', async () => {
    const receipt = readReceipt(await tokenOf(await simulatorOf({ content: CONTENT }), 'driver-7'));
    const changed = { ...receipt, digest: 'x' };
    expect(() => replayed({ ...changed, version: '9.9.9' })).toThrow(
      `ev-driver-mock 9.9.9 (this is ${version})`,
    );
    expect(() => replayed(changed)).toThrow('something that it does not tell');
  });

  it('of a key that a template wrote, which no receipt holds', async () => {
    const simulator = await simulatorOf({ content: CONTENT });
    const token = await tokenOf(simulator, 'driver-7', { prefer: 'scenario=keyed' });
    expect(atob(token.split('.')[1]!)).not.toContain('demo-key');
    expect(() => replayed(readReceipt(token))).toThrow(
      'it needs: the value of query.code, as a receipt holds no keys.',
    );
  });

  it('of overrides and requests that are too long for a header', async () => {
    const simulator = await simulatorOf({ content: CONTENT });
    const { session } = simulator.sessions.use('default', 0);
    const text = JSON.stringify({ name: 'x'.repeat(3000) });
    session.mutate(
      {
        kind: 'driver',
        customer: 'demo',
        externalId: 'driver-7',
        override: { from: 0, text, patch: undefined },
      },
      0,
    );
    const token = await tokenOf(simulator, 'driver-7');
    expect(token.length).toBeLessThan(300);
    expect(() => replayed(readReceipt(token))).toThrow(
      /needs: the overrides of the session, which are too long for a receipt \(hash \w{16}\)/,
    );
    const long = await tokenOf(simulator, 'x'.repeat(3000));
    expect(() => replayed(readReceipt(long))).toThrow(
      /needs: the request, which is too long for a receipt, repeats a key or names an id that is masked \(hash/,
    );
  });

  it('but not of changes that the driver does not show', async () => {
    const simulator = await simulatorOf({ content: CONTENT });
    const before = await tokenOf(simulator, 'driver-7');
    const { session } = simulator.sessions.use('default', 0);
    session.mutate(
      {
        kind: 'charger',
        customer: 'demo',
        charger: 1,
        change: { from: THURSDAY - 60, connection: 'offline' },
      },
      0,
    );
    session.mutate(
      {
        kind: 'driver',
        customer: 'demo',
        externalId: 'driver-8',
        override: { from: 0, text: '{}', patch: undefined },
      },
      0,
    );
    session.mutate(
      {
        kind: 'driver',
        customer: 'demo',
        externalId: 'driver-7',
        override: { from: THURSDAY + 60, text: '{}', patch: undefined },
      },
      0,
    );
    expect(await tokenOf(simulator, 'driver-7')).toBe(before);
  });
});
