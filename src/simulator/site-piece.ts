import type { Charger, ChargerGroup } from '../contract/types.ts';
import { violationsOf } from '../scenarios/violations-of.ts';
import type { SiteModel } from '../world/network/model.ts';
import { renderGroup, type StateOf } from '../world/render/driver.ts';
import { type ChargerState, SILENCE } from '../world/timeline/charger-state.ts';
import { CoveredPart } from './coverage/cover-body.ts';
import { GOALS } from './coverage/goal-index.ts';

/** What is covered by the site in which a piece stands. */
const COVERED = new Uint32Array(0);

/**
 * A part of a body that is written already, and stands in its place where the body is put together, judged and covered.
 * It has those properties that rules compare with others of the body (W2 to W6, W17, W18), and its text as one more: the
 * same thing is the same to the last property (W3).
 */
export abstract class Piece extends CoveredPart {
  /** JSON of the whole. */
  abstract readonly text: string;
}

/** A charger of a site. */
export class ChargerPiece extends Piece {
  readonly text: string;
  readonly covers = COVERED;
  readonly id: Charger['id'];
  readonly chargerId: Charger['chargerId'];
  readonly groupId: Charger['groupId'];
  readonly groupName: Charger['groupName'];
  readonly evseId: Charger['evseId'];
  readonly locationInfo: Charger['locationInfo'];

  /** @param within JSON that has the charger in it, of which its own is a part and takes no room */
  constructor(charger: Charger, within: string) {
    super();
    const text = JSON.stringify(charger);
    const at = within.indexOf(text);
    this.text = within.slice(at, at + text.length);
    this.id = charger.id;
    this.chargerId = charger.chargerId;
    this.groupId = charger.groupId;
    this.groupName = charger.groupName;
    this.evseId = charger.evseId;
    this.locationInfo = charger.locationInfo;
  }
}

/** A site with all that is below it; the text of one below another is that of the whole. */
export class GroupPiece extends Piece {
  readonly text: string;
  readonly covers: Uint32Array;
  readonly id: ChargerGroup['id'];
  readonly groupName: ChargerGroup['groupName'];
  readonly externalId: ChargerGroup['externalId'];
  readonly subgroups: readonly GroupPiece[];
  readonly chargers: readonly ChargerPiece[];

  /** @param text its JSON @param covers what a client meets in it */
  constructor(group: ChargerGroup, text: string, covers: Uint32Array = COVERED) {
    super();
    this.text = text;
    this.covers = covers;
    this.id = group.id;
    this.groupName = group.groupName;
    this.externalId = group.externalId;
    this.subgroups = (group.subgroups ?? []).map((below) => new GroupPiece(below, text));
    this.chargers = (group.chargers ?? []).map((charger) => new ChargerPiece(charger, text));
  }

  /** The charger with this id, if it is one of the site or below it. */
  chargerWith(id: Charger['id']): ChargerPiece | undefined {
    const own = this.chargers.find((charger) => charger.id === id);
    if (own) return own;
    for (const below of this.subgroups) {
      const found = below.chargerWith(id);
      if (found) return found;
    }
    return undefined;
  }
}

/** A site that was written and judged by itself, and the instants for which that holds. */
export class SitePiece {
  readonly group: GroupPiece;
  /** Whole seconds. */
  private readonly from: number;
  private readonly until: number;

  /** @param instant whole seconds */
  constructor(site: SiteModel, instant: number, stateOf: StateOf) {
    let until = Number.MAX_SAFE_INTEGER;
    const group = renderGroup(site, instant, (charger, at) => {
      const state = stateOf(charger, at);
      until = Math.min(until, soundUntil(state));
      return state;
    });
    const isSound = violationsOf({ chargerGroups: [group] }, '', instant).length === 0;
    this.group = new GroupPiece(group, JSON.stringify(group), GOALS.coverItem('chargerGroups', group));
    this.from = instant;
    this.until = isSound ? until : instant;
  }

  get text(): string {
    return this.group.text;
  }

  /** Whether it is the same at an instant (whole seconds), and breaks nothing by itself. */
  isSoundAt(instant: number): boolean {
    return this.from <= instant && instant < this.until;
  }
}

/** While a charger stays as it is, time lets it break a rule only by its silence (W11). */
function soundUntil({ connected, lastSeen = 0, until }: ChargerState): number {
  return connected ? Math.min(until, lastSeen + SILENCE + 1) : until;
}

/** The JSON of a body with pieces in it: as `JSON.stringify` writes it with what they stand for. */
export function writeBody(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof Piece) return value.text;
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${writeBody(item)}`;
    return `[${text}]`;
  }
  for (const [name, inner] of Object.entries(value)) {
    if (inner !== undefined) text += `${text === '' ? '' : ','}"${name}":${writeBody(inner)}`;
  }
  return `{${text}}`;
}
