import type { ScenarioIndex } from '../../content/scenarios/scenario-index.ts';
import type { Loaded } from './loaded.ts';

/** So many earlier states of the files are known for explanations. */
const MOST_STATES = 8;

/**
 * What an explanation looks up in the files as they were when an answer was chosen: names, not what they stand for, so
 * that the journal keeps no drivers alive.
 */
export class FilesFacts {
  /** Undefined once the files were read anew too often since. */
  scenarios: ScenarioIndex | undefined;
  /** Ids of the hand-written drivers, by customer. */
  drivers: ReadonlyMap<string, readonly string[]>;

  constructor({ scenarios, content }: Loaded) {
    this.scenarios = scenarios;
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

/** The facts of the latest states of the files. */
export class FilesHistory {
  private readonly known: FilesFacts[] = [];
  private of: Loaded | undefined;

  /** The facts of a state, made when they are first asked for. */
  facts(loaded: Loaded): FilesFacts {
    if (this.of !== loaded) {
      this.of = loaded;
      this.known.push(new FilesFacts(loaded));
      if (this.known.length > MOST_STATES) this.known.shift()!.forget();
    }
    return this.known.at(-1)!;
  }
}
