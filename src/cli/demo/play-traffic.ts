import { itemAt } from '../../base/present.ts';
import type { DemoHost } from './demo-host.ts';

/** Whom the imaginary app asks for: its regulars again and again, now and then somebody else. */
interface Public {
  readonly regulars: readonly string[];
  /** The id of a numbered driver. @param index from 1 */
  readonly numbered: (index: number) => string;
  /** How many numbered drivers there are. */
  readonly population: number;
}

/** Between two requests, in ms of real time. */
const SHORTEST_MS = 150;
const LONGEST_MS = 1300;
/** How often it is a regular, anybody else, and an id that names nobody, in percent. */
const WEIGHTS = [66, 28, 6] as const;

/** Asks the mocked API as the users of an app would, until the demo ends. @param requests how many; default: no end */
export async function playTraffic(
  stage: DemoHost,
  { regulars, numbered, population }: Public,
  requests = Number.POSITIVE_INFINITY,
): Promise<void> {
  const { luck } = stage;
  const anybody = () => (population > 0 ? numbered(luck.between(1, population)) : luck.pick(regulars));
  const ways = [() => luck.pick(regulars), anybody, () => `nobody-${luck.between(1, 99)}`] as const;
  for (let asked = 0; asked < requests && !stage.over(); asked++) {
    await stage.wait(luck.between(SHORTEST_MS, LONGEST_MS));
    if (stage.over()) return;
    await stage.ask(itemAt(ways, luck.weighted(WEIGHTS))());
  }
}
