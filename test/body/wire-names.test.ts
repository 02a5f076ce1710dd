import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allPlaces } from '../../src/body/edge-cases/edge-places.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';

/** Names that a body shares with our own words: of the world's model, of problem details, of JavaScript. */
const OUR_WORDS: ReadonlySet<string> = new Set(
  `id name type status format externalId chargerId chargerName evseId groupId serialNumber manufacturer chargerModel
  capabilities sockets chargers tags lastSeen lastMessage city area country latitude longitude streetAddress streetNumber
  houseLetter postalNumber idTag tokenName invoicable payerId costId costName paymentRecipientId groupType referenceType
  referenceId effectiveFrom`.split(/\s+/),
);

/** Where bodies are computed and read, what users write in fixtures, what is generated, and the page, which shows bodies. */
const MAY_NAME_THEM = /^src\/(?:body|content\/drivers|generated|console)\//;

/** Files that show, judge or mask a body property by property. */
const EXCEPTIONS: readonly string[] = [
  'src/check/judge/mask.ts',
  'src/check/judge/value-evidence.ts',
  'src/cli/output/driver-tree.ts',
];

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
  .filter((file) => !MAY_NAME_THEM.test(file));
const WIRE_ONLY = [...new Set(allPlaces(builtInContract).map(({ property }) => property.name))].filter(
  (name) => !OUR_WORDS.has(name),
);

test('names that only the wire has stand in the room of bodies, and in what users write', () => {
  expect(WIRE_ONLY).toEqual(expect.arrayContaining(['chargerGroups', 'homeGroupId', 'socketPowerType']));
  const pattern = new RegExp(`\\b(?:${WIRE_ONLY.join('|')})\\b`, 'g');
  const found = files.flatMap((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const names = new Set(code.match(pattern));
    return names.size === 0 ? [] : [{ file, names: [...names] }];
  });
  expect(found.filter(({ file }) => !EXCEPTIONS.includes(file))).toEqual([]);
  expect(found.map(({ file }) => file).sort()).toEqual(EXCEPTIONS);
});
