import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mapSlotOf } from '../../../src/body/map/map-slot.ts';
import { renderDriver } from '../../../src/body/render/render-driver.ts';
import { filesOnDisk } from '../../../src/cli/files-on-disk.ts';
import { ContentError } from '../../../src/content/disk/content-error.ts';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { contractFrom } from '../../../src/content/spec-data.ts';
import { pinnedState } from '../../../src/world/timeline/pinned-state.ts';
import { temporaryFolder, writeIn } from './temporary-folder.ts';

const SPEC = `
openapi: 3.0.3
info: {title: People, version: "1"}
paths:
  /people/{externalId}:
    get:
      operationId: getPerson
      parameters: [{name: externalId, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: OK, content: {application/json: {schema: {type: object, properties: {
          externalId: {type: string}, name: {type: string}, tags: {type: array, items: {}},
          chargers: {type: array, items: {type: object, properties: {
            chargerId: {type: string}, fw: {type: string, x-mock-source: charger.firmwareVersion},
            colour: {type: string, enum: [blue, green, red]}}}}}}}}}
`;
const { contract } = await contractFrom(parse(SPEC));
const AT = { seed: 1, instant: 1_768_467_600, contract };
const DRIVER = (more: string) =>
  `{externalId: a, sites: {hq: {}}, chargers: [{site: hq, name: C, model: PKM150${more}}]}`;

test('the built-in fixtures, copied, are right under a spec that lacks what they set: it is told', () => {
  const folder = temporaryFolder({});
  cpSync(builtInFixturesFolder(), folder, { recursive: true });
  const { unused } = loadContent({ ...AT, folder, inFull: true });
  expect(unused.map(({ code, where }) => [code, where?.pointer])).toEqual([
    ['fixture-not-shown', '/sites/casa/chargers/0/customProperties'],
  ]);
  expect(unused[0]!.message).toMatch(
    /unicode-name\.yaml:15:33 .*: Not shown: the spec has no property for customProperties of a charger\.$/,
  );
  expect(loadContent({ ...AT, folder, inFull: true, contract: undefined }).unused).toEqual([]);
});

test('the reading of serve and that of validate agree about a folder, changed or not', async () => {
  const folder = temporaryFolder({});
  cpSync(builtInFixturesFolder(), folder, { recursive: true });
  for (const inFull of [false, true]) await filesOnDisk().loadContent({ ...AT, folder, inFull });
  writeIn(folder, 'drivers/a.yaml', DRIVER(', physicalReference: B7'));
  for (const inFull of [false, true]) {
    const { unused } = await filesOnDisk().loadContent({ ...AT, folder, inFull });
    expect(unused.map(({ where }) => where?.pointer).sort()).toEqual([
      '/chargers/0/physicalReference',
      '/sites/casa/chargers/0/customProperties',
    ]);
  }
});

test('a fixture sets properties by our names where the spec has others, and further ones by those of the spec', () => {
  const folder = temporaryFolder({ 'drivers/a.yaml': DRIVER(', firmwareVersion: 1.5.3, colour: red') });
  const { fixtures, unused } = loadContent({ ...AT, folder });
  expect(unused).toEqual([]);
  const driver = fixtures.drivers.get('demo')?.get('a');
  if (driver?.kind !== 'completed') throw new Error('no completed driver');
  const body = contract
    .derived(mapSlotOf)
    .map!.write(renderDriver(driver.model, AT.instant, pinnedState), AT.instant);
  expect(body).toMatchObject({ chargers: [{ fw: '1.5.3', colour: 'red' }] });
});

test('a property that neither the world nor the spec has is refused with the nearest name', () => {
  const folder = temporaryFolder({ 'drivers/a.yaml': DRIVER(', color: red') });
  expect(() => loadContent({ ...AT, folder })).toThrow(ContentError);
  expect(() => loadContent({ ...AT, folder })).toThrow(/Unknown property color\. Did you mean colour\?/);
});

test('the shipped file sets what the test is about', () => {
  expect(readFileSync(join(builtInFixturesFolder(), 'drivers/unicode-name.yaml'), 'utf8')).toContain(
    'customProperties',
  );
});
