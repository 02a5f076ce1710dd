import type { ChargerModel } from '../../world/network/model.ts';
import { type Cast, chargersNamed, chargersOf, namesOfChargers, sitesNamed } from './cast.ts';
import type { RawChange, RawStoryStep } from './raw-story.ts';
import type { StoryChange, StoryScenario, StoryStep } from './story.ts';
import type { Refuse } from './story-world.ts';

/** What the changes of a step are made with. */
export interface StepMaking {
  readonly cast: Cast;
  readonly scenarios: readonly { readonly name: string }[];
  /** Of the story, whole seconds since 1970. */
  readonly end: number;
  readonly refuse: Refuse;
  /** The first instant after another one at which the site's clocks show a time of day. */
  readonly after: (text: string, instant: number) => number;
}

/** Each change is about one of these, with these properties beside it. */
const KINDS = {
  charger: ['connection', 'socket', 'status'],
  site: ['connection'],
  release: [],
  scenario: ['externalId', 'until'],
} as const;
type Kind = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

/** The changes of a step at an instant (whole seconds since 1970). @param pointer of the step */
export function changesOfStep(
  { changes = [] }: RawStoryStep,
  at: number,
  pointer: string,
  making: StepMaking,
): Pick<StoryStep, 'changes' | 'scenarios'> {
  const made: StoryChange[] = [];
  const scenarios: StoryScenario[] = [];
  for (const [number, raw] of changes.entries()) {
    const place = `${pointer}/changes/${number}`;
    const kind = kindOf(raw, place, making.refuse);
    if (kind === 'scenario') scenarios.push(...scenarioOf(raw, at, place, making));
    else if (kind === 'charger') made.push(...chargerChanges(raw, at, place, making));
    else if (kind !== undefined) {
      const { connection = 'timeline' } = raw;
      const chargers = kind === 'site' ? atSite(raw, place, making) : released(raw, place, making);
      for (const charger of chargers) {
        made.push({ charger: charger.id, change: { from: at, connection } });
        if (kind === 'release') made.push(...socketsReleased(charger, at));
      }
    }
  }
  return { changes: made, scenarios };
}

function kindOf(raw: RawChange, place: string, refuse: Refuse): Kind | undefined {
  const kinds = KIND_NAMES.filter((kind) => raw[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    const about = kinds.length === 0 ? 'nothing' : kinds.join(' and ');
    refuse(place, `the change is about ${about}`, 'one of charger, site, release and scenario');
    return undefined;
  }
  const allowed: readonly string[] = [kind, ...KINDS[kind]];
  const other = Object.keys(raw).find((name) => !allowed.includes(name));
  if (other !== undefined) {
    refuse(`${place}/${other}`, `${other} stands beside ${kind}`, allowed);
    return undefined;
  }
  if (kind === 'charger' && !isOfCharger(raw)) {
    const wanted = 'connection, or socket and status';
    refuse(place, 'it is not said what changes of the charger', wanted);
    return undefined;
  }
  if (kind === 'site' && raw.connection === undefined) {
    refuse(place, 'it is not said what changes of the site', 'connection');
    return undefined;
  }
  return kind;
}

function isOfCharger({ connection, socket, status }: RawChange): boolean {
  if (connection !== undefined) return socket === undefined && status === undefined;
  return socket !== undefined && status !== undefined;
}

function chargerChanges(
  { charger: name = '', connection, socket, status }: RawChange,
  at: number,
  place: string,
  making: StepMaking,
): readonly StoryChange[] {
  const charger = chargerNamed(name, `${place}/charger`, making);
  if (!charger) return [];
  if (connection !== undefined) return [{ charger: charger.id, change: { from: at, connection } }];
  const { length } = charger.station.sockets;
  if (socket === undefined || status === undefined) return [];
  if (socket > length) {
    making.refuse(`${place}/socket`, `${name} has ${length} sockets, not ${socket}`, `1 to ${length}`);
    return [];
  }
  return [{ charger: charger.id, change: { from: at, socket, status } }];
}

function chargerNamed(name: string, place: string, { cast, refuse }: StepMaking): ChargerModel | undefined {
  const found = chargersNamed(cast, name);
  if (found.length === 1) return found[0];
  const reason = found.length > 1 ? `several chargers are called ${name}` : `there is no charger ${name}`;
  const allowed = found.length > 1 ? found.map(({ chargerId }) => chargerId) : namesOfChargers(cast);
  refuse(place, reason, allowed, name);
  return undefined;
}

function atSite({ site = '' }: RawChange, place: string, making: StepMaking): readonly ChargerModel[] {
  const found = sitesNamed(making.cast, site).flatMap(chargersOf);
  if (found.length === 0) {
    const allowed = making.cast.sites.map(({ name }) => name);
    making.refuse(`${place}/site`, `there is no site ${site} with a charger`, allowed, site);
  }
  return found;
}

/** A site or a charger that is given back. */
function released({ release = '' }: RawChange, place: string, making: StepMaking): readonly ChargerModel[] {
  const { cast } = making;
  const site = sitesNamed(cast, release).flatMap(chargersOf);
  if (site.length > 0) return site;
  if (chargersNamed(cast, release).length === 0) {
    const allowed = [...cast.sites.map(({ name }) => name), ...namesOfChargers(cast)];
    making.refuse(`${place}/release`, `there is no charger and no site ${release}`, allowed, release);
    return [];
  }
  const charger = chargerNamed(release, `${place}/release`, making);
  return charger ? [charger] : [];
}

function socketsReleased({ id, station }: ChargerModel, at: number): readonly StoryChange[] {
  return station.sockets.map((_, index) => {
    return { charger: id, change: { from: at, socket: index + 1, status: 'timeline' as const } };
  });
}

function scenarioOf(
  { scenario = '', externalId, until }: RawChange,
  at: number,
  place: string,
  { scenarios, end, refuse, after }: StepMaking,
): readonly StoryScenario[] {
  const allowed = scenarios.map(({ name }) => name);
  if (!allowed.includes(scenario)) {
    refuse(`${place}/scenario`, `there is no scenario ${scenario}`, allowed, scenario);
    return [];
  }
  const ends = until === undefined ? end + 1 : after(until, at);
  if (until !== undefined && ends > end) {
    refuse(`${place}/until`, `until is ${until}, when the story is over`, 'a clock time within the story');
    return [];
  }
  return [{ scenario, externalId, from: at, until: ends }];
}
