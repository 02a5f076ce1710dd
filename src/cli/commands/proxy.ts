import { mockError } from '../../base/errors.ts';
import { Stop } from '../../base/stop.ts';
import { wait } from '../../base/time/wait.ts';
import { ANSWER_MS } from '../../check/ask/call-target.ts';
import { type Target, targetOf } from '../../check/ask/target.ts';
import { createProxy } from '../../check/proxy/open-proxy.ts';
import { formatReport, REPORT_FORMATS } from '../../check/report/format-report.ts';
import type { Content } from '../../content/content.ts';
import type { SimulatorOptions } from '../../mock/simulator-options.ts';
import { isControlOn } from '../../server/access/control-access.ts';
import { createServerApp } from '../../server/app.ts';
import { forwardProxyFor } from '../../server/fallback/forward-proxy.ts';
import { listeningLine } from '../../server/log/json-lines.ts';
import { startServer } from '../../server/server.ts';
import type { CommandContext } from '../command.ts';
import { usageOf } from '../commands.ts';
import { type OpenContent, openContent } from '../open-content.ts';
import { warner } from '../output/bounded-output.ts';
import { deviationTally } from '../output/deviation-tally.ts';
import { formatOf } from '../output/format-of.ts';
import { lostSessions } from '../output/lost-sessions.ts';
import { painter } from '../output/paint.ts';
import { openRecorder } from '../output/passing-recorder.ts';
import { openReportFiles } from '../output/report-files.ts';
import { packageInfo } from '../package-info.ts';
import { servingTls, watchTls } from '../serving-tls.ts';
import { needsDriver, tlsOf } from '../target-options.ts';
import { signalTo, untilSignal } from '../until-signal.ts';
import { accessLog, failureLog, scenarioMissing } from './serve.ts';

/**
 * `proxy`: stands before the real service until a signal comes, then finishes the requests in flight and tells in what the
 * answers deviated.
 * @returns exit code 1 where they did and that was asked for
 * @throws MockError `missing-argument`, `bad-option-value`, `port-taken`, `port-forbidden`,
 *   `address-unavailable`, ContentError
 */
export async function proxy(context: CommandContext): Promise<number> {
  const { io, options, sources, contract } = context;
  const { target: given, seed, corsOrigin, host, port, timeout: timeoutMs = ANSWER_MS } = options;
  if (given === undefined) {
    throw mockError('missing-argument', { argument: '--target URL', usage: usageOf('proxy') });
  }
  needsDriver(context);
  const asked = targetOf(given, (text) => text, contract, sources.target.name);
  const target = { ...asked, via: forwardProxyFor(asked, io.env), tls: tlsOf(context) };
  const tls = await servingTls(options);
  const opened = await openContent(context);
  const warn = warner(io.stderr);
  const { tell: onSessionLost, flush: tellLost } = lostSessions(warn);
  const tally = deviationTally(warn);
  const requests = accessLog(context);
  const lost = { onSessionLost, onError: failureLog(requests, warn) };
  const recorder = await openRecorder(context);
  // Where no report is asked for, what deviated is told on stderr alone.
  const isReported = options.format !== undefined || options.out.some(({ file }) => file !== '-');
  const files = isReported
    ? openReportFiles(context, formatOf(context, REPORT_FORMATS), (text) => text)
    : undefined;
  const simulator = await createProxy({
    ...{ target, timeoutMs, keepCors: corsOrigin === 'none', showValues: options.showValues },
    onDeviations: tally.add,
    recorder,
    recorded: recorder?.soFar,
    simulator: { ...simulatorOptions(context, opened), onScenarioMissing: scenarioMissing(warn), ...lost },
  });
  const log = requests?.log;
  const stop = new Stop();
  const leaving = new Stop();
  const access = { host, token: options.controlToken, allowHosts: options.allowHost ?? [] };
  const { version } = packageInfo();
  const app = createServerApp({
    ...{
      simulator,
      seed,
      version,
      corsOrigin,
      access,
      log,
      now: io.now,
      leaving,
      stopping: stop,
      metricsOpen: options.metricsOpen,
    },
  });
  const onStop = () => stop.abort();
  const { certificate } = tls ?? {};
  const server = await startServer({ app, host, port, certificate, log, now: io.now, warn, onStop });
  if (!isControlOn(access)) {
    warn(`The control API is off, as ${host} can be reached by others: set --control-token to turn it on.`);
  }
  const signal = signalTo(io, options);
  io.stdout.write(firstLines(context, server.url, target));
  const watcher = tls && (await watchTls(tls, server, 0, warn));
  await untilSignal({ options, signal, server, leaving, warn });
  watcher?.close();
  await server.close();
  tellLost();
  requests?.flush();
  const report = simulator.report();
  const { requests: passed } = report;
  for (const line of tally.lines(passed)) warn(line);
  // A report of nothing must not be taken for a good one.
  const whole = passed > 0 ? report : { ...report, stopped: NOTHING_PASSED };
  await files?.write((format, isPlain) => formatReport(whole, format, painter(!isPlain && context.color)));
  await recorder?.write();
  if (!options.failOnDeviation) return 0;
  // Where nothing has passed nobody knows: that is not green, as it is not in `check`.
  return tally.answers() > 0 ? 1 : passed > 0 ? 0 : 3;
}

const NOTHING_PASSED = {
  reason: 'no answer of the service has passed',
  advice: 'See that the client asks the proxy, that --target is right and that the service runs.',
};

/** A simulator without drivers of its own: scenarios and customers are those of the fixture folder. */
function simulatorOptions(
  { io, options, contract }: CommandContext,
  { reload, content, instant }: OpenContent,
) {
  const { seed, clock, errorBody, reserved } = options;
  const runtime = {
    version: packageInfo().version,
    reload: async () => withoutDrivers(await reload(instant, contract)),
    wait,
  };
  const made: SimulatorOptions = {
    contract,
    ...{ seed, clock, errorBody, runtime, now: io.now, content: withoutDrivers(content) },
    ...{
      population: 0,
      idPattern: options.idPattern,
      unknown: '404',
      contractOnly: false,
      reserved,
      strict: false,
    },
  };
  return made;
}

function withoutDrivers(content: Content): Content {
  return { ...content, fixtures: { customers: content.fixtures.customers, drivers: new Map() } };
}

/** What is told at the start; with a log of JSON one object, so that every line of the output is JSON. */
function firstLines(
  { io, options, color, contract }: CommandContext,
  url: string,
  { shown, root, via }: Target,
): string {
  const baseUrl = url + root;
  if (options.log === 'json') {
    return `${listeningLine(io.now(), url, { baseUrl, target: shown, via: via?.shown })}\n`;
  }
  const paint = painter(color);
  const or = root === contract.root ? '' : `, or ${paint('cyan', url + contract.root)}`;
  return [
    `${paint('bold', 'ev-driver-mock proxy')} listens on ${paint('cyan', url)} before ${shown}`,
    ...(via ? [`  asked through the proxy ${via.shown}`] : []),
    `  base URL of the client: ${paint('cyan', baseUrl)}${or}`,
    '\n',
  ].join('\n');
}
