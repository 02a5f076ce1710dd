import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { replayReceipt } from '../../../src/mock/receipts/make-again.ts';
import { readReceipt } from '../../../src/mock/receipts/receipt-token.ts';
import { contractHeaders } from '../../../src/mock/receipts/receipt-writer.ts';
import { asked, askings, type Made, madeSimulators } from '../../support/random-answers.ts';
import { runs } from '../../support/runs.ts';
import { header, TEST_RUNTIME } from '../../support/simulators.ts';

const { version } = TEST_RUNTIME;

describe('1,000 random answers', () => {
  let made: readonly Made[];
  beforeAll(async () => {
    made = await madeSimulators();
  });

  it('are made again from their receipts, byte for byte, and no receipt holds a key', async () => {
    let session = 0;
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(askings, async (asking) => {
        const own = made[asking.options]!;
        const reply = await asked(own, asking, `s${session++}`);
        const token = header(reply, 'x-mock-receipt')!;
        expect(token).toMatch(/^r2\.[\w-]+\.[0-9a-f]{8}$/);
        expect(token.length).toBeLessThan(6000);
        const text = atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'));
        expect(text).not.toMatch(/(?:demo|acme|top-secret)-key/);
        const receipt = readReceipt(token);
        const again = replayReceipt(receipt, { content: own.content, contract: builtInContract, version });
        const { status, body } = reply;
        expect(again).toEqual({ status, headers: contractHeaders(reply), body });
        const kind = `${receipt.base.kind}${receipt.under ? ' under a step' : ''} ${receipt.overrides ? 'overridden' : ''}`;
        seen.set(kind.trim(), (seen.get(kind.trim()) ?? 0) + 1);
      }),
      { numRuns: runs(300) },
    );
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        'driver',
        'driver overridden',
        'driver under a step',
        'error',
        'step',
        'step under a step',
      ]),
    );
  }, 120_000);
});
