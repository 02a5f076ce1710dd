import { didYouMean, mockError } from '../../base/errors.ts';
import { present } from '../../base/present.ts';
import { counted } from '../../base/text/counted.ts';
import { nearest } from '../../base/text/nearest.ts';
import { type Reserved, reservedCatalogue } from '../../content/scenarios/reserved.ts';
import { type Scenario, statusesOf } from '../../content/scenarios/scenario.ts';
import { indexScenarios, type ScenarioIndex } from '../../content/scenarios/scenario-index.ts';
import { specOf } from '../../options/options.ts';
import type { CommandContext } from '../command.ts';
import { openContent } from '../open-content.ts';
import type { RequestFacts } from '../output/banner.ts';
import { type Paint, painter } from '../output/paint.ts';
import { answersText, bodyText, headersText } from '../output/scenario-text.ts';
import { reservedOf, statusOf, waysTo } from '../output/scenario-ways.ts';

/** What is told about scenarios is made from this. */
interface Known {
  readonly index: ScenarioIndex;
  readonly reserved: readonly Reserved[];
  readonly facts: RequestFacts;
}

/**
 * `scenarios [NAME]`: lists the scenarios of the fixture folder and the built-in ones, or shows one with
 * commands to try it; with `--json` all that a program may want to know.
 * @throws MockError `unknown-scenario`
 */
export async function scenarios(context: CommandContext): Promise<number> {
  const { io, options, positionals, color, contract } = context;
  const { content } = await openContent(context);
  const index = indexScenarios(content, contract, options.reserved === 'on');
  const url = `http://127.0.0.1:${specOf('port').default}`;
  const facts = {
    url,
    contract,
    fixtures: content.fixtures,
    options,
  };
  const known: Known = { index, reserved: reservedCatalogue(index), facts };
  const [name] = positionals;
  const one = name === undefined ? undefined : scenarioNamed(index, name);
  if (options.json) {
    const entries = content.scenarios.map((scenario) => entryOf(scenario, known));
    const data = one ? entryOf(one, known) : { scenarios: entries, reserved: known.reserved };
    io.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return 0;
  }
  const paint = painter(color);
  const lines = one ? detailLines(one, known, paint) : listLines(content.scenarios, paint);
  io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function scenarioNamed({ byName }: ScenarioIndex, given: string): Scenario {
  const scenario = byName.get(given);
  if (scenario) return scenario;
  const allowed = [...byName.keys()];
  throw mockError('unknown-scenario', { given, allowed, hint: didYouMean(nearest(given, allowed)) });
}

function listLines(all: readonly Scenario[], paint: Paint): string[] {
  return [
    ...all.flatMap((scenario) => [
      `${paint('bold', scenario.name)}  ${paint('dim', answersText(scenario))}`,
      `    ${scenario.description}`,
    ]),
    '',
    `${counted(all.length, 'scenario')}. Ask for one by the header "Prefer: scenario=NAME", by the id mock-NAME or by the API`,
    'key mock-NAME; "ev-driver-mock scenarios NAME" shows how, with commands to copy.',
  ];
}

function detailLines(scenario: Scenario, { index, facts }: Known, paint: Paint): string[] {
  const status = statusOf(index, scenario);
  const rows = [
    ['Answers', answersText(scenario)],
    ['Body', bodyText(scenario)],
    ['Headers', headersText(scenario)],
    ['Counted', scenario.steps.length > 1 ? countedText(scenario) : ''],
    ['First of', status === undefined ? '' : `${status}: also Prefer: code=${status}, and err-${status}`],
  ].filter(([, text]) => text !== '');
  return [
    paint('bold', scenario.name),
    scenario.description,
    '',
    ...rows.map(([label, text]) => `  ${paint('dim', present(label).padEnd(9))} ${text}`),
    ...waysTo(scenario, facts).flatMap(({ by, meaning, curl }) => [
      '',
      `  ${paint('dim', `# By ${by === 'control API' ? 'the' : 'a'} ${by}: ${meaning}`)}`,
      `  ${curl}`,
    ]),
  ];
}

function countedText({ per }: Scenario): string {
  return per === 'session' ? 'in the whole session' : 'for each driver';
}

/** All about a scenario, as data. */
function entryOf(scenario: Scenario, { index, reserved, facts }: Known) {
  const { name, description, steps, after, per } = scenario;
  const status = statusOf(index, scenario);
  return {
    name,
    description,
    answers: answersText(scenario),
    statuses: statusesOf(scenario),
    per,
    after,
    steps: steps.map((step) => ({
      times: step.times,
      status: step.status ?? null,
      delay: step.delay ?? null,
      dribbleMs: step.dribbleMs ?? null,
      fault: step.fault ?? null,
      headers: step.headers.map(([header]) => header),
      body: typeof step.body === 'object' ? step.body.contentType : (step.body ?? null),
      change: step.change ?? null,
    })),
    prefer: [`scenario=${name}`, ...(status === undefined ? [] : [`code=${status}`])],
    reservedIds: reservedOf(reserved, 'id', scenario),
    reservedKeys: reservedOf(reserved, 'key', scenario),
    curl: waysTo(scenario, facts).map(({ by, curl }) => ({ by, curl })),
  };
}
