import type { Charger, ChargerGroup, Driver } from '../contract/types.ts';
import { violationsOf } from '../scenarios/violations-of.ts';
import type { SiteModel } from '../world/network/model.ts';
import { renderGroup, type StateOf } from '../world/render/driver.ts';
import { type ChargerState, SILENCE } from '../world/timeline/charger-state.ts';
import { CoveredPart } from './coverage/cover-body.ts';
import { GOALS } from './coverage/goal-index.ts';

/** A site with all that is below it, written, judged and covered by itself, and the instants for which that holds. */
export class SitePiece extends CoveredPart {
  /** Its JSON. */
  readonly text: string;
  readonly covers: Uint32Array;
  /** What stands for it where a body is judged as a whole. */
  readonly compared: ChargerGroup;
  /** Whole seconds. */
  private readonly from: number;
  private readonly until: number;

  /** @param instant whole seconds */
  constructor(site: SiteModel, instant: number, stateOf: StateOf) {
    super();
    let until = Number.MAX_SAFE_INTEGER;
    const group = renderGroup(site, instant, (charger, at) => {
      const state = stateOf(charger, at);
      until = Math.min(until, soundUntil(state));
      return state;
    });
    const isSound = violationsOf({ chargerGroups: [group] }, '', instant).length === 0;
    this.text = JSON.stringify(group);
    this.covers = GOALS.coverItem('chargerGroups', group);
    this.compared = comparedGroup(group);
    this.from = instant;
    this.until = isSound ? until : instant;
  }

  /** Whether it is the same at an instant (whole seconds), and breaks nothing by itself. */
  isSoundAt(instant: number): boolean {
    return this.from <= instant && instant < this.until;
  }

  /** What stands for a charger that is the same in this site, to the last property (W3); undefined for any other. */
  comparedAs(charger: Charger): Charger | undefined {
    const found = chargerIn(this.compared, charger.id);
    return found && this.text.includes(JSON.stringify(charger)) ? found : undefined;
  }
}

/** While a charger stays as it is, time lets it break a rule only by its silence (W11). */
function soundUntil({ connected, lastSeen = 0, until }: ChargerState): number {
  return connected ? Math.min(until, lastSeen + SILENCE + 1) : until;
}

/** What rules that compare read of a site: W2 to W6. */
function comparedGroup({
  id,
  groupName,
  externalId,
  subgroups = [],
  chargers = [],
}: ChargerGroup): ChargerGroup {
  const all = { id, groupName, externalId };
  return {
    ...all,
    subgroups: subgroups.map(comparedGroup),
    chargers: chargers.map(comparedCharger),
  } as ChargerGroup;
}

/** What rules that compare read of a charger: W2 to W6, W17, W18. */
function comparedCharger({ id, chargerId, groupId, groupName, evseId, locationInfo }: Charger): Charger {
  return { id, chargerId, groupId, groupName, evseId, locationInfo } as Charger;
}

function chargerIn({ chargers = [], subgroups = [] }: ChargerGroup, id: Charger['id']): Charger | undefined {
  const own = chargers.find((charger) => charger.id === id);
  if (own) return own;
  for (const below of subgroups) {
    const found = chargerIn(below, id);
    if (found) return found;
  }
  return undefined;
}

/** The JSON of a driver, whose sites are written already: as `JSON.stringify` writes the whole. */
export function writeDriver(driver: Driver, sites: readonly SitePiece[]): string {
  let text = '';
  for (const [name, value] of Object.entries(driver)) {
    text += `${text === '' ? '{' : ','}"${name}":`;
    text +=
      name === 'chargerGroups' ? `[${sites.map((site) => site.text).join(',')}]` : JSON.stringify(value);
  }
  return `${text}}`;
}
