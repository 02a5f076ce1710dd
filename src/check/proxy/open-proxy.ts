import type { ControlContext } from '../../control/context.ts';
import { openMock } from '../../control/open-mock.ts';
import { compressed } from '../../mock/answer/content-coding.ts';
import { withHint, withSession } from '../../mock/answer/decorate.ts';
import { findSession } from '../../mock/answer/find-session.ts';
import { type ParsedRequest, parseRequest } from '../../mock/answer/parse-request.ts';
import { noteOf, recordAnswer } from '../../mock/answer/record.ts';
import { externalIdOf } from '../../mock/answer/request/path-parameters.ts';
import type { MockRequest } from '../../mock/request.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import type { Note } from '../../mock/session/journal.ts';
import type { Simulator } from '../../mock/simulator.ts';
import type { HostedReply, HostedSimulator } from '../../server/hosted.ts';
import type { Target } from '../ask/target.ts';
import { headerMask, idMask, maskSecret } from '../judge/mask.ts';
import type { CheckReport } from '../report/check-report.ts';
import { formatReport, REPORT_FORMATS, type ReportFormat } from '../report/format-report.ts';
import { passedReport } from '../report/passed-report.ts';
import { belowBase } from './forward.ts';
import { answerByTarget, type ProxyOptions } from './proxying.ts';

/** A proxy: to be hosted like a simulator. */
export type ProxySimulator = HostedSimulator &
  Pick<Simulator, 'sessions' | 'events'> & {
    /** What has passed so far, held against the contract. */
    report(): CheckReport;
  };

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  text: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  junit: 'application/xml; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  github: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/**
 * Makes a proxy in front of the real service: the simulator's ladder, sessions, journal and control API, with
 * the answer of the real service in the place of the natural outcome.
 */
export async function createProxy(options: ProxyOptions): Promise<ProxySimulator> {
  const { target, simulator: own, showValues } = options;
  const secret = target.contract.derived(maskSecret);
  const maskId = showValues ? undefined : idMask(secret);
  const shownHeader = showValues ? (_: string, value: string) => value : headerMask(secret);
  const seen = passedReport(target, own.now, maskId ?? ((id) => id), shownHeader);
  const report: ControlContext['report'] = async (format) => {
    const known = REPORT_FORMATS.find((one) => one === format) ?? 'json';
    return { text: await formatReport(seen.report(), known), type: MEDIA_TYPES[known] };
  };
  const simulator = await openMock({ ...own, maskId }, { report, recorded: options.recorded });
  const { sessions, events, redactors } = simulator;
  const answer: HostedSimulator['answer'] = async (request, { until }): Promise<HostedReply> => {
    const nowMs = options.simulator.now();
    const { parsed, redact, redactHeader } = parseUnsplit(request, options.target);
    const exchange = findSession(simulator, parsed, nowMs);
    const { reply, bytes, recorded } = await answerByTarget(
      { ...options, onPassed: seen.add },
      ...([simulator, exchange, redact, until()] as const),
    );
    // Of the body the journal keeps the length alone.
    const shown = {
      headers: reply.headers.map(([name, value]) => [name, shownHeader(name, redactHeader(value))] as const),
      body: bytes?.toString('latin1') ?? reply.body,
    };
    const note = noteOf(exchange, { ...reply, ...shown }, redactors);
    const tell: Note['tell'] = (atMs, asked) => ({ ...note.tell(atMs, asked), recorded });
    recordAnswer(simulator, { exchange, note: { ...note, tell } }, request, nowMs);
    const whole = withHint(withSession(reply, exchange, simulator.options.replica), exchange);
    return bytes ? { ...whole, bytes } : compressed(whole);
  };
  const { instant, clockText, contract, control, delivered, failed } = simulator;
  return {
    answer,
    delivered,
    failed,
    redactors,
    instant,
    clockText,
    contract,
    control,
    sessions,
    events,
    report: seen.report,
  };
}

/**
 * Parses a request; unlike those of the mock, the keys of the real service never name a session, and the path may
 * begin as it does at the target.
 */
function parseUnsplit(
  request: MockRequest,
  target: Target,
): { parsed: ParsedRequest; redact: Redact; redactHeader: Redact } {
  const { contract } = target;
  const keys = [...parseRequest(request, { contract, customers: [] }, false).keys.values()];
  const parsed = parseRequest(request, { contract, customers: [{ id: '', name: '', keys }] }, true);
  const below = belowBase(parsed.path, target);
  const path = below === undefined ? parsed.path : contract.root + below;
  const secrets = contract.derived(secretsOf);
  const values = [...keys, ...secrets.valuesOf(request)];
  return {
    parsed: { ...parsed, path, externalId: externalIdOf({ contract, path, decodes: parsed.decodes }) },
    redact: secrets.redactor(values),
    redactHeader: secrets.valueRedactor(values),
  };
}
