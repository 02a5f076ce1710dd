import { isObject } from '../../base/json/json-object.ts';
import { placesLike } from '../../body/read.ts';
import { type Deviation, groupAlike } from '../judge/finding.ts';
import { type CaseReport, type CheckReport, TOGETHER } from './check-report.ts';

/** A deviation that is known and accepted. */
export interface Accepted {
  readonly heading: string;
  readonly rule: string;
  /** The place in the body, `*` for indexes; of what concerns an answer as a whole the title of its case. */
  readonly place: string;
  /** For people: why it is accepted. */
  readonly reason: string;
  /** The last day that it is accepted (`2026-12-31`); for good where there is none. */
  readonly until?: string;
}

/** What a report deviates in, as the text of a file for `readBaseline`. */
export function writeBaseline(report: CheckReport): string {
  const known = new Map<string, Accepted>();
  for (const { title, findings } of listed(report)) {
    for (const finding of findings) {
      const one = { ...keyOf(finding, title), reason: '' };
      known.set(JSON.stringify(one), one);
    }
  }
  return `${JSON.stringify({ accepted: [...known.values()] }, null, 2)}\n`;
}

/**
 * Reads such a file.
 * @throws Error whose message says what is wrong with it
 */
export function readBaseline(text: string): readonly Accepted[] {
  const content: unknown = JSON.parse(text);
  const list = isObject(content) ? content.accepted : undefined;
  if (!Array.isArray(list)) throw new Error('it has no list "accepted"');
  return list.map((one: unknown, index) => {
    if (!isObject(one)) throw new Error(`accepted[${index}] is no object`);
    const { heading, rule, place, reason, until } = one;
    for (const [name, value] of Object.entries({ heading, rule, place }))
      if (typeof value !== 'string') throw new Error(`accepted[${index}].${name} is no text`);
    if (until !== undefined && !/^\d{4}-\d\d-\d\d$/.test(String(until)))
      throw new Error(`accepted[${index}].until is no day such as 2026-12-31`);
    const known = { heading, rule, place, reason: String(reason ?? '') } as Accepted;
    return until === undefined ? known : { ...known, until: String(until) };
  });
}

/**
 * A report without what is accepted. Where all was asked, what is accepted and was not met is gone, which is a deviation from
 * what is known: the baseline is to be written again.
 * @param nowMs real time in ms: what was accepted until a day before is accepted no more
 * @param isChosen whether some cases were left out on purpose: then nothing is known to be gone
 */
export function withoutAccepted(
  report: CheckReport,
  accepted: readonly Accepted[],
  nowMs: number,
  isChosen = false,
): CheckReport {
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const valid = accepted.filter(({ until }) => until === undefined || until >= today);
  const met = new Set<Accepted>();
  const left = (title: string, findings: readonly Deviation[]) =>
    findings.filter((finding) => {
      const { heading, rule, place } = keyOf(finding, title);
      const known = valid.find((one) => one.heading === heading && one.rule === rule && one.place === place);
      if (known) met.add(known);
      return !known;
    });
  const cases = report.cases.map((one): CaseReport => {
    const findings = left(one.title, one.findings);
    return one.outcome === 'deviates' && findings.length === 0
      ? { ...one, outcome: 'agrees', findings, reason: 'as accepted' }
      : { ...one, findings };
  });
  const together = left(TOGETHER, report.together);
  const isWhole = cases.every(({ outcome }) => outcome === 'agrees' || outcome === 'deviates');
  const gone = isWhole && !isChosen ? valid.filter((one) => !met.has(one)) : [];
  const changed = { ...report, cases, together };
  const findings = groupAlike(
    listed(changed).map(({ title, findings: own }) => ({ title, deviations: own })),
  );
  const verdict = findings.length + gone.length > 0 ? 'deviates' : isWhole ? 'agrees' : 'untested';
  return { ...changed, verdict, findings, baseline: { accepted: met.size, gone } };
}

function keyOf(
  { heading, rule, pointer }: Deviation,
  title: string,
): Pick<Accepted, 'heading' | 'rule' | 'place'> {
  return { heading, rule, place: pointer === '' ? title : placesLike(pointer) };
}

function listed({ cases, together }: Pick<CheckReport, 'cases' | 'together'>) {
  return [...cases, { title: TOGETHER, findings: together }];
}
