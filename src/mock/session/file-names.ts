import { lastItem, present } from '../../base/present.ts';
import type { Content } from '../../content/content.ts';
import type { ScenarioIndex } from '../../content/scenarios/scenario-index.ts';

/** So many earlier states of the files are known for explanations. */
const MOST_STATES = 8;

/**
 * What an explanation looks up in the files as they were when an answer was chosen: names, not what they stand for, so
 * that the journal keeps no drivers alive.
 */
export class FileNames {
  /** Undefined once the files were read anew too often since. */
  scenarios: ScenarioIndex | undefined;
  /** Ids of the hand-written drivers, by customer. */
  drivers: ReadonlyMap<string, readonly string[]>;
  /** Hash of the files; undefined where they have none. */
  readonly hash: string | undefined;

  constructor(scenarios: ScenarioIndex, content: Content) {
    this.scenarios = scenarios;
    this.hash = content.hash;
    this.drivers = new Map(
      [...content.fixtures.drivers].map(([customer, all]) => [customer, [...all.keys()]]),
    );
  }

  /** Lets go of all. */
  forget(): void {
    this.scenarios = undefined;
    this.drivers = new Map();
  }
}

/** The names of the latest states of the files. */
export class FileNamesHistory {
  private readonly known: FileNames[] = [];
  private of: Content | undefined;

  /** The names in the state with this hash, if it is one of the latest. */
  withHash(hash: string | undefined): FileNames | undefined {
    return hash === undefined ? undefined : this.known.findLast((names) => names.hash === hash);
  }

  /** The names in a state, looked up when they are first asked for. */
  names(scenarios: ScenarioIndex, content: Content): FileNames {
    if (this.of !== content) {
      this.of = content;
      this.known.push(new FileNames(scenarios, content));
      if (this.known.length > MOST_STATES) present(this.known.shift()).forget();
    }
    return lastItem(this.known);
  }
}
