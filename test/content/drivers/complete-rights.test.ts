import { describe, expect, test } from 'vitest';
import type { MockError } from '../../../src/base/errors.ts';
import { FirstItems } from '../../../src/base/problems.ts';
import {
  completeGranted,
  completeRights,
  type DriverContext,
} from '../../../src/content/drivers/complete-rights.ts';
import type {
  ChargerDefinition,
  DriverDefinition,
  SiteDefinition,
} from '../../../src/content/drivers/definitions.ts';
import type { RawDriver } from '../../../src/content/drivers/raw.ts';
import { identityOf } from '../../../src/world/identity.ts';
import type { ChargerModel, SiteModel } from '../../../src/world/network/model.ts';
import { siteTree } from '../../../src/world/network/site-tree.ts';
import { siteModel } from '../../../src/world/network/sites.ts';
import { COUNTRIES } from '../../../src/world/places/countries.ts';
import { sourceOf } from './support.ts';

const identity = identityOf(1, 'demo');
const PART = { source: sourceOf('a.yaml', '{}'), pointer: '' };

function driverOf(raw: Omit<RawDriver, 'externalId'>): DriverDefinition {
  return { raw: { externalId: 'a', ...raw } as RawDriver, part: PART, granted: new Map() };
}

/** The sites hq with p1 in it, and depot, all of another driver; hq has the chargers left and right. */
function given() {
  const owner = driverOf({});
  const site = (key: string, above?: SiteDefinition): SiteDefinition => ({
    ...{ key, raw: {}, part: PART, driver: owner, above, below: [], chargers: [] },
  });
  const hq = site('hq');
  const definitions = [hq, site('p1', hq), site('depot')];
  const chargers = ['left', 'right'].map(
    (key, nth): ChargerDefinition => ({
      ...{ raw: { key }, part: PART, site: hq, idKey: key, number: nth + 1, nth: 0 },
    }),
  );
  hq.chargers.push(...chargers);
  const modelOf = (index: number): SiteModel => {
    const tree = siteTree(identity, index);
    return siteModel(identity, tree, tree.root);
  };
  const sites = new Map(definitions.map(({ key }, index) => [key, modelOf(index)]));
  const models = Array.from({ length: 9 }, (_, index) => modelOf(index).chargers).flat();
  const completed = new Map(
    chargers.map((charger, at): [ChargerDefinition, ChargerModel] => [charger, models[at]!]),
  );
  const problems = new FirstItems<MockError>();
  const none = new Map();
  const ids = { driver: none, site: none, charger: none, tag: none };
  const context: DriverContext = {
    ...{ identity, ids, problems, isWhole: true, completed: { sites, chargers: completed } },
    definitions: { drivers: [owner], sites: new Map(definitions.map((own) => [own.key, own])), chargers },
  };
  return { context, problems: problems.items, sites, owner, models };
}

describe('completeRights', () => {
  test('are the sites of `access`, in its order', () => {
    const { context, sites, problems } = given();
    const found = completeRights(context, driverOf({ access: ['depot', 'p1'] }), COUNTRIES[0]!);
    expect(found).toEqual([sites.get('depot'), sites.get('p1')]);
    expect(problems).toEqual([]);
  });

  test('are own sites without `access: false`, and no site of another driver', () => {
    const { context, sites, owner } = given();
    const raw = { sites: { hq: {}, depot: { access: false } } };
    expect(completeRights(context, { ...owner, raw: { ...owner.raw, ...raw } }, COUNTRIES[0]!)).toEqual([]);
    Object.assign(owner.raw, raw);
    expect(completeRights(context, owner, COUNTRIES[0]!)).toEqual([sites.get('hq')]);
  });

  test.each([
    [['hq', 'hq'], /the driver has site hq already/],
    [['hq', 'p1'], /site p1 and site hq, of which one is part of the other/],
    [['p1', 'hq'], /site hq and site p1, of which one is part of the other/],
  ])('W6 %j: no site is twice in the tree', (access, message) => {
    const { context, problems } = given();
    expect(completeRights(context, driverOf({ access }), COUNTRIES[0]!)).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: 'fixture-rule-violated', message: expect.stringMatching(message) },
    ]);
    expect(problems[0]!.message).toContain('/access/1');
  });

  test('a name that there is not is told with the nearest, unless it may stand in a file that could not be read', () => {
    const { context, problems } = given();
    expect(completeRights(context, driverOf({ access: ['depo'] }), COUNTRIES[0]!)).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'fixture-unknown-name', message: expect.stringContaining('Did you mean depot?') },
    ]);
    const partial = given();
    completeRights({ ...partial.context, isWhole: false }, driverOf({ access: ['depo'] }), COUNTRIES[0]!);
    expect(partial.problems).toEqual([]);
  });

  test.each(COUNTRIES)('`worldSites` are so many different ones of the country: $code', (country) => {
    const { context } = given();
    const found = completeRights(context, driverOf({ worldSites: 5 }), country);
    expect(new Set(found.map(({ id }) => id)).size).toBe(5);
    for (const { chargers } of found) expect(chargers[0]!.country).toBe(country);
  });
});

describe('completeGranted', () => {
  test.each(['hq/left', 'hq/1'])('finds %s by key or number', (ref) => {
    const { context, models, problems } = given();
    expect(completeGranted(context, driverOf({ chargers: [{ ref }] }))).toEqual([models[0]]);
    expect(problems).toEqual([]);
  });

  test.each<[NonNullable<RawDriver['chargers']>, string, RegExp]>([
    [[{ ref: 'hq/lef' }], 'fixture-unknown-name', /Did you mean hq\/left\?/],
    [[{ ref: 'hk/left' }], 'fixture-unknown-name', /Did you mean hq\?/],
    [[{ ref: 'hq/left', name: 'x' }], 'fixture-invalid', /ref stands with name/],
    [[{ ref: 'hq/1' }, { ref: 'hq/left' }], 'fixture-rule-violated', /is in the list already/],
    [[{ name: 'x' }], 'fixture-invalid', /stands at no site of the fixtures/],
  ])('%j is refused', (chargers, code, message) => {
    const { context, problems } = given();
    completeGranted(context, driverOf({ chargers }));
    expect(problems).toMatchObject([{ code, message: expect.stringMatching(message) }]);
  });
});
