import {
  edgeCases as allEdgeCases,
  type EdgeCase,
  edgeBody,
  edgeCaseNamed,
  unknownEdgeCase,
} from '../../body/edge-cases/catalogue.ts';
import { exampleBase } from '../../body/edge-cases/edge-base.ts';
import { EDGE_GROUPS, type EdgeGroup } from '../../body/edge-cases/variant.ts';
import { writeJson } from '../../body/edge-cases/wire.ts';
import { preferOf, reservedForEdge } from '../../content/scenarios/edge-ways.ts';
import type { Contract } from '../../contract/contract.ts';
import { specOf } from '../../options/options.ts';
import type { CommandContext } from '../command.ts';
import { openContent } from '../open-content.ts';
import { curlOf, type RequestFacts, sampleRequest } from '../output/banner.ts';
import { type Paint, painter } from '../output/paint.ts';

/**
 * `edge-cases [NAME]`: lists the edge cases of the spec, or shows one with commands to try it; with `--json` all
 * that a program may want to know, of one also its body, made from the spec's example.
 * @throws MockError `unknown-edge-case`
 */
export async function edgeCases(context: CommandContext): Promise<number> {
  const { io, options, positionals, color, contract } = context;
  const paint = painter(color);
  const [name] = positionals;
  const edge = name === undefined ? undefined : edgeCaseNamed(name, contract);
  if (name !== undefined && !edge) throw unknownEdgeCase(name, contract);
  if (options.json) {
    io.stdout.write(`${edge ? jsonOfOne(edge, contract) : JSON.stringify(jsonOfAll(contract), null, 2)}\n`);
    return 0;
  }
  const lines = edge ? detailLines(edge, await urlFacts(context), paint) : listLines(contract, paint);
  io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

async function urlFacts(context: CommandContext): Promise<RequestFacts> {
  const { content } = await openContent(context);
  const url = `http://127.0.0.1:${specOf('port').default}`;
  return {
    url,
    contract: context.contract,
    fixtures: content.fixtures,
    options: context.options,
  };
}

function listLines(contract: Contract, paint: Paint): string[] {
  const all = allEdgeCases(contract);
  const groups = Object.entries(EDGE_GROUPS) as [EdgeGroup, string][];
  return [
    ...groups.flatMap(([group, meaning]) => {
      const ofGroup = all.filter((edge) => edge.group === group);
      const title = `${paint('bold', group)}  ${paint('dim', `${ofGroup.length}: ${meaning}`)}`;
      return [title, ...ofGroup.map(({ name }) => `    ${name}`), ''];
    }),
    `${all.length} edge cases. Ask for one by the header 'Prefer: edge="NAME"', by the id edge-NAME or by the API key`,
    'edge-NAME; "ev-driver-mock edge-cases NAME" shows how, with commands to copy.',
  ];
}

function detailLines(edge: EdgeCase, facts: RequestFacts, paint: Paint): string[] {
  const { name, why, group, valid, breaksRules } = edge;
  const reserved = reservedForEdge(name);
  const rules = breaksRules.length === 0 ? 'no world rule' : `the world rules ${breaksRules.join(', ')}`;
  const body = JSON.stringify({ edge: name });
  const ways = [
    ['a header: this request', `${curlOf(sampleRequest(facts), '-i ')} -H 'Prefer: ${preferOf(name)}'`],
    ['a reserved id: the id is a driver of its own', curlOf(sampleRequest(facts, { id: reserved }), '-i ')],
    [
      'a reserved key: all requests with this API key',
      curlOf(sampleRequest(facts, { key: reserved }), '-i '),
    ],
    [
      'the control API: all requests of a session, until it is switched off',
      `curl -i "${facts.url}/_mock/activations" -H "content-type: application/json" -d '${body}'`,
    ],
  ];
  return [
    paint('bold', name),
    why,
    '',
    `  ${paint('dim', 'Group ')} ${group}: ${EDGE_GROUPS[group]}`,
    `  ${paint('dim', 'Spec  ')} ${valid ? 'valid' : 'forbidden, and seen all the same'}`,
    `  ${paint('dim', 'Breaks')} ${rules}, on the example of the spec`,
    ...ways.flatMap(([way, curl]) => ['', `  ${paint('dim', `# By ${way}`)}`, `  ${curl}`]),
  ];
}

function jsonOfAll(contract: Contract) {
  return { edgeCases: allEdgeCases(contract).map(entryOf), groups: EDGE_GROUPS };
}

function entryOf({ name, group, why, path, valid, breaksSpec, breaksRules }: EdgeCase) {
  const ways = { prefer: preferOf(name), reserved: reservedForEdge(name) };
  return { name, group, why, path: path ?? null, valid, breaksSpec, breaksRules, ...ways };
}

/** The body is the last property and written as it is, for a number may be longer than 2^53. */
function jsonOfOne(edge: EdgeCase, contract: Contract): string {
  const { body, externalId, instant } = exampleBase(contract);
  const { text } = edgeBody(edge.name, { externalId, instant, baseBody: writeJson(body) }, contract);
  return `${JSON.stringify(entryOf(edge), null, 2).slice(0, -2)},\n  "body": ${text}\n}`;
}
