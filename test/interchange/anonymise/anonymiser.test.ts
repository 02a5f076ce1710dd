import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatWireJson, parseWireJson } from '../../../src/base/json/wire-json.ts';
import { answerOf, checkAnswer } from '../../../src/body/rules/rules.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { Anonymiser, type AnonymiserOptions } from '../../../src/interchange/anonymise/anonymiser.ts';
import { isLuhnValid } from '../../../src/world/places/luhn.ts';
import { runs } from '../../support/runs.ts';
import { bodyOf, THURSDAY, worldOf } from '../../support/worlds.ts';
import { bodies, differencesInStructure, planted, textsIn } from '../planted.ts';

function anonymised(given: readonly unknown[], options: Partial<AnonymiserOptions> = {}) {
  const anonymiser = new Anonymiser({
    contract: builtInContract,
    key: 'a secret',
    smallIds: true,
    ...options,
  });
  const taken = given.map((body) => anonymiser.take(body));
  return { anonymiser, taken, made: taken.map((each) => anonymiser.made(each)) };
}

const driver = (n: number, seed = 3) => bodyOf(worldOf({ seed }), `driver-${n}`, THURSDAY);

/** The contract as one whose schemas have other names. */
const renamed = {
  ...builtInContract,
  operation: { ...builtInContract.operation, bodySchema: `${builtInContract.operation.bodySchema}Dto` },
  shapes: Object.fromEntries(
    Object.entries(builtInContract.shapes).map(([schema, shape]) => [
      `${schema}Dto`,
      shape.map((own) => (own.schema === undefined ? own : { ...own, schema: `${own.schema}Dto` })),
    ]),
  ),
};
const CONTRACTS = [
  ['the built-in contract', builtInContract],
  ['schemas of other names', renamed],
] as const;

describe('the anonymiser', () => {
  test.each(CONTRACTS)(
    'leaves no secret of any text of any depth, and the structure as it was: %s',
    (_, contract) => {
      fc.assert(
        fc.property(planted, ({ bodies: given, secrets }) => {
          const { made, anonymiser } = anonymised(given, { contract });
          const texts = made.flatMap(textsIn);
          const leaked = texts.filter((text) => [...secrets].some((secret) => text.includes(secret)));
          expect(leaked).toEqual([]);
          expect(texts.filter((text) => anonymiser.ledger.originals.isIn(text))).toEqual([]);
          expect(differencesInStructure(given, made)).toEqual([]);
        }),
        { numRuns: runs(2), endOnFailure: true },
      );
    },
    60_000,
  );

  test.each(CONTRACTS)(
    'keeps counts, statuses, times, order, nulls and which values are equal: %s',
    (_, contract) => {
      fc.assert(
        fc.property(bodies, (given) => {
          const { made } = anonymised(given, { contract });
          const kept =
            /"(?:status|chargerStatus|lastSeen|lastUpdated|expiringDate|type|maxWatts|onlineSocket|country|chargerModel|manufacturer|configName|lastMessage)":[^,}]*/g;
          expect(JSON.stringify(made).match(kept)).toEqual(JSON.stringify(given).match(kept));
          expect(differencesInStructure(given, made)).toEqual([]);
        }),
        { numRuns: runs(2), endOnFailure: true },
      );
    },
    60_000,
  );

  test('a body of the world stays one that breaks no rule', () => {
    fc.assert(
      fc.property(bodies, (given) => {
        for (const body of anonymised(given).made) {
          const { externalId } = body as { externalId: string };
          expect(builtInContract.validateBody(body)).toEqual([]);
          expect(checkAnswer(answerOf(body, externalId, THURSDAY))).toEqual([]);
        }
      }),
      { numRuns: runs(2), endOnFailure: true },
    );
  }, 60_000);

  test('ids are one to one, whatever property they stand in, and such as fixtures may have', () => {
    fc.assert(
      fc.property(bodies, (given) => {
        const ids = (values: readonly unknown[]) =>
          [...JSON.stringify(values).matchAll(/"(?:id|groupId|homeGroupId)":(\d{3,})/g)].map(([, id]) =>
            Number(id),
          );
        const [before, after] = [ids(given), ids(anonymised(given).made)];
        expect(Math.max(...after)).toBeLessThanOrEqual(1_000_000);
        expect(after.map((id) => after.indexOf(id))).toEqual(before.map((id) => before.indexOf(id)));
      }),
      { numRuns: runs(2), endOnFailure: true },
    );
  }, 60_000);

  test('the same value is the same new one in each driver, and another one with another key', () => {
    const [first, second] = anonymised([driver(1), driver(1)]).made;
    expect(first).toEqual(second);
    const other = anonymised([driver(1)], { key: 'another' }).made[0] as typeof first;
    expect(other).not.toEqual(first);
    expect(anonymised([driver(1)]).made[0]).toEqual(first);
  });

  test('new values have the form of the old ones', () => {
    const given = {
      name: 'Aino Mäkelä',
      externalId: 'EMP-00417/x',
      tags: [{ id: 77_001_234, idTag: '04A2C35E7B6180', tokenName: 'aino.makela@example.fi' }],
      chargers: [
        {
          id: 12,
          evseId: 'FI*ABC*E12345',
          iccid: '8935844000000000001',
          imsi: '244051234567890',
          serialNumber: 'SN-0042-ab',
          physicalReference: '+358 40 1234567',
          locationInfo: {
            latitude: 61.4978,
            longitude: 23.7609,
            streetAddress: 'Hämeenkatu',
            postalNumber: '33100',
            city: 'Tampere',
            country: 'FI',
          },
          sockets: [{ termsAndConditions: 'https://operator.fi/terms?lang=fi' }],
        },
      ],
    };
    const [made] = anonymised([given]).made as [typeof given];
    expect(made.name).toMatch(/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u);
    expect(made.externalId).toMatch(/^[A-Z]{3}-\d{5}\/[a-z]$/);
    expect(made.tags[0]!.idTag).toMatch(/^04[0-9A-F]{12}$/);
    expect(made.tags[0]!.tokenName).toMatch(/^[a-z]{4}\.[a-z]{6}@[a-z]{5}\.example$/);
    const [charger] = made.chargers as [(typeof given.chargers)[0]];
    expect(charger.evseId).toMatch(/^FI\*DEM\*E[A-Z]\d{4}$/);
    expect(charger.iccid).toMatch(/^89358\d{14}$/);
    expect(isLuhnValid(charger.iccid)).toBe(isLuhnValid(given.chargers[0]!.iccid));
    expect(charger.imsi).toMatch(/^244\d{12}$/);
    expect(charger.serialNumber).toMatch(/^[A-Z]{2}-\d{4}-[a-z]{2}$/);
    expect(charger.physicalReference).toMatch(/^\+358 \d\d \d{7}$/);
    expect(charger.locationInfo.country).toBe('FI');
    expect(charger.locationInfo.postalNumber).toMatch(/^\d{5}$/);
    expect(charger.sockets[0]!.termsAndConditions).toMatch(/^https:\/\/[a-z]+\.example\//);
    expect(textsIn(made).filter((text) => textsIn(given).includes(text))).toEqual(['FI']);
  });

  test('a setting that lets somebody in, an unknown property and a word that is no status are replaced', () => {
    const given = {
      nickname: 'Ainokainen',
      chargers: [
        {
          chargerStatus: 'Ainokainen is here',
          manufacturer: 'Ainokainen Oy',
          chargerConfigurations: [
            { configName: 'AuthorizationKey', configValue: '12345' },
            { configName: 'HeartbeatInterval', configValue: '300' },
          ],
          customProperties: { 'Ainokainen Meri': 'x', floor: '2' },
        },
      ],
    };
    const [made] = anonymised([given]).made;
    const text = JSON.stringify(made);
    expect(text).not.toMatch(/Ainokainen|AuthorizationKey|12345|floor/);
    expect(text).toContain('"configName":"HeartbeatInterval","configValue":"300"');
  });

  test('what is asked for stays, and counts as such', () => {
    const keep = new Set(['Driver.name', 'LocationInfo.latitude']);
    const { made, anonymiser } = anonymised([driver(4)], { keep });
    expect(made[0]).toMatchObject({ name: driver(4).name });
    expect(anonymiser.ledger.tally.get('Driver.name')).toEqual({ replaced: 0, harmless: 0, kept: 1 });
    expect(anonymiser.ledger.tally.get('Driver.externalId')).toMatchObject({ replaced: 1, kept: 0 });
  });

  test('ids of more than 53 bits keep their digits, zero and nothing stay', () => {
    const { value } = parseWireJson(
      '{"id":9007199254740993,"payerId":0,"homeGroupId":-71,"name":"","homeGroupName":null}',
    );
    const [made] = anonymised([value]).made;
    expect(formatWireJson(made)).toMatch(
      /^\{"id":\d{16},"payerId":0,"homeGroupId":-\d+,"name":"","homeGroupName":null\}$/,
    );
    expect(formatWireJson(made)).not.toMatch(/9007199254740993|:-71,/);
  });

  test('without small ids an id has as many digits as it had', () => {
    const [made] = anonymised([{ id: 4_294_967_297 }], { smallIds: false }).made as [{ id: number }];
    expect(String(made.id)).toHaveLength(10);
  });

  test('values that are one another’s new ones by chance are told apart: none is an old one', () => {
    const given = Array.from({ length: 400 }, (_, index) => ({ id: 1000 + index, name: `${1000 + index}` }));
    const { made, anonymiser } = anonymised(given, { smallIds: false });
    expect(anonymiser.ledger.entries.length).toBe(800);
    const texts = (made as { id: number; name: string }[]).flatMap(({ id, name }) => [String(id), name]);
    const old = new Set(given.map(({ name }) => name));
    expect(texts.filter((text) => old.has(text))).toEqual([]);
    expect(new Set(texts.filter((_, at) => at % 2 === 0)).size).toBe(400);
  });

  test('goes on from what it kept of an earlier run, which holds no value', () => {
    const given = [driver(8), driver(9)];
    const whole = anonymised(given);
    const first = anonymised([given[0]]);
    const kept = formatWireJson(first.taken[0]);
    for (const text of textsIn(given[0]).filter(
      (each) => each.length >= 6 && first.anonymiser.ledger.originals.isIn(each),
    ))
      expect(kept).not.toContain(JSON.stringify(text));
    const captured = parseWireJson(kept).value as ReturnType<Anonymiser['take']>;
    const second = new Anonymiser({ contract: builtInContract, key: 'a secret', smallIds: true });
    second.restore(captured);
    const more = second.take(given[1]);
    expect([second.made(captured), second.made(more)]).toEqual(whole.made);
    expect(second.ledger.tally).toEqual(whole.anonymiser.ledger.tally);
  });

  test('keys are taken out before all else', () => {
    const redact = (text: string) => text.replaceAll('the-key', '***');
    const { made } = anonymised([{ name: 'the-key', chargers: [{ lastMessage: 'the-key' }] }], { redact });
    expect(JSON.stringify(made)).not.toContain('the-key');
  });

  test('any JSON is taken, and nothing of it is left', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const { value } = parseWireJson(text);
        const { made, anonymiser } = anonymised([value]);
        const left = textsIn(made).filter((each) => anonymiser.ledger.originals.isIn(each));
        expect(left).toEqual([]);
      }),
      { numRuns: runs(35) },
    );
  });
});
