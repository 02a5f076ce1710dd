import { openMock } from '../control/open-mock.ts';
import { compressed } from '../mock/answer/content-coding.ts';
import { type Exchange, type TakenApart, takeApart } from '../mock/answer/exchange.ts';
import { FilesHistory } from '../mock/answer/files-facts.ts';
import { newTrace } from '../mock/answer/ladder.ts';
import { nearPreferences } from '../mock/answer/near-preferences.ts';
import type { MockRequest, Reply } from '../mock/answer/reply.ts';
import { noteOf } from '../mock/answer/write-down.ts';
import { told } from '../mock/create-simulator.ts';
import { type Redact, redactor, valueRedactor } from '../mock/secrets/redactor.ts';
import { RedactorCache, secretValuesOf } from '../mock/secrets/secrets.ts';
import { DEFAULT_SESSION, isSessionName } from '../mock/session/session-name.ts';
import type { Simulator } from '../mock/simulator.ts';
import type { HostedReply, HostedSimulator } from '../server/app.ts';
import { belowBase } from './forward.ts';
import { Proxying, type ProxyOptions } from './proxying.ts';
import type { Target } from './target.ts';

/** A proxy: to be hosted like a simulator. */
export type ProxySimulator = HostedSimulator & Pick<Simulator, 'sessions' | 'events'>;

/**
 * Makes a proxy in front of the real service: the simulator's ladder, sessions, journal and control API, with
 * the answer of the real service in the place of the natural outcome.
 */
export async function createProxy(options: ProxyOptions): Promise<ProxySimulator> {
  const simulator = await openMock(options.simulator);
  const { sessions, events } = simulator;
  const { now } = options.simulator;
  const redactors = new RedactorCache();
  const history = new FilesHistory();
  const proxying = new Proxying(options, simulator);
  const answer: HostedSimulator['answer'] = async (request, until): Promise<HostedReply> => {
    const nowMs = now();
    const { apart, redact, redactHeader } = takeApartUnsplit(request, options.target);
    const isNamed = isSessionName(apart.sessionName);
    const { session, lost, started } = sessions.use(isNamed ? apart.sessionName : DEFAULT_SESSION, nowMs);
    if (started) events.tell({ type: 'session', session: session.name, what: 'started' });
    const [trace, files] = [newTrace(session), history.facts(proxying.loaded)];
    const exchange: Exchange = { ...apart, session, instant: session.instant(nowMs), trace, files };
    const { reply, bytes } = await proxying.answer(exchange, isNamed, redact, until());
    // Of the body the journal keeps the length alone.
    const shown = {
      headers: redacted(reply.headers, redactHeader),
      body: bytes?.toString('latin1') ?? reply.body,
    };
    const written = session.journal.add(noteOf(exchange, { ...reply, ...shown }, redactors), nowMs, request);
    if (events.count > 0) events.tell({ type: 'request', session: session.name, entry: written.entry });
    const whole = {
      ...told(reply, exchange, lost),
      hint: nearPreferences(request.headers.prefer, exchange.query),
    };
    return bytes ? { ...whole, bytes } : compressed(whole);
  };
  const { instant, clockText, control, delivered } = simulator;
  return { answer, delivered, instant, clockText, control, sessions, events };
}

/**
 * Takes a request apart; unlike those of the mock, the keys of the real service never name a session, and the path may
 * begin as it does at the target.
 */
function takeApartUnsplit(
  request: MockRequest,
  target: Target,
): { apart: TakenApart; redact: Redact; redactHeader: Redact } {
  const keys = [...takeApart(request, [], false).keys.values()];
  const apart = takeApart(request, [{ id: '', name: '', keys }], true);
  const below = belowBase(apart.path, target);
  const path = below === undefined ? apart.path : target.contract.root + below;
  const secrets = [...keys, ...secretValuesOf(request)];
  return { apart: { ...apart, path }, redact: redactor(secrets), redactHeader: valueRedactor(secrets) };
}

function redacted(headers: Reply['headers'], redact: Redact): Reply['headers'] {
  return headers.map(([name, value]) => [name, redact(value)] as const);
}
