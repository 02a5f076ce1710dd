import { expect, test } from 'vitest';
import { contentFrom } from '../../../src/content/content-data.ts';
import { fileValidators } from '../../../src/content/file-validators.ts';

test('W2 more tags than there are ids are a mistake with its place, not a search without end', () => {
  const drivers = Array.from({ length: 20_001 }, (_, index) => ({ externalId: `p${index}`, tags: 50 }));
  const files = {
    customers: { file: 'customers.yaml', value: [{ id: 'a', keys: ['secret-key'] }] },
    scenarios: [],
    drivers: [{ kind: 'drivers', file: 'drivers/a.yaml', value: drivers } as const],
  };
  expect(() => contentFrom(files, { seed: 1, instant: 1_768_467_600 }, fileValidators)).toThrow(
    /^drivers\/a\.yaml \(\/20000\/tags\/0\): a customer has 1000050 tags\. Allowed: up to 1000000\.$/,
  );
}, 60_000);
