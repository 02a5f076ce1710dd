import { MockError, mockError } from '../../base/errors.ts';
import { insteadOf, standsOnce } from '../../base/http/header-fields.ts';
import { present } from '../../base/present.ts';
import type { Contract } from '../../contract/contract.ts';
import { step as below, type SourceFile } from '../drivers/source-file.ts';
import { type RawStep, stepFrom } from './make-scenario.ts';
import { hasBody } from './scenario.ts';

/** Headers of its body that a step says in another way. */
const OF_THE_BODY: Readonly<Record<string, string>> = {
  'content-type': 'body: {contentType, text}',
  'content-encoding': 'body: {json, encoding: gzip}, which is compressed truly',
};

/** What is wrong with one step beyond its shape. @param at pointer to the step */
export function stepProblems(source: SourceFile, at: string, raw: RawStep, contract: Contract): MockError[] {
  const problems: MockError[] = [];
  const refuse = (reason: string, allowed: string, pointer: string, place?: 'key') =>
    problems.push(
      mockError('scenario-invalid', { reason, allowed, hint: '' }, source.place(`${at}${pointer}`, place)),
    );
  statusProblem(raw, contract, refuse);
  const names = new Set<string>();
  for (const [header, values] of Object.entries(raw.headers ?? {})) {
    const lower = header.toLowerCase();
    if (names.has(lower)) {
      refuse(
        `the header ${header} stands there twice`,
        `${lower} once, with a list of values`,
        `/headers${below(header)}`,
        'key',
      );
      continue;
    }
    names.add(lower);
    if (typeof values === 'object' && values.length > 1 && standsOnce(lower))
      refuse(`the header ${header} has ${values.length} values`, 'one value', `/headers${below(header)}`);
    const instead = lower.startsWith('x-mock-')
      ? 'names that do not start with x-mock-'
      : (insteadOf(lower) ?? OF_THE_BODY[lower]);
    if (instead === undefined) continue;
    refuse(`the server writes the header ${header} itself`, instead, `/headers${below(header)}`, 'key');
  }
  delayProblem(raw, refuse);
  bodyProblem(raw, refuse);
  return [...problems, ...templateProblems(source, at, raw)];
}

type Refuse = (reason: string, allowed: string, pointer: string, place?: 'key') => void;

/** Statuses that send a client elsewhere (RFC 9110 section 15.4). */
const REDIRECTS: readonly (number | undefined)[] = [301, 302, 303, 307, 308];

function statusProblem(raw: RawStep, { operation }: Contract, refuse: Refuse): void {
  const { status, headers = {}, body, title, detail, dribble, change } = raw;
  const statuses = Object.keys(operation.statuses).join(', ');
  const allowed = `${statuses}, or off contract 204, 205 and 300 to 599`;
  if (status !== undefined && status !== 200 && status < 300 && hasBody(status))
    refuse(`status is ${status}`, allowed, '/status');
  if (REDIRECTS.includes(status) && !Object.keys(headers).some((name) => /^location$/i.test(name))) {
    refuse(`status is ${status} without a place to go to`, 'headers: {Location: URL} beside it', '/status');
  }
  if (status !== undefined && !hasBody(status)) {
    const own = body === 'empty' ? undefined : body;
    for (const [name, value] of Object.entries({ body: own, title, detail, dribble })) {
      if (value === undefined) continue;
      refuse(`${name} is said beside status ${status}, which has no body`, `no ${name}`, `/${name}`, 'key');
    }
  }
  if (status === 200 && typeof body !== 'object') {
    refuse(
      'status is 200 without a body of its own',
      'body: {json} or {text}; or no status: the driver',
      '/status',
    );
  }
  if (status !== undefined && change)
    refuse('change is said beside status', 'change alone', '/change', 'key');
  if (status !== undefined) return;
  for (const [name, value] of Object.entries({ body, title, detail })) {
    if (value !== undefined)
      refuse(`${name} is said without status`, `a status beside ${name}`, `/${name}`, 'key');
  }
}

function bodyProblem({ body, fault }: RawStep, refuse: Refuse): void {
  if (typeof body !== 'object') return;
  const both = Object.hasOwn(body, 'text') === Object.hasOwn(body, 'json');
  const has = Object.hasOwn(body, 'text') ? 'body has text and json' : 'body has neither text nor json';
  if (both) refuse(has, 'one of text and json', '/body');
  if (body.encoding !== undefined && fault === 'malformed-json') {
    const allowed = 'no encoding, or a body: {text} that is no JSON';
    refuse('encoding is said beside the fault malformed-json, which cuts a text', allowed, '/body/encoding');
  }
}

function delayProblem({ delay }: RawStep, refuse: Refuse): void {
  if (typeof delay !== 'object') return;
  const uniform = delay.from !== undefined && delay.to !== undefined;
  const lognormal = delay.p50 !== undefined && delay.p99 !== undefined;
  const allowed = 'a number of ms, {from, to} or {p50, p99}';
  if (uniform === lognormal || Object.keys(delay).length !== 2)
    refuse('delay is no delay', allowed, '/delay');
  else if (uniform && present(delay.from) > present(delay.to))
    refuse('from is above to', allowed, '/delay/from');
  else if (lognormal && present(delay.p50) > present(delay.p99))
    refuse('p50 is above p99', allowed, '/delay/p50');
}

/** Templates are compiled to see whether they can be. */
function templateProblems(source: SourceFile, at: string, raw: RawStep): MockError[] {
  try {
    stepFrom(raw, source.place(at));
    return [];
  } catch (error) {
    if (error instanceof MockError) return [error];
    throw error;
  }
}
