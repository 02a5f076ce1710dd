import { addBits } from '../base/bits.ts';
import { digest } from '../base/digest.ts';
import type { Contract } from '../contract/contract.ts';
import type { Charger, ChargerGroup, Driver } from '../contract/types.ts';
import type { ChargerModel, DriverModel, SiteModel } from '../world/network/model.ts';
import { pinnedState, type StateOf } from '../world/timeline/pinned-state.ts';
import { renderCharger } from './render/render-charger.ts';
import { renderAround, renderGroup } from './render/render-driver.ts';
import { answerOf, checkAcross } from './rules/rules.ts';
import { violationsOf } from './violations-of.ts';

/** What is told of a body and of its parts, as bits that add up: those of a body are its own and those of its parts. */
export interface BodyBits {
  /** Of a body. An item of a list that is null is counted, and has no bits. */
  cover(body: unknown): Uint32Array;
  /** Of one item of a list of a body. */
  coverItem(list: string, item: unknown): Uint32Array;
}

/** A body that breaks nothing, joined of its parts. */
export interface JoinedBody {
  /** JSON: the very text of `JSON.stringify(renderDriver(...))`. */
  readonly text: string;
  readonly bits: Uint32Array;
}

/** A site with all that is below it, or a charger, as it is from one instant until another one. */
interface Part {
  readonly from: number;
  /** The first instant (whole seconds) at which it may be another. */
  readonly until: number;
  readonly text: string;
  readonly bits: Uint32Array;
  /** What of it is held against other parts. */
  readonly outline: object;
}

type IsClean = (body: Driver, instant: number) => boolean;

const EMPTY_LISTS = '"chargerGroups":[],"chargers":[]';

/**
 * Writes drivers whose chargers nobody changed. Many drivers share a site, which stays the same for some seconds or minutes:
 * it is written and judged once, and kept as long as its model is. What is asked for once is not kept, as in TinyLFU's
 * doorkeeper: of a million drivers asked at random most sites are gone before they are asked for again.
 */
export class DriverJoiner {
  private readonly contract: Contract;
  private readonly bits: BodyBits;
  /** Null for what was asked for once: that is written with its driver, which costs less than a part. */
  private readonly parts = new WeakMap<SiteModel | ChargerModel, Part | null>();

  /** @param contract the built-in one: what is written is not brought into the shape of another */
  constructor(contract: Contract, bits: BodyBits) {
    this.contract = contract;
    this.bits = bits;
  }

  /**
   * The body about a driver at an instant (whole seconds); undefined when it, or a part of it, breaks anything, or when a part
   * of it is asked for the first time.
   * @param externalId what was asked for
   */
  join(driver: DriverModel, externalId: string, instant: number): JoinedBody | undefined {
    if (!this.knowsAll([...driver.sites, ...driver.chargers])) return undefined;
    const around = renderAround(driver, instant, [], []);
    const isClean: IsClean = (body, at) => violationsOf(body, externalId, at, this.contract).length === 0;
    const sites = this.partsOf(driver.sites, around, instant, isClean);
    const chargers = this.partsOf(driver.chargers, around, instant, isClean);
    if (!sites || !chargers || !isClean(around, instant)) return undefined;
    const outlines = { chargerGroups: sites.map(outlineIn), chargers: chargers.map(outlineIn) };
    if (checkAcross(answerOf({ ...around, ...outlines }, externalId, instant)).length > 0) return undefined;
    const [before = '', after = ''] = JSON.stringify(around).split(EMPTY_LISTS);
    const lists = `"chargerGroups":[${sites.map(textIn).join()}],"chargers":[${chargers.map(textIn).join()}]`;
    const nothing = { chargerGroups: sites.map(() => null), chargers: chargers.map(() => null) };
    const bits = this.bits.cover({ ...around, ...nothing });
    for (const part of [...sites, ...chargers]) addBits(bits, part.bits);
    return { text: before + lists + after, bits };
  }

  /** Whether each was asked for before; from now on each was. */
  private knowsAll(models: readonly (SiteModel | ChargerModel)[]): boolean {
    const fresh = models.filter((model) => !this.parts.has(model));
    for (const model of fresh) this.parts.set(model, null);
    return fresh.length === 0;
  }

  /** Sites or chargers; undefined when one of them breaks anything. @param around the body of one who has no such thing */
  private partsOf(
    models: readonly (SiteModel | ChargerModel)[],
    around: Driver,
    instant: number,
    isClean: IsClean,
  ): readonly Part[] | undefined {
    const parts: Part[] = [];
    for (const model of models) {
      const known = this.parts.get(model);
      const part =
        known && known.from <= instant && instant < known.until
          ? known
          : this.makePart(model, around, instant, isClean);
      if (!part) return undefined;
      parts.push(part);
    }
    return parts;
  }

  private makePart(
    model: SiteModel | ChargerModel,
    around: Driver,
    instant: number,
    isClean: IsClean,
  ): Part | undefined {
    let until = Number.MAX_SAFE_INTEGER;
    const stateOf: StateOf = (charger, at) => {
      const state = pinnedState(charger, at);
      until = Math.min(until, state.until);
      return state;
    };
    const { list, value, outline } = written(model, instant, stateOf);
    const alone = { ...around, [list]: [value] };
    // What a rule says of the clock (W10, W11) begins or ceases to hold once: what it allows at both ends, it allows between.
    if (!isClean(alone, instant) || !isClean(alone, until - 1)) return undefined;
    const bits = this.bits.coverItem(list, value);
    const part: Part = { from: instant, until, text: JSON.stringify(value), bits, outline };
    this.parts.set(model, part);
    return part;
  }
}

function written(model: SiteModel | ChargerModel, instant: number, stateOf: StateOf) {
  if ('station' in model) {
    const value = renderCharger(model, stateOf(model, instant));
    return { list: 'chargers', value, outline: outlineOfCharger(value) };
  }
  const value = renderGroup(model, instant, stateOf);
  return { list: 'chargerGroups', value, outline: outlineOfGroup(value) };
}

/** What the rules of `checkAcross` look at of a site. */
function outlineOfGroup({ id, groupName, externalId, subgroups = [], chargers = [] }: ChargerGroup): object {
  const below = { subgroups: subgroups.map(outlineOfGroup), chargers: chargers.map(outlineOfCharger) };
  return { id, groupName, externalId, ...below };
}

/** The same of a charger; by the digest W3 tells whether all else is the same. */
function outlineOfCharger(charger: Charger): object {
  const { id, chargerId, groupId, groupName, evseId, locationInfo } = charger;
  return { id, chargerId, groupId, groupName, evseId, locationInfo, digest: digest(JSON.stringify(charger)) };
}

function outlineIn({ outline }: Part): object {
  return outline;
}

function textIn({ text }: Part): string {
  return text;
}
