import { type MockError, mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import { FirstItems, type Problems } from '../../base/problems.ts';
import { hash, Stream } from '../../base/random.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Station } from '../../world/catalogue/station.ts';
import { STATIONS, stationByModel, stationsFor } from '../../world/catalogue/stations.ts';
import type { Identity } from '../../world/identity.ts';
import { KIND } from '../../world/kinds.ts';
import { makeCharger } from '../../world/network/make-charger.ts';
import type { ChargerModel, SiteModel } from '../../world/network/model.ts';
import { jitter } from '../../world/places/address.ts';
import { readExtras } from './charger-properties.ts';
import type { SitePlace } from './complete-address.ts';
import { completePins } from './complete-pins.ts';
import { type ChargerDefinition, chargerName } from './definitions.ts';
import { type FilePart, placeOf } from './source-file.ts';

/** Sets the numbers of fixtures' chargers apart from generated ones (W2, W18). */
const SERIES = 'F';
/** Chargers of a site stand at most this far from its address, in metres; generated ones do, too. */
const REACH = 200;

/** What of its site a charger needs. */
export type SiteOfCharger = Pick<SiteModel, 'id' | 'name' | 'kind'> & SitePlace;

/** Completes a charger of a site; reports what cannot be. */
export function completeCharger(
  identity: Identity,
  definition: ChargerDefinition,
  id: number,
  site: SiteOfCharger,
  contract: Contract,
  problems: Problems,
): ChargerModel {
  const { raw, part } = definition;
  // Several chargers of one entry have its mistakes in common: they are reported once.
  const told = definition.nth === 0 ? problems : new FirstItems<MockError>();
  const stream = new Stream(identity.key, KIND.fixtureCharger, id);
  const station = stationOf(identity, definition, site, stream);
  const { latitudeMicro, longitudeMicro } = site.address;
  const point = jitter(latitudeMicro, longitudeMicro, REACH, (n) => stream.below(n));
  const made = makeCharger({
    identity,
    id,
    number: id % 1_000_000,
    name: chargerName(definition),
    site: { id: site.id, name: site.name, address: site.address },
    kind: site.kind,
    country: site.country,
    station,
    ...point,
    everConnected: raw.connection !== 'never',
    series: SERIES,
  });
  const pinned = completePins(raw, station, part, told);
  const isGranted = !part.pointer.startsWith(`${definition.site.part.pointer}/`);
  const extras = readExtras(raw, isGranted, part, contract, told);
  checkIdentity(identity, definition, made, told);
  return {
    ...made,
    chargerId: raw.chargerId ?? made.chargerId,
    evseId: raw.evseId ?? made.evseId,
    ...(pinned && { pinned }),
    ...(extras && { extras }),
  };
}

/** Sites are equipped by one or two makes of station; the drawn one has the sockets that are named. */
function stationOf(
  identity: Identity,
  { raw }: ChargerDefinition,
  site: SiteOfCharger,
  stream: Stream,
): Station {
  const named = raw.model === undefined ? undefined : stationByModel(raw.model);
  if (named) return named;
  const sockets = Math.max(1, ...Object.keys(raw.sockets ?? {}).map(Number));
  const fits = (stations: readonly Station[]) =>
    stations.filter((station) => station.sockets.length >= sockets);
  const usual = fits(stationsFor(site.kind));
  const any = usual.length > 0 ? usual : fits(STATIONS);
  const stations = any.length > 0 ? any : stationsFor(site.kind);
  const favourite = hash(identity.key, KIND.site, site.id, 9) % stations.length;
  return stream.chance(650) ? itemAt(stations, favourite) : stream.pick(stations);
}

/** Identities of one's own must not be those that the generated world gives, or could give. */
function checkIdentity(
  identity: Identity,
  { raw, part }: ChargerDefinition,
  made: ChargerModel,
  problems: Problems,
): void {
  const refuse = (rule: string, reason: string, below: string) =>
    problems.add(() => mockError('fixture-rule-violated', { rule, reason }, placeOf(part, below)));
  for (const name of ['chargerId', 'evseId'] as const) {
    if (raw[name] === undefined) continue;
    if ((raw.count ?? 1) > 1) refuse('W2', `${raw.count} chargers cannot have one ${name}`, `/${name}`);
    if (isReserved(identity, raw[name])) {
      refuse(
        'W2',
        `${name} ${raw[name]} is of the form that the world gives to its own chargers`,
        `/${name}`,
      );
    }
  }
  const own = `${made.evseId.slice(0, 2)}${identity.operator}E`;
  if (raw.evseId !== undefined && !raw.evseId.replaceAll('*', '').startsWith(own)) {
    const start = made.evseId.slice(0, made.evseId.indexOf('*E') + 2);
    refuse(
      'W18',
      `evseId ${raw.evseId} does not start with ${start}, as all of the customer there do`,
      '/evseId',
    );
  }
}

function isReserved({ operator }: Identity, text: string): boolean {
  const [charger, evse] = [`^${operator}-[A-Z]{2}-F?\\d+$`, `^[A-Z]{2}\\*?${operator}\\*?EF?\\d{6,7}$`];
  return new RegExp(charger).test(text) || new RegExp(evse).test(text);
}

/** Reports a chargerId or evseId that two fixtures give (W2, W18). */
export function identityParts(
  definition: ChargerDefinition,
): readonly { readonly kind: string; readonly text: string; readonly part: FilePart }[] {
  const { raw, part, nth } = definition;
  if (nth > 0) return [];
  const found: { kind: string; text: string; part: FilePart }[] = [];
  for (const kind of ['chargerId', 'evseId'] as const) {
    const text = raw[kind];
    if (text === undefined) continue;
    found.push({ kind, text, part: { source: part.source, pointer: `${part.pointer}/${kind}` } });
  }
  return found;
}
