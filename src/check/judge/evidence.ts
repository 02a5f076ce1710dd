import { counted } from '../../base/text/counted.ts';
import type { Contract } from '../../contract/contract.ts';
import { mediaTypesFor } from '../../contract/driver-answers.ts';
import type { Claim } from '../run/check-case.ts';
import { type Assumption, type ContractPlaces, contractPlaces } from './contract-places.ts';
import { valueEvidence } from './value-evidence.ts';
import { type CaseOutcome, confirmed, type Evidence, type Judged, refuted, untested } from './verdict.ts';

/** An assumption with what a check says of it. */
export interface JudgedAssumption extends Assumption, Judged {}

/** Says which of the contract's assumptions are confirmed, which are refuted, and which nothing was seen of. */
export function judgeAssumptions(contract: Contract, evidence: Evidence): readonly JudgedAssumption[] {
  const isKnown = evidence.outcomes.some((outcome) => outcome.case.status === 200 && outcome.status === 200);
  return contract.derived(contractPlaces).assumptions.map((assumption) => ({
    ...assumption,
    ...(isKnown ? judge(assumption.place, evidence, contract) : NOTHING_KNOWN),
  }));
}

const NOTHING_KNOWN = untested('no id that was given got a 200: check target, code, client id and ids first');

function judge(place: string, evidence: Evidence, contract: Contract): Judged {
  const known = contract.derived(contractPlaces);
  const { places } = known;
  if (place === places.server || place === places.path) {
    return confirmed('a driver was found there');
  }
  if (place === places.notFound && !evidence.outcomes.some((outcome) => outcome.case.isOtherCustomers)) {
    const byMissing = byClaims(place, evidence, known);
    return byMissing.verdict === 'refuted'
      ? byMissing
      : untested("no id of another customer's driver was given (--other-customers-id)");
  }
  const value = valueEvidence(place, evidence);
  if (value) return value;
  return contentEvidence(place, evidence, contract) ?? byClaims(place, evidence, known);
}

function byClaims(place: string, { outcomes }: Evidence, { places }: ContractPlaces): Judged {
  const about = outcomes.flatMap((outcome) => {
    const claim = outcome.case.claims.find((own) => own.place === place);
    return claim ? [{ outcome, claim }] : [];
  });
  if (about.length === 0) return untested('no request tells');
  const against = about.filter(({ outcome, claim }) => refutes(outcome, claim));
  if (against.length > 0) {
    const cases = against.map(({ outcome }) => `${outcome.case.title}: ${outcome.status}`);
    return refuted(cases.join('; '));
  }
  const silent = about.filter(({ outcome }) => outcome.status === undefined);
  if (silent.length > 0) return untested(`no answer: ${silent.map(({ outcome }) => outcome.case.title)}`);
  const rest = place === places.operation ? '; methods that might write are not sent' : '';
  return confirmed(about.map(({ outcome }) => outcome.case.title).join('; ') + rest);
}

function refutes({ status, case: { status: expected } }: CaseOutcome, { refutedBy }: Claim): boolean {
  if (status === undefined) return false;
  return refutedBy === undefined ? status !== expected : status === refutedBy;
}

/** The bodies of errors: what the spec lists is what we take them for. */
function contentEvidence(place: string, { outcomes }: Evidence, contract: Contract): Judged | undefined {
  const { contentPlace } = contract.derived(contractPlaces);
  for (const status of [400, 401, 404]) {
    for (const mediaType of mediaTypesFor(status, contract)) {
      if (place !== contentPlace(status, mediaType)) continue;
      const answers = outcomes.filter((outcome) => outcome.status === status);
      const other = answers.find((outcome) => outcome.information.some(({ pointer }) => pointer === ''));
      if (other) return refuted(`${other.case.title}: ${other.mediaType || 'no type'}`);
      const same = answers.filter((outcome) => outcome.mediaType === mediaType);
      if (same.length > 0) return confirmed(`${counted(same.length, 'answer')} of this type`);
      return untested(`no ${status} had a body of this type`);
    }
  }
  return undefined;
}
