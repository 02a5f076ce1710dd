import type { Redact } from '../../mock/secrets/redactor.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import { operationPath, type Target } from '../ask/target.ts';
import { contractPlaces } from '../judge/contract-places.ts';
import type { Deviation } from '../judge/finding.ts';
import type { CaseReport, ReportedAnswer } from '../report/check-report.ts';
import type { CheckCase } from './check-case.ts';
import type { Done } from './done.ts';

/** Name of the variable that a shell has the key in. */
const KEY_VARIABLE = '$EV_DRIVER_MOCK_CODE';

/**
 * What a report says of a case.
 * @param code the key that was used
 * @param shown the value of a header of an answer as it may be told
 */
export function caseReport(
  { case: one, given, judged, attempts, untested }: Done,
  target: Target,
  redact: Redact,
  code: string,
  shown: (name: string, value: string) => string,
): CaseReport {
  const { title, status: expected } = one;
  const outcome = !given
    ? 'skipped'
    : untested !== undefined
      ? 'untested'
      : judged.findings.length > 0
        ? 'deviates'
        : 'agrees';
  const about = { title, request: requestLine(one, target, redact), curl: curlOf(one, target, redact, code) };
  return {
    ...about,
    ...{ expected, given: given?.kind === 'answered' ? given.status : null, outcome },
    ...(untested !== undefined && { reason: untested }),
    ...{
      attempts,
      ms: given?.ms ?? 0,
      answer: given?.kind === 'answered' ? answerOf(given, target, redact, shown) : null,
    },
    findings: judged.findings.map((one) => told(one, redact)),
    information: judged.information.map((one) => told(one, redact)),
  };
}

/** Takes the key out of what a deviation tells of others, and leaves our own words as they are. */
export function told<Own extends Deviation>(deviation: Own, redact: Redact): Own {
  const { pointer, given, allowed } = deviation;
  return { ...deviation, pointer: redact(pointer), given: redact(given), allowed: redact(allowed) };
}

/** A request in one line, as a list of what would be asked shows it. */
export function requestLine(one: CheckCase, target: Target, redact: Redact): string {
  const { segment, template, query, headers, method = 'GET' } = one;
  const { names } = target.contract.derived(contractPlaces);
  const shown = Object.entries(query).map(
    ([name, value]) => `${name}=${name === names.keyQuery ? '***' : value}`,
  );
  const key = headers[names.keyHeader] === undefined ? '' : ` with ${names.keyHeader}: ***`;
  return redact(`${method} ${operationPath(target, segment, template)}?${shown.join('&')}${key}`);
}

function curlOf(one: CheckCase, target: Target, redact: Redact, code: string): string {
  const { segment, template, query, headers, method, body } = one;
  const url = new URL(target.shown).origin + operationPath(target, segment, template);
  const own = (value: string) => (value === code ? KEY_VARIABLE : redact(value));
  return [
    'curl -sS -i',
    ...(method === 'HEAD' ? ['-I'] : method === undefined ? [] : [`-X ${method}`]),
    ...(body === undefined ? ['-G'] : [`--data-binary ${quoted(redact(body))}`]),
    ...(body === undefined ? Object.entries(query) : []).map(
      ([name, value]) => `--data-urlencode ${quoted(`${name}=${own(value)}`)}`,
    ),
    ...Object.entries({ accept: 'application/json', ...headers }).map(
      ([name, value]) => `-H ${quoted(`${name}: ${own(value)}`)}`,
    ),
    quoted(redact(url + (body === undefined ? '' : queryOf(query, own)))),
  ].join(' ');
}

/** With a body, what stands in the query stands in the URL. */
function queryOf(query: CheckCase['query'], own: (value: string) => string): string {
  const parts = Object.entries(query).map(([name, value]) => {
    const shown = own(value);
    return `${encodeURIComponent(name)}=${shown === KEY_VARIABLE ? shown : encodeURIComponent(shown)}`;
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** A word for a shell: in single quotes, or in double ones where the variable of the key is to be read. */
function quoted(word: string): string {
  if (word.endsWith(KEY_VARIABLE)) return `"${word}"`;
  return /^[\w./:=@%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function answerOf(
  {
    status,
    headers,
    bytes,
  }: { status: number; headers: readonly (readonly [string, string])[]; bytes: Buffer },
  { contract }: Target,
  redact: Redact,
  shown: (name: string, value: string) => string,
): ReportedAnswer {
  const secrets = contract.derived(secretsOf);
  const told = headers.map(
    ([name, value]) => [redact(name), shown(name, secrets.header(name, value, redact))] as const,
  );
  return { status, headers: told, bytes: bytes.length };
}
