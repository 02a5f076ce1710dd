import { entryFor, present } from '../../base/present.ts';
import { type FixtureNetwork, fixtureNetworkOf } from '../../content/drivers/fixture-network.ts';
import type { DriverFixture } from '../../content/drivers/fixture-set.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { ContentState } from '../../mock/answer/content-state.ts';
import type { Session } from '../../mock/session/session.ts';
import { StateKeys } from '../../mock/session/state-keys.ts';
import type { ChargerModel } from '../../world/network/model.ts';
import { type DriverRow, rowOfBody, rowOfModel } from '../drivers/driver-row.ts';
import { type DriverSample, sampleDrivers } from '../dry-run/sample.ts';
import { type CustomerSites, chargersBelow, indexSites } from './sites-index.ts';

/** So many counts of networks are remembered, each of some hundred kilobytes. */
const MOST_COUNTED = 8;

/** What all chargers of a customer do at an instant. */
export interface Census {
  readonly network: Schemas['Network'];
  /** Sites that are in no other, those with chargers. */
  readonly sites: readonly Schemas['NetworkSites']['sites'][number][];
}

/** A fixture as the list of drivers shows it; tags as they are at the instant 0 are not in it. */
export interface FixtureEntry {
  readonly fixture: DriverFixture;
  /** Id, name and story in lower case, for the search. */
  readonly haystack: string;
  /** Its row at an instant (whole seconds). */
  readonly rowAt: (instant: number) => DriverRow;
}

/** What is looked up in the files, made once for each state of them and customer when first asked for. */
export class FilesIndex {
  private readonly contentState: () => ContentState;
  private of: ContentState | undefined;
  private readonly entries = new Map<string, readonly FixtureEntry[]>();
  private readonly networks = new Map<string, FixtureNetwork>();
  private readonly counted = new Map<string, Promise<Census>>();
  private readonly states = new StateKeys();
  private readonly siteIndexes = new Map<string, Promise<CustomerSites>>();
  private readonly samples = new Map<string, Promise<DriverSample>>();

  /** @param contentState the state of the files that is in place */
  constructor(contentState: () => ContentState) {
    this.contentState = contentState;
  }

  /** The hand-written drivers of a customer, in the order of the files. */
  fixtures(customer: string): readonly FixtureEntry[] {
    const drivers = this.current().content.fixtures.drivers.get(customer);
    return remembered(this.entries, customer, () => [...(drivers?.values() ?? [])].map(entryOf));
  }

  /** The chargers of the hand-written drivers of a customer; those in recorded bodies are text. */
  chargers(customer: string): FixtureNetwork {
    const drivers = this.current().content.fixtures.drivers.get(customer);
    return remembered(this.networks, customer, () => fixtureNetworkOf(drivers?.values() ?? []));
  }

  /** All sites of a customer, those of the computed world included. @param pause lets others have their turn */
  sites(customer: string, pause: () => Promise<void>): Promise<CustomerSites> {
    const contentState = this.current();
    const make = () => indexSites(contentState, customer, entryFor(contentState.worlds, customer), pause);
    return remembered(this.siteIndexes, customer, make);
  }

  /** Some of the numbered drivers of a customer. @param pause lets others have their turn */
  sample(customer: string, population: number, pause: () => Promise<void>): Promise<DriverSample> {
    const { worlds, content } = this.current();
    const written = content.fixtures.drivers.get(customer);
    const isWritten = (externalId: string) => written?.has(externalId) ?? false;
    return remembered(this.samples, customer, () =>
      sampleDrivers(entryFor(worlds, customer), population, isWritten, pause),
    );
  }

  /** What all chargers of a customer do, found out once for each state while it is remembered: the latest few are. */
  async census(
    customer: string,
    session: Session,
    instant: number,
    make: () => Promise<Census>,
  ): Promise<Census> {
    this.current();
    const key = `${customer} ${instant} ${this.states.of(session)}`;
    const known = this.counted.get(key);
    if (known) return known;
    const made = make();
    this.counted.set(key, made);
    made.catch(() => this.counted.delete(key));
    if (this.counted.size > MOST_COUNTED) this.counted.delete(present(this.counted.keys().next().value));
    return made;
  }

  private current(): ContentState {
    const now = this.contentState();
    if (now !== this.of) {
      this.entries.clear();
      this.networks.clear();
      this.siteIndexes.clear();
      this.samples.clear();
      this.counted.clear();
      this.of = now;
    }
    return now;
  }
}

function remembered<Value>(memo: Map<string, Value>, key: string, make: () => Value): Value {
  const known = memo.get(key);
  if (known !== undefined) return known;
  const made = make();
  memo.set(key, made);
  return made;
}

function cityOf({ site }: ChargerModel): string {
  return site.address?.city ?? '';
}

function entryOf(fixture: DriverFixture): FixtureEntry {
  const { externalId, story } = fixture;
  if (fixture.kind === 'completed') {
    const { model } = fixture;
    const places = model.sites.flatMap((site) => [site.name, ...[...chargersBelow(site)].map(cityOf)]);
    const haystack = [externalId, model.name, story, ...new Set(places)].join('\n').toLowerCase();
    return { fixture, haystack, rowAt: (instant) => rowOfModel(model, instant, 'fixture', story) };
  }
  const row = rowOfBody(fixture.text, externalId, 'recorded', story);
  return { fixture, haystack: `${externalId}\n${row.name}\n${story}`.toLowerCase(), rowAt: () => row };
}
