import { itemAt } from '../../base/present.ts';
import { keyOf, Stream } from '../../base/random.ts';
import { wait } from '../../base/wait.ts';
import type { FixtureSet } from '../../content/drivers/fixture-set.ts';
import { connectDriverMock } from '../../doors/client/connect.ts';
import type { RunningServer } from '../../server/server.ts';
import { parseClock } from '../../world/clock.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import type { CommandContext } from '../command.ts';
import { playStory } from '../demo/play-story.ts';
import { playTraffic } from '../demo/play-traffic.ts';
import type { Stage } from '../demo/stage.ts';
import { DEMO_DAWN, DEMO_SPEED } from '../demo/story.ts';
import { sampleRequest } from '../output/banner.ts';
import { painter } from '../output/paint.ts';
import { serve } from './serve.ts';

/** Under which name the imaginary app asks. */
const APP = 'charge-app/4.2 (demo)';

/**
 * `demo`: serves with a fast clock, plays the story and the traffic of an imaginary app, until a signal comes.
 * @throws MockError `port-taken`, `port-forbidden`, `address-unavailable`, ContentError
 */
export async function demo(context: CommandContext): Promise<number> {
  const { io, options, sources } = context;
  const day = new Date(io.now()).toISOString().slice(0, 10);
  const isGiven = sources.clock.from !== 'default';
  const clock = isGiven ? options.clock : parseClock(`${day}${DEMO_DAWN},x${DEMO_SPEED}`);
  const played = { ...context, options: { ...options, clock } };
  return serve(played, ({ url }, fixtures) => start(played, url, fixtures, day));
}

/** Starts story and traffic; the function that is returned ends them. */
function start(
  context: CommandContext,
  url: RunningServer['url'],
  fixtures: FixtureSet,
  day: string,
): () => void {
  const { options } = context;
  const end = new AbortController();
  const stage = stageOf(context, url, fixtures, end.signal);
  const pattern = parseIdPattern(options.idPattern);
  const regulars = [...(fixtures.drivers.get(itemAt(fixtures.customers, 0).id)?.keys() ?? [])];
  const numbered = (index: number) => writeId(pattern, index);
  stage.tell(`To project on a wall: ${url}/_mock/console/wall`);
  void playStory(stage, day).catch((error: Error) => stage.tell(error.message));
  void playTraffic(stage, { regulars, numbered, population: options.population });
  return () => end.abort();
}

function stageOf(
  { io, options, color, contract }: CommandContext,
  url: string,
  fixtures: FixtureSet,
  signal: AbortSignal,
): Stage {
  const { controlToken: token } = options;
  const control = connectDriverMock(url, token === undefined ? {} : { token });
  const ask = async (externalId: string, key = fixtures.customers[0]?.keys[0] ?? '') => {
    const { url: target, headers } = sampleRequest(
      { url, contract, fixtures, options },
      { id: externalId, key },
    );
    // An answer that fails is part of the demo.
    await fetch(target, { headers: { ...headers, 'user-agent': APP }, signal })
      .then((response) => response.arrayBuffer())
      .catch(() => {});
  };
  const paint = painter(color);
  return {
    ...{ control, ask },
    wait: (ms) => wait(ms, signal),
    over: () => signal.aborted,
    luck: new Stream(keyOf(`demo/${options.seed}`), 0, 0),
    tell: (line) => void (options.log !== 'json' && io.stdout.write(`${paint('bold', `» ${line}`)}\n`)),
  };
}
