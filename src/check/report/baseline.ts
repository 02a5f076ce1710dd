import { describeValue, didYouMean } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import { parseWireJson, plainNumbers } from '../../base/json/wire-json.ts';
import { nearest } from '../../base/text/nearest.ts';
import { parseInstant } from '../../base/time/instant.ts';
import { placesLike } from '../../body/read.ts';
import { type Deviation, groupAlike, HEADINGS } from '../judge/finding.ts';
import { type Accepted, type CaseReport, type CheckReport, TOGETHER } from './check-report.ts';

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

const FIELDS = ['heading', 'rule', 'place', 'reason', 'until'] as const;

/**
 * Reads such a file.
 * @throws Error whose message says what is wrong with it, where, and what is allowed
 */
export function readBaseline(text: string): readonly Accepted[] {
  const content = plainNumbers(parseWireJson(text.replace(/^\uFEFF/, '')).value);
  if (!isObject(content) || !Array.isArray(content.accepted))
    throw new Error('it has no list "accepted", as --write-baseline writes it');
  onlyFields('the file', content, ['accepted']);
  return content.accepted.map((one: unknown, index) => entryOf(one, `accepted[${index}]`));
}

function entryOf(one: unknown, at: string): Accepted {
  if (!isObject(one))
    throw new Error(`${at} is ${describeValue(one)}; allowed: an object with ${namesOf(FIELDS)}`);
  onlyFields(at, one, FIELDS);
  for (const name of ['heading', 'rule', 'place']) {
    if (typeof one[name] === 'string') continue;
    const given = one[name] === undefined ? 'missing' : `${describeValue(one[name])}, which is no text`;
    throw new Error(`${at}.${name} is ${given}; heading, rule and place stand as the report tells them`);
  }
  const { heading, rule, place, reason = '', until } = one as Readonly<Record<string, string>>;
  if (!HEADINGS.some((known) => known === heading)) {
    throw new Error(`${at}.heading is ${describeValue(heading)}; allowed: ${namesOf(HEADINGS, heading)}`);
  }
  if (typeof reason !== 'string')
    throw new Error(`${at}.reason is ${describeValue(reason)}; allowed: a text`);
  if (until !== undefined && !isDay(until))
    throw new Error(`${at}.until is ${describeValue(until)}; allowed: a day such as 2026-12-31`);
  return { heading, rule, place, reason, ...(until !== undefined && { until }) } as Accepted;
}

function onlyFields(at: string, given: object, fields: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !fields.includes(name));
  if (unknown === undefined) return;
  throw new Error(`${at} has the field ${describeValue(unknown)}; allowed: ${namesOf(fields, unknown)}`);
}

/** Names that are allowed, and which of them one that is not may have meant. */
function namesOf(names: readonly string[], given = ''): string {
  const meant = didYouMean(nearest(given, names)).trim();
  return names.join(', ') + (meant === '' ? '' : ` (${meant.replace('Did', 'did')})`);
}

/** Whether a value is a day that the calendar has. */
function isDay(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    parseInstant(`${value}T00:00:00Z`) !== undefined
  );
}

/** What keeps a body from being judged. */
const UNREAD: ReadonlySet<string> = new Set(['transport', 'redirect', 'status', 'body']);

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
  const isOver = ({ until }: Accepted) => until !== undefined && until < today;
  const valid = accepted.filter((one) => !isOver(one));
  const expired = accepted.filter(isOver);
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
  // Where a driver could not be read, nobody knows what its body would have shown.
  const isRead = !cases.some(
    ({ expected, findings }) => expected === 200 && findings.some(({ heading }) => UNREAD.has(heading)),
  );
  const gone =
    isWhole && !isChosen
      ? valid.filter((one) => !met.has(one) && (isRead || !one.place.startsWith('/')))
      : [];
  const changed = { ...report, cases, together };
  const findings = groupAlike(
    listed(changed).map(({ title, findings: own }) => ({ title, deviations: own })),
  );
  const verdict = findings.length + gone.length > 0 ? 'deviates' : isWhole ? 'agrees' : 'untested';
  return { ...changed, verdict, findings, baseline: { accepted: met.size, gone, expired } };
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
