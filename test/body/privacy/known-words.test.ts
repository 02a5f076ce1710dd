import { expect, test } from 'vitest';
import * as known from '../../../src/body/privacy/known-words.ts';
import { STATIONS } from '../../../src/world/catalogue/stations.ts';

// What stands in these lists is told of a recorded body as it is: a word that is added or lost is to be looked at by somebody.
test('what may be told as it is are these words of public standards and of the market', () => {
  const { MODELS, FIRMWARE, METER_TYPES, MANUFACTURERS, COUNTRY_CODES, ...standards } = known;
  for (const [name, words] of Object.entries({ ...standards, MANUFACTURERS }))
    expect([...words]).toMatchSnapshot(name);
  expect([...COUNTRY_CODES].join(' ')).toMatchSnapshot('COUNTRY_CODES');
  expect(COUNTRY_CODES.size).toBe(249);
});

test('what stations of the catalogue say of themselves may be told', () => {
  for (const { manufacturer, model, firmware, meter } of STATIONS) {
    expect(known.MANUFACTURERS).toContain(manufacturer);
    expect(known.MODELS).toContain(model);
    for (const version of firmware) expect(known.FIRMWARE).toContain(version);
    if (meter) expect(known.METER_TYPES).toContain(meter.type);
  }
  const meters = new Set(STATIONS.flatMap(({ meter }) => (meter ? [meter.type] : [])));
  expect(known.METER_TYPES.size).toBe(meters.size);
});
