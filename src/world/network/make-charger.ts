import { itemAt } from '../../base/present.ts';
import { hash } from '../../base/random.ts';
import type { SiteKind, Station } from '../catalogue/station.ts';
import type { Identity } from '../identity.ts';
import { KIND } from '../kinds.ts';
import type { Country } from '../places/country.ts';
import type { ChargerModel, SiteAddress } from './model.ts';

/** What a charger's model is made from. */
export interface ChargerParts {
  readonly identity: Identity;
  readonly id: number;
  /** Whole number 0..999999, unique among the customer's chargers of this source. */
  readonly number: number;
  readonly name: string;
  readonly site: { readonly id: number; readonly name: string; readonly address: SiteAddress };
  readonly kind: SiteKind;
  readonly country: Country;
  readonly station: Station;
  readonly latitudeMicro: number;
  readonly longitudeMicro: number;
  readonly everConnected: boolean;
  /** Tells a fixture's numbers from generated ones; a letter or nothing. */
  readonly series?: string;
}

/** Intervals between heartbeats that stations are set to, in seconds; all below the 900 of W10. */
const HEARTBEATS = [60, 120, 300, 300, 600] as const;

/** Makes a charger's model: its OCPP identity, its EVSE id (eMI3, W18) and its rhythm. */
export function makeCharger(parts: ChargerParts): ChargerModel {
  const { identity, id, country, station } = parts;
  const number = `${parts.series ?? ''}${String(parts.number).padStart(6, '0')}`;
  return {
    id,
    chargerId: `${identity.operator}-${country.code}-${number}`,
    chargerName: parts.name,
    site: parts.site,
    station,
    country,
    latitudeMicro: parts.latitudeMicro,
    longitudeMicro: parts.longitudeMicro,
    evseId: `${country.code}*${identity.operator}*E${number}`,
    detailsOf: id,
    rhythm: {
      key: identity.key,
      chargerId: id,
      use: parts.kind,
      dc: station.sockets.map((socket) => socket.powerType === 'DC'),
      utcOffsetMinutes: country.utcOffsetMinutes,
      heartbeat: itemAt(HEARTBEATS, hash(identity.key, KIND.charger, id, 7) % HEARTBEATS.length),
      everConnected: parts.everConnected,
    },
  };
}
