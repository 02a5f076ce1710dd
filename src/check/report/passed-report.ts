import { itemAt } from '../../base/present.ts';
import type { Contract } from '../../contract/contract.ts';
import { chosenHeaders } from '../../interchange/export/exchanged.ts';
import { curlLine } from '../../interchange/export/write-curl.ts';
import type { Exchange } from '../../mock/answer/exchange.ts';
import { requestHeadersAsTold } from '../../mock/answer/record.ts';
import { idMasker, type Redact } from '../../mock/secrets/redactor.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import type { Answered } from '../ask/call-target.ts';
import type { Target } from '../ask/target.ts';
import { type Deviation, groupAlike } from '../judge/finding.ts';
import type { CaseReport, CheckReport } from './check-report.ts';

/** So many different requests are told one by one; of what comes after them the deviations of new kinds alone. */
const MOST_CASES = 500;

/** An answer of the target that a proxy has passed on. */
export interface PassedOn {
  readonly exchange: Exchange;
  readonly answer: Answered;
  /** What the answer deviates in, masked. */
  readonly findings: readonly Deviation[];
  /** Takes the keys of the request out. */
  readonly redact: Redact;
}

/** What a proxy has seen so far, as a report like that of `check`. */
export interface PassedReport {
  add(passed: PassedOn): void;
  report(): CheckReport;
}

/**
 * Gathers what passes a proxy: a case for each request and status, the first of each kind with its deviations. What nobody
 * asked is in no report, so it knows no assumptions, and nothing is judged between answers.
 * @param mask what stands for an id in a path: a mask, or the id itself where values may be shown
 * @param shown the value of a header of an answer as it may be told
 */
export function passedReport(
  target: Target,
  now: () => number,
  mask: (id: string) => string,
  shown: (name: string, value: string) => string,
): PassedReport {
  const startedMs = now();
  const cases = new Map<string, CaseReport>();
  const kinds = new Set<string>();
  let requests = 0;
  return {
    add(passed) {
      requests++;
      const one = caseOf(passed, target, mask, shown);
      const isNew = one.findings.some((finding) => !kinds.has(kindOf(finding)));
      for (const finding of one.findings) kinds.add(kindOf(finding));
      const known = cases.get(one.title);
      if (known) {
        // The first answer that deviates tells more than one that does not.
        if (known.findings.length === 0 || isNew) cases.set(one.title, merged(known, one));
      } else if (cases.size < MOST_CASES || isNew) cases.set(one.title, one);
    },
    report() {
      const all = [...cases.values()];
      const findings = groupAlike(all.map(({ title, findings: own }) => ({ title, deviations: own })));
      return {
        ...{ form: 2, by: 'proxy' },
        verdict: findings.length > 0 ? 'deviates' : requests > 0 ? 'agrees' : 'untested',
        target: target.shown,
        contract: target.contract.hash,
        startedAt: new Date(startedMs).toISOString(),
        ms: now() - startedMs,
        ...{ requests, cases: all, together: [], findings, information: [], assumptions: [] },
      };
    },
  };
}

function kindOf({ heading, rule, pointer }: Deviation): string {
  return JSON.stringify([heading, rule, pointer.replace(/\/\d+(?=\/|$)/g, '/*')]);
}

/** A case with what a later answer deviates in beside what is known, each kind once. */
function merged(known: CaseReport, later: CaseReport): CaseReport {
  const met = new Set(known.findings.map(kindOf));
  const findings = [...known.findings, ...later.findings.filter((finding) => !met.has(kindOf(finding)))];
  return { ...later, findings, outcome: findings.length > 0 ? 'deviates' : 'agrees' };
}

function caseOf(
  { exchange, answer, findings, redact }: PassedOn,
  target: Target,
  mask: (id: string) => string,
  shown: (name: string, value: string) => string,
): CaseReport {
  const { contract, request, rawPath, query } = exchange;
  const secrets = contract.derived(secretsOf);
  const id = exchange.externalId;
  // In the other operations of a spec any parameter may name somebody.
  const masked = secrets
    .idsIn(exchange.request.target)
    .filter((own) => mask(own) !== own)
    .map((own) => idMasker(own, mask(own)))
    .reduce((all, one) => (text: string) => one(all(text)), redact);
  const path = id === undefined ? masked(rawPath) : redact(maskedPath(rawPath, mask(id), contract));
  const told = secrets.query(query, masked);
  const { method } = request;
  const headers = requestHeadersAsTold(request, secrets, redact);
  const line = `${method} ${path}${told === '' ? '' : `?${told}`}`;
  const asked = { method, path, query: told, headers };
  const of = { baseUrl: new URL(target.shown).origin, session: 'default', contract };
  return {
    title: `${method} ${path}: ${answer.status}`,
    request: [line, ...chosenHeaders(asked).map(({ name, value }) => `${name}: ${value}`)].join('\n'),
    curl: curlLine(asked, of),
    ...{ expected: answer.status, given: answer.status, attempts: 1, ms: answer.ms },
    outcome: findings.length > 0 ? 'deviates' : 'agrees',
    answer: {
      status: answer.status,
      headers: answer.headers.map(([name, value]) => [
        redact(name),
        shown(name, secrets.header(name, value, redact)),
      ]),
      bytes: answer.bytes.length,
    },
    findings,
    information: [],
  };
}

/** The path with another spelling of the part that names the driver, wherever the API is mounted. */
function maskedPath(path: string, shown: string, { operation }: Contract): string {
  const behind = itemAt(operation.path.split(`{${operation.parameter}}`), 1).split('/').length - 1;
  const parts = path.split('/');
  return parts.with(parts.length - 1 - behind, encodeURIComponent(shown)).join('/');
}
