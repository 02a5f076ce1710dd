import { didYouMean, mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import { keyOf, Stream } from '../../base/random.ts';
import { nearest } from '../../base/text/nearest.ts';
import { wait } from '../../base/time/wait.ts';
import type { Content } from '../../content/content.ts';
import type { FixtureSet } from '../../content/drivers/fixture-set.ts';
import { connectDriverMock } from '../../doors/client/connect.ts';
import type { RunningServer } from '../../server/server.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import type { CommandContext } from '../command.ts';
import type { DemoHost } from '../demo/demo-host.ts';
import { playStories } from '../demo/play-stories.ts';
import { playTraffic } from '../demo/play-traffic.ts';
import { sampleRequest } from '../output/banner.ts';
import { painter } from '../output/paint.ts';
import { serve } from './serve.ts';

/** Under which name the imaginary app asks. */
const APP = 'charge-app/4.2 (demo)';

/**
 * `demo`: serves, plays the stories of the fixtures and the traffic of an imaginary app, until a signal comes.
 * @throws MockError `port-taken`, `port-forbidden`, `address-unavailable`, `bad-option-value` for a story that there is
 *   not; ContentError
 */
export async function demo(context: CommandContext): Promise<number> {
  return serve(context, {
    check: (content) => void storiesOf(context, content),
    start: ({ url }, content) => start(context, url, content),
  });
}

/** Starts stories and traffic; the function that is returned ends them. */
function start(context: CommandContext, url: RunningServer['url'], content: Content): () => void {
  const { options } = context;
  const { fixtures } = content;
  const end = new AbortController();
  const stage = stageOf(context, url, fixtures, end.signal);
  const pattern = parseIdPattern(options.idPattern);
  const regulars = [...(fixtures.drivers.get(itemAt(fixtures.customers, 0).id)?.keys() ?? [])];
  const numbered = (index: number) => writeId(pattern, index);
  stage.tell(`To project on a wall: ${url}/_mock/console/wall`);
  const names = storiesOf(context, content);
  if (names.length === 0)
    stage.tell('There are no stories to play, only traffic: docs/stage.md says how to write one.');
  else void playStories(stage, names).catch((error: Error) => stage.tell(error.message));
  void playTraffic(stage, { regulars, numbered, population: options.population });
  return () => end.abort();
}

/** The stories that are played: the one that is named, or all. @throws MockError bad-option-value */
function storiesOf(
  { options: { story }, sources }: CommandContext,
  { stories = [] }: Content,
): readonly string[] {
  const allowed = stories.map(({ name }) => name);
  if (story === undefined || allowed.includes(story)) return story === undefined ? allowed : [story];
  const hint = didYouMean(nearest(story, allowed));
  const source = sources.story.name;
  throw mockError('bad-option-value', { source, given: story, allowed: allowed.join(', ') || 'none', hint });
}

function stageOf(
  { io, options, color, contract }: CommandContext,
  url: string,
  fixtures: FixtureSet,
  signal: AbortSignal,
): DemoHost {
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
