import { expect, test } from 'vitest';
import { NEVER } from '../../../src/base/time/instant.ts';
import { candidates } from '../../../src/body/map/convert.ts';
import type { SchemaObject } from '../../../src/contract/schema.ts';

const SEED = 'charger 7';

test.each<
  [what: string, value: unknown, name: string, own: string, schema: SchemaObject, made: readonly unknown[]]
>([
  ['a text', 'Depot', 'label', 'name', { type: 'string' }, ['Depot', 'Depot']],
  [
    'a text that is too long',
    'Depot',
    'label',
    'name',
    { type: 'string', maxLength: 3 },
    ['Depot', 'Dep', 'Depot'],
  ],
  [
    'letters beyond 16 bits, cut whole',
    '🔌🔌🔌',
    'label',
    'name',
    { type: 'string', maxLength: 2 },
    ['🔌🔌🔌', '🔌🔌', '🔌🔌🔌'],
  ],
  ['a number as a text', 42, 'id', 'id', { type: 'string' }, [42, '42']],
  ['an object as a text', { a: 1 }, 'more', 'customProperties', { type: 'string' }, [{ a: 1 }, '{"a":1}']],
  ['nothing as a text', null, 'label', 'name', { type: 'string' }, [null]],
  ['nothing, where it may be', null, 'label', 'name', { type: ['string', 'null'] }, [null, null]],
  [
    'a day of an instant',
    '2026-03-02T09:15:00Z',
    'day',
    'startDate',
    { type: 'string', format: 'date' },
    ['2026-03-02T09:15:00Z', '2026-03-02', '2026-03-02T09:15:00Z'],
  ],
  [
    'a day by the older name of its format',
    '2026-03-02T09:15:00Z',
    'day',
    'startDate',
    { type: 'string', format: 'full-date' },
    ['2026-03-02T09:15:00Z', '2026-03-02', '2026-03-02T09:15:00Z'],
  ],
  [
    'an instant in seconds, else in ms',
    '2026-03-02T09:15:00Z',
    'seen',
    'lastSeen',
    { type: 'integer' },
    ['2026-03-02T09:15:00Z', 1772442900, 1772442900000],
  ],
  [
    'an instant in ms where the name says so',
    '2026-03-02T09:15:00Z',
    'seenMs',
    'lastSeen',
    { type: 'integer' },
    ['2026-03-02T09:15:00Z', 1772442900000],
  ],
  [
    'an instant in milliseconds, in words',
    '2026-03-02T09:15:00Z',
    'millisSeen',
    'lastSeen',
    { type: 'number' },
    ['2026-03-02T09:15:00Z', 1772442900000],
  ],
  [
    'a name that only begins with ms',
    '2026-03-02T09:15:00Z',
    'msSeen',
    'lastSeen',
    { type: 'integer' },
    ['2026-03-02T09:15:00Z', 1772442900, 1772442900000],
  ],
  ['never', NEVER, 'seen', 'lastSeen', { type: 'integer' }, [NEVER, -62_135_596_800, 0]],
  ['never, in ms', NEVER, 'seenMs', 'lastSeen', { type: 'integer' }, [NEVER, -62_135_596_800_000, 0]],
  ['a text with a number', '22 kW', 'power', 'maxPower', { type: 'number' }, ['22 kW', 22, 22]],
  ['a text with a comma', '3,7 kW', 'power', 'maxPower', { type: 'number' }, ['3,7 kW', 3.7, 4]],
  ['a text without a number', 'fast', 'power', 'maxPower', { type: 'number' }, ['fast']],
  ['a yes as a number', true, 'online', 'activeConnection', { type: 'integer' }, [true, 1]],
  ['a no as a number', false, 'online', 'activeConnection', { type: 'integer' }, [false, 0]],
  ['a fraction as a whole number', 3.6, 'power', 'maxAmperage', { type: 'integer' }, [3.6, 4]],
  ['a list as a number', [1], 'power', 'maxAmperage', { type: 'integer' }, [[1], 1]],
  ['watts in kilowatts', 22_000, 'max_kW', 'maxWatts', { type: 'number' }, [22, 22]],
  [
    'watts where a name only has kw within',
    22_000,
    'kwNow',
    'maxWatts',
    { type: 'number' },
    [22_000, 22_000],
  ],
  ['volts, whatever the name says', 400, 'kW', 'maxVoltage', { type: 'number' }, [400, 400]],
  ['a text, whatever the name says', '22000', 'kW', 'maxWatts', { type: 'string' }, ['22000', '22000']],
  ['yes', true, 'online', 'activeConnection', { type: 'boolean' }, [true, true]],
  ['no', false, 'online', 'activeConnection', { type: 'boolean' }, [false, false]],
  ['nothing as a no', null, 'online', 'activeConnection', { type: 'boolean' }, [null, false]],
  ['the word false as a no', 'false', 'online', 'activeConnection', { type: 'boolean' }, ['false', false]],
  ['zero as a no', 0, 'online', 'onlineSocket', { type: 'boolean' }, [0, false]],
  ['any other number as a yes', 2, 'online', 'onlineSocket', { type: 'boolean' }, [2, true]],
  ['one as a list of one', 'Cable', 'capabilities', 'capabilities', { type: 'array' }, ['Cable', ['Cable']]],
  ['nothing as an empty list', null, 'capabilities', 'capabilities', { type: 'array' }, [null, []]],
  ['a list as it is', ['a'], 'capabilities', 'capabilities', { type: 'array' }, [['a']]],
  [
    'the first of a list',
    ['a', 'b'],
    'capability',
    'capabilities',
    { type: 'string' },
    [['a', 'b'], '["a","b"]', 'a'],
  ],
  [
    'a word in another spelling',
    'AC_1_PHASE',
    'powerType',
    'socketPowerType',
    { enum: ['DC', 'ac1phase'] },
    ['AC_1_PHASE', 'ac1phase', 'ac1phase', 'AC_1_PHASE'],
  ],
  [
    'a word that is within another',
    'Charging',
    'mode',
    'mode',
    { enum: ['NOT_CHARGING_YET', 'CHARGE'] },
    ['Charging', 'NOT_CHARGING_YET', 'Charging'],
  ],
  [
    'a word that others are within',
    'Charging station',
    'mode',
    'mode',
    { enum: ['station', 'car'] },
    ['Charging station', 'station', 'Charging station'],
  ],
  [
    'a word that is not there, by one for all others',
    'Finishing',
    'mode',
    'mode',
    { enum: ['A', 'Unknown', 'OTHER', 3] },
    ['Finishing', 'Unknown', 'OTHER', 'Finishing'],
  ],
  ['an empty word', '', 'mode', 'mode', { enum: ['A', 'none'] }, ['', 'none', '']],
])('what may stand for a value: %s', (_, value, name, own, schema, made) => {
  expect(candidates(value, schema, { name, own, seed: SEED })).toEqual(made);
});

test('a status has the words of other standards, in another property it has not', () => {
  const schema = { enum: ['AVAILABLE', 'CHARGING', 'OUTOFORDER', 'INOPERATIVE'] };
  const of = (own: string) => candidates('Error', schema, { name: own, own, seed: SEED });
  expect(of('status').slice(1)).toContain('OUTOFORDER');
  expect(of('name')).toEqual(['Error', 'Error']);
});

test('a UUID follows from whose value it is, and from the value', () => {
  const schema: SchemaObject = { type: 'string', format: 'uuid' };
  const of = (value: unknown, seed: string) => candidates(value, schema, { name: 'id', own: 'id', seed })[1];
  expect(of(7, 'a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
  expect(of(7, 'a')).toBe(of(7, 'a'));
  expect(new Set([of(7, 'a'), of(7, 'b'), of(8, 'a'), of(null, 'a')]).size).toBe(4);
});
