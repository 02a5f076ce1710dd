import { addBits } from '../base/bits.ts';
import { itemAt, present } from '../base/present.ts';
import type { Contract } from '../contract/contract.ts';
import type { Charger, ChargerGroup, Driver } from '../contract/types.ts';
import type { ChargerModel, DriverModel, SiteModel } from '../world/network/model.ts';
import type { ChargerState } from '../world/timeline/charger-state.ts';
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

/** A charger as it is written, wherever it stands: its text is there once, in its site's too. */
type WrittenCharger = Omit<Part, 'bits'>;

type IsClean = (body: Driver, instant: number) => boolean;

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
  private readonly written = new WeakMap<ChargerModel, WrittenCharger>();

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
    const text = withLists(around, {
      chargerGroups: sites.map(textIn),
      chargers: chargers.map(textIn),
    });
    const nothing = { chargerGroups: sites.map(() => null), chargers: chargers.map(() => null) };
    const bits = this.bits.cover({ ...around, ...nothing });
    for (const part of [...sites, ...chargers]) addBits(bits, part.bits);
    return { text, bits };
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
    const states = new Map<ChargerModel, ChargerState>();
    const stateOf: StateOf = (charger, at) => {
      const state = pinnedState(charger, at);
      states.set(charger, state);
      return state;
    };
    const isCharger = 'station' in model;
    const list = isCharger ? 'chargers' : 'chargerGroups';
    const value = isCharger
      ? renderCharger(model, stateOf(model, instant))
      : renderGroup(model, instant, stateOf);
    const until = Math.min(Number.MAX_SAFE_INTEGER, ...[...states.values()].map((state) => state.until));
    const alone = { ...around, [list]: [value] };
    // What a rule says of the clock (W10, W11) begins or ceases to hold once: what it allows at both ends, it allows between.
    if (!isClean(alone, instant) || !isClean(alone, until - 1)) return undefined;
    const bits = this.bits.coverItem(list, value);
    const charger: WriteCharger = (of, as) => this.charger(of, as, instant, present(states.get(of)).until);
    const { text, outline } = isCharger
      ? charger(model, value as Charger)
      : writeGroup(model, value as ChargerGroup, charger);
    const part: Part = { from: instant, until, text, bits, outline };
    this.parts.set(model, part);
    return part;
  }

  private charger(model: ChargerModel, value: Charger, instant: number, until: number): WrittenCharger {
    const known = this.written.get(model);
    if (known && known.from <= instant && instant < known.until) return known;
    const text = JSON.stringify(value);
    const charger = { from: instant, until, text, outline: outlineOfCharger(value, text) };
    this.written.set(model, charger);
    return charger;
  }
}

type WriteCharger = (model: ChargerModel, value: Charger) => Pick<Part, 'text' | 'outline'>;

/** A site of which each charger is written by itself. */
function writeGroup(
  model: SiteModel,
  value: ChargerGroup,
  charger: WriteCharger,
): Pick<Part, 'text' | 'outline'> {
  const { id, groupName, externalId, subgroups = [], chargers = [] } = value;
  const below = model.subsites.map((site, i) => writeGroup(site, itemAt(subgroups, i), charger));
  const own = model.chargers.map((of, i) => charger(of, itemAt(chargers, i)));
  const text = withLists(value, { subgroups: below.map(textIn), chargers: own.map(textIn) });
  // What the rules of `checkAcross` look at of a site.
  const lists = { subgroups: below.map(outlineIn), chargers: own.map(outlineIn) };
  return { text, outline: { id, groupName, externalId, ...lists } };
}

/** What the rules of `checkAcross` look at of a charger; by its text W3 tells whether all else is the same. */
function outlineOfCharger(charger: Charger, text: string): object {
  const { id, chargerId, groupId, groupName, evseId, locationInfo } = charger;
  return { id, chargerId, groupId, groupName, evseId, locationInfo, text };
}

/**
 * JSON of an object that has two lists beside each other, whose items are written already. It is joined by `+`, which copies
 * nothing: many texts hold the same ones.
 */
function withLists(value: object, lists: Readonly<Record<string, readonly string[]>>): string {
  const names = Object.keys(lists);
  const empty = names.map((name) => `${JSON.stringify(name)}:[]`).join();
  const [before = '', after = ''] = JSON.stringify({
    ...value,
    ...Object.fromEntries(names.map((name) => [name, []])),
  }).split(empty);
  let text = before;
  for (const [index, name] of names.entries()) {
    text += `${index > 0 ? ',' : ''}"${name}":[`;
    for (const [nth, item] of (lists[name] ?? []).entries()) text = nth > 0 ? `${text},${item}` : text + item;
    text += ']';
  }
  return text + after;
}

function outlineIn({ outline }: Pick<Part, 'outline'>): object {
  return outline;
}

function textIn({ text }: Pick<Part, 'text'>): string {
  return text;
}
