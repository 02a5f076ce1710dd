import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mockError } from '../../base/errors.ts';
import { present } from '../../base/present.ts';
import { Stop } from '../../base/stop.ts';
import { counted } from '../../base/text/counted.ts';
import { formatInstant } from '../../base/time/instant.ts';
import { wait } from '../../base/time/wait.ts';
import type { SpecReport } from '../../body/spec-report/spec-report.ts';
import type { Content } from '../../content/content.ts';
import { type Mock, openMock } from '../../control/open-mock.ts';
import type { Failure } from '../../mock/failures.ts';
import type { MaskId } from '../../mock/secrets/redactor-cache.ts';
import type { SimulatorRuntime } from '../../mock/simulator-options.ts';
import { replicatedClockWarning } from '../../options/replicated-clock.ts';
import { isControlOn } from '../../server/access/control-access.ts';
import { createServerApp } from '../../server/app.ts';
import { openBrand } from '../../server/brand/brand.ts';
import { openFallback } from '../../server/fallback/open-fallback.ts';
import { type BufferedLog, createAccessLog, failureText } from '../../server/log/access-log.ts';
import { droppedLine, listeningLine } from '../../server/log/json-lines.ts';
import { type RunningServer, startServer } from '../../server/server.ts';
import type { CommandContext } from '../command.ts';
import { type OpenContent, openContent } from '../open-content.ts';
import { bannerText } from '../output/banner.ts';
import { boundedWrite, warner } from '../output/bounded-output.ts';
import { lostSessions } from '../output/lost-sessions.ts';
import { painter } from '../output/paint.ts';
import { packageInfo } from '../package-info.ts';
import { servingTls, watchTls } from '../serving-tls.ts';
import { signalTo, untilSignal } from '../until-signal.ts';
import { watchFixtures } from '../watch-fixtures.ts';

/** What goes on while the server runs. */
export interface WhileServing {
  /** Is called before the server listens. @throws MockError where it cannot go on with what the files hold */
  check(content: Content): void;
  /** Is called once the server listens; what it returns, before it stops. */
  start(server: RunningServer, content: Content): () => void;
}

/**
 * `serve`: serves until a signal comes, then finishes the requests in flight.
 * @throws MockError `port-taken`, `port-forbidden`, `address-unavailable`, ContentError
 */
export async function serve(context: CommandContext, whileServing?: WhileServing): Promise<number> {
  const { io, options } = context;
  const tls = await servingTls(options);
  const opened = await openContent(context);
  const warn = warner(io.stderr);
  const brand = await openBrand(options, context.sources.brandLogo.name, warn);
  const { seed, contractOnly, mockHeaders, corsOrigin, host, port } = options;
  const onViolation = ({ target, violations }: { target: string; violations: readonly string[] }) =>
    warn(`The answer to ${target} breaks ${violations.join('; ')}`);
  const onScenarioMissing = scenarioMissing(warn);
  const { tell: onSessionLost, flush: tellLost } = lostSessions(warn);
  const { version, root } = packageInfo();
  const runtime: SimulatorRuntime = {
    version,
    reload: () => opened.reload(simulator.instant(), simulator.contract()),
    wait,
  };
  const { content } = opened;
  whileServing?.check(content);
  const requests = accessLog(context);
  const onError = failureLog(requests, warn);
  const maskId = options.redactIds ? await idMaskOf(context) : undefined;
  const store = await storeOf(options, version);
  const ofHandlers = options.handlers === undefined ? undefined : await import('../open-handlers.ts');
  const handlers = await ofHandlers?.openHandlers(present(options.handlers), context.contract);
  const simulator: Mock = await openMock({
    ...options,
    ...{ shareSessions: store?.share, replica: store?.replica ?? options.replica, handlers, maskId },
    contract: context.contract,
    own: options,
    ...{ content, now: io.now, onViolation, onSessionLost, onScenarioMissing, onError, runtime },
  });
  const log = requests?.log;
  const stop = new Stop();
  const leaving = new Stop();
  const access = { host, token: options.controlToken, allowHosts: options.allowHost ?? [] };
  const app = createServerApp({
    ...{ simulator, seed, version, corsOrigin, contractOnly, mockHeaders, access, log, now: io.now },
    leaving,
    metricsOpen: options.metricsOpen,
    storeTally: store?.tally,
    compress: options.compress,
    fallback: await openFallback(options, io.env),
    brand,
    stopping: stop,
  });
  const onStop = () => stop.abort();
  const { certificate } = tls ?? {};
  const server = await startServer({ app, host, port, certificate, log, now: io.now, warn, onStop });
  if (!contractOnly && !isControlOn(access)) {
    warn(`The control API is off, as ${host} can be reached by others: set --control-token to turn it on.`);
  }
  const ofClock = replicatedClockWarning({ ...options, env: io.env, nowMs: io.now() });
  if (ofClock) warn(ofClock);
  const readme = join(root, 'README.md');
  // An image may do without it.
  const docs = `${existsSync(readme) ? `${readme} or ` : ''}ev-driver-mock help`;
  const withConsole = !contractOnly && isControlOn(access);
  const ofSpec = context.spec && (await import('../watch-spec.ts'));
  const report =
    context.spec && (await import('../../mock/report-spec.ts')).reportOf(context.spec, simulator, options);
  const signal = signalTo(io, options);
  io.stdout.write(firstLines(context, { opened, simulator, server, version, docs, withConsole, report }));
  for (const line of report?.warnings ?? []) warn(line);
  const watchers = [
    watchFixtures(context, opened, simulator),
    ofSpec?.watchSpec(context, opened, simulator),
    ofHandlers?.watchHandlers(context, simulator),
    tls && (await watchTls(tls, server, options.poll, warn)),
  ];
  const endOfServing = whileServing?.start(server, content);
  await untilSignal({ options, signal, server, leaving, warn });
  endOfServing?.();
  for (const watcher of watchers) watcher?.close();
  await server.close();
  await store?.close();
  tellLost();
  requests?.flush();
  return 0;
}

/** Where sessions are kept that several processes share, and what this one is called; undefined: in this process. */
async function storeOf(options: CommandContext['options'], version: string) {
  const { store: url, storeWait: waitMs, seed, population, idPattern, unknown } = options;
  if (url === 'memory') return undefined;
  const { openStore } = await import('../../store/open-store.ts');
  return openStore({
    ...{ url, waitMs, replica: options.replica },
    about: { version, seed, population, idPattern, unknown },
  });
}

/**
 * What stands for ids in log, journal, events and receipts.
 * @throws MockError `bad-option-value` where replicas would mask alike by nothing; as `pseudonymKeyOf`
 */
async function idMaskOf(context: CommandContext): Promise<MaskId> {
  const { options, sources } = context;
  if (options.store !== 'memory' && options.pseudonymKeyFile === undefined) {
    const allowed = 'with --store also --pseudonym-key-file FILE, so that all replicas mask alike';
    throw mockError('bad-option-value', { source: sources.redactIds.name, given: '"true"', allowed });
  }
  const [{ idMask }, { pseudonymKeyOf }] = await Promise.all([
    import('../../check/judge/mask.ts'),
    import('../output/taken.ts'),
  ]);
  return idMask(pseudonymKeyOf(context));
}

/** The log of requests as the option says; undefined for none. */
export function accessLog({ io, options, color }: CommandContext): BufferedLog | undefined {
  const style = options.log;
  if (style === 'silent') return undefined;
  const dropped = (count: number) =>
    style === 'json'
      ? droppedLine(io.now(), count)
      : `${counted(count, 'line of the log was', 'lines of the log were')} dropped, as nobody was reading.`;
  return createAccessLog({ style, color, now: io.now, write: boundedWrite(io.stdout, dropped) });
}

/** Where errors of the program go: into the log, on stderr where there is none. */
export function failureLog(requests: BufferedLog | undefined, warn: (line: string) => void) {
  return requests?.fail ?? ((failure: Failure) => warn(failureText(failure)));
}

/** Tells of a scenario that a reload took away while it is switched on. */
export function scenarioMissing(warn: (line: string) => void) {
  return (scenario: string, [first, ...more]: readonly string[]): void =>
    warn(
      `The scenario ${scenario} is gone from the files and switched on in the session ${first}${
        more.length > 0 ? ` and ${more.length} more` : ''
      }: it answers nothing until it is there again.`,
    );
}

/** Whether the folder is the one that the package brings. */
function isBuiltIn({ folder, files }: OpenContent): boolean {
  return folder === files.builtInFixturesFolder();
}

interface Started {
  readonly opened: OpenContent;
  readonly simulator: Mock;
  readonly server: RunningServer;
  readonly version: string;
  readonly docs: string;
  readonly withConsole: boolean;
  readonly report: SpecReport | undefined;
}

/** The banner; with a log of JSON one object, so that every line of the output is JSON. */
function firstLines({ io, options, color }: CommandContext, started: Started): string {
  const { opened, simulator, server, version } = started;
  const { url, port } = server;
  const clock = simulator.clockText();
  if (options.log === 'json') {
    return `${listeningLine(io.now(), url, { port, seed: options.seed, clock })}\n`;
  }
  const instant = formatInstant(simulator.instant());
  const { fixtures } = opened.content;
  const { folder, content } = opened;
  const { docs, withConsole } = started;
  const builtIn = content.builtInDrivers ?? (isBuiltIn(opened) ? undefined : 0);
  const facts = {
    url,
    version,
    contract: simulator.contract(),
    fixtures,
    folder,
    clock,
    instant,
    docs,
    options,
    withConsole,
    builtIn,
    spec: started.report && `${options.spec}: ${started.report.summary}`,
  };
  return bannerText(facts, painter(color));
}
