import { itemAt } from '../../base/present.ts';
import { formatInstant } from '../../base/time/instant.ts';
import { nextTurn } from '../../base/time/real-time.ts';
import { sampleRequest } from '../../body/map/sample-request.ts';
import { entranceOf } from '../../contract/entrance/entrance.ts';
import type { Operation } from '../../contract/operations.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { controlRoot } from '../../generated/control/control-definition.gen.ts';
import { neededByDriver } from '../../mock/answer/request/driver-request.ts';
import { askFor } from '../../mock/coverage/ask-for.ts';
import {
  type CoverageReport,
  coverageReport,
  type ReportedGoal,
} from '../../mock/coverage/coverage-report.ts';
import { goalsOf } from '../../mock/coverage/goal-index.ts';
import { encode, type HowFacts, howLine } from '../../mock/coverage/how-line.ts';
import { coverageMarkdown } from '../../mock/coverage/markdown.ts';
import { witnesses } from '../../mock/coverage/witnesses.ts';
import { toldKey } from '../../mock/secrets/told-key.ts';
import { DEFAULT_SESSION } from '../../mock/session/session-name.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import { type AnyCall, DONE, type Handler, ok, type Result } from '../call.ts';
import { namedDrivers } from '../named-drivers.ts';

/** So many computed drivers are looked at for what they show. */
const COMPUTED_DRIVERS = 8;

/** `GET /coverage`: JSON, or the console's view for a browser. */
export const getCoverage: Handler<'getCoverage'> = async (call) =>
  wantsHtml(call)
    ? toConsole(call, call.query.all)
    : ok<Schemas['Coverage']>(viewOf(await reportFor(call, call.query.all)));

/** `GET /coverage/page`. */
export const getCoveragePage: Handler<'getCoveragePage'> = (call) => toConsole(call, call.query.all);

/** `GET /coverage/summary`. */
export const getCoverageSummary: Handler<'getCoverageSummary'> = async (call) => ({
  status: 200,
  type: 'text/markdown; charset=utf-8',
  text: coverageMarkdown(await reportFor(call, call.query.all)),
});

/** `DELETE /coverage`. */
export const deleteCoverage: Handler<'deleteCoverage'> = (call) => {
  const { store } = call.context;
  if (call.query.all) store.coverage.clear();
  const cleared = call.query.all ? store.list() : [call.session];
  for (const session of cleared) session.mutate({ kind: 'coverage-deleted' }, call.nowMs);
  return DONE;
};

/** Leads to the console's view of the coverage. */
function toConsole({ session }: AnyCall, all = false): Result {
  const query = new URLSearchParams({ session: session.name, ...(all && { of: 'all' }) });
  return { status: 303, headers: [['location', `${controlRoot}/console/coverage?${query}`]] };
}

/** Browsers ask for HTML by name; what asks for anything gets JSON. */
function wantsHtml({ headers }: AnyCall): boolean {
  const accept = String(headers.accept ?? '');
  const at = accept.indexOf('text/html');
  const json = accept.indexOf('application/json');
  return at >= 0 && (json < 0 || at < json);
}

async function reportFor(call: AnyCall, all = false): Promise<CoverageReport> {
  const { session, context } = call;
  const facts = howFacts(call, all);
  const shown = await shownNow(call, facts.sample);
  const { contract, scenarios } = context.contentState();
  const goals = contract.derived(goalsOf);
  const asks = {
    ...{ goals, scenarios, sampleId: facts.sampleId },
    sampleOf: (operation: Operation) => ({
      sample: sampleRequest(operation, contract, formatInstant(call.instant)),
      entrance: entranceOf(contract, operation),
    }),
    shownBy: (bit: number) => shown.get(bit),
  };
  const coverage = all ? context.store.coverage : session.coverage;
  return coverageReport(goals, coverage, all ? undefined : session.name, (slot, bit) =>
    howLine(askFor(slot, bit, asks), facts),
  );
}

function howFacts({ headers, context, session }: AnyCall, all: boolean): HowFacts & { sample: string } {
  const { contract, customers } = context.contentState();
  const { id, keys } = itemAt(customers, 0);
  const named = namedDrivers(context, id);
  const first = writeId(parseIdPattern(context.options.idPattern), 1);
  const sample = named.find((name) => name === 'extIdTest') ?? named[0] ?? first;
  const host = String(headers.host ?? '');
  return {
    contract,
    url: `http://${/^[\w.:[\]-]+$/.test(host) ? host : '127.0.0.1:4010'}`,
    session: all ? DEFAULT_SESSION : session.name,
    customer: id,
    key: toldKey(keys, context.options.auth, contract),
    needed: contract.derived(neededByDriver),
    sample,
    sampleId: encode(sample),
  };
}

/** What drivers show now, in this session, by goal. */
function shownNow(call: AnyCall, sample: string) {
  const { context, session, instant } = call;
  const { contract, customers, scenarios } = context.contentState();
  const customer = itemAt(customers, 0).id;
  const pattern = parseIdPattern(context.options.idPattern);
  const computed = Array.from({ length: COMPUTED_DRIVERS }, (_, i) => writeId(pattern, i + 1));
  const named = namedDrivers(context, customer);
  return witnesses({
    ...{ goals: contract.derived(goalsOf), scenarios: scenarios.byName.values(), instant },
    ids: [...new Set([sample, ...named, ...computed])],
    pause: nextTurn,
    bodyOf: (id) => context.bodyOf(session, customer, id),
  });
}

function viewOf({
  session,
  met,
  total,
  percent,
  groups,
  goals,
  missing,
}: CoverageReport): Schemas['Coverage'] {
  return {
    session: session ?? null,
    ...{ met, total, percent },
    groups: groups.map((group) => ({ ...group })),
    missing: missing.map(goalView),
    goals: goals.map(goalView),
  };
}

function goalView({ id, group, what, danger, how, met }: ReportedGoal): Schemas['CoverageGoal'] {
  return { id, group, what, danger, how, met };
}
