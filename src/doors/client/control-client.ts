import { mockError } from '../../base/errors.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import {
  type CallOptions,
  type ControlCall,
  createCall,
  fields,
  refused,
  type Transport,
} from './control-call.ts';
import type {
  ChargerMethods,
  ClockMethods,
  ControlClient,
  CoverageMethods,
  DriverMethods,
  JournalMethods,
  ScenarioMethods,
  SessionMethods,
} from './control-methods.ts';
import { journalText } from './journal-text.ts';
import { storyMethods } from './story-methods.ts';
import { VerificationError } from './verification-error.ts';

/** So many of the requests that were too many are shown. */
const SHOWN = 5;

/** A client of the control API in one session; its methods are described in control-methods.ts. */
export function createControlClient(options: CallOptions): ControlClient {
  const call = createCall(options);
  return {
    ...scenarioMethods(call),
    ...driverMethods(call),
    ...chargerMethods(call),
    ...journalMethods(call, options.session),
    ...coverageMethods(call),
    ...sessionMethods(call),
    clock: clockMethods(call),
    stories: async () => (await call('get', '/stories', {})).stories,
    story: storyMethods(call),
    async dryRun(change) {
      const allowed = 'a function that makes a change with what it is given, and returns its promise';
      if (typeof change !== 'function') throw refused('dryRun', change, allowed);
      let told: Schemas['DryRun'] | undefined;
      const mock = createControlClient({
        ...options,
        transport: dryTransport(options.transport, (run) => {
          told = run;
        }),
      });
      await change(mock);
      if (told) return told.affects;
      throw mockError('bad-option-value', { source: 'dryRun', given: 'a function that makes none', allowed });
    },
  };
}

/** A transport by which nothing is changed: what is answered is what would be. @param onRun told of each change */
function dryTransport(transport: Transport, onRun: (run: Schemas['DryRun']) => void): Transport {
  return async (request) => {
    if (request.method === 'GET') return transport(request);
    const path = `${request.path}${request.path.includes('?') ? '&' : '?'}dry-run=true`;
    const answer = await transport({ ...request, path });
    if (answer.status >= 400) return answer;
    const run = JSON.parse(answer.body) as Schemas['DryRun'];
    onRun(run);
    const { status, headers } = answer;
    return { status, headers, body: run.answer === null ? '' : JSON.stringify(run.answer) };
  };
}

function scenarioMethods(call: ControlCall): ScenarioMethods {
  return {
    scenarios: async () => (await call('get', '/scenarios', {})).scenarios,
    reserved: () => call('get', '/reserved', {}),
    activate: async (what, options = {}) =>
      call('post', '/activations', {
        body: given(fields(typeof what === 'string' ? { scenario: what } : what, options)),
      }),
    async deactivate(id) {
      if (id === undefined) await call('delete', '/activations', {});
      else await call('delete', '/activations/{id}', { path: { id } });
    },
    activations: async () => (await call('get', '/activations', {})).activations,
    async tryRequest(asked) {
      const { headers, ...request } = fields(asked);
      return call('post', '/try', { body: given({ ...request, headers: headers && fields(headers) }) });
    },
  };
}

function driverMethods(call: ControlCall): DriverMethods {
  return {
    drivers: (page = {}) => call('get', '/drivers', { query: given(page) }),
    driver: (externalId, of = {}) =>
      call('get', '/drivers/{externalId}', { path: { externalId }, query: given(of) }),
    overrideDriver: (externalId, body, of = {}) =>
      call('put', '/drivers/{externalId}', { path: { externalId }, query: given(of), body }),
    patchDriver: (externalId, patch, of = {}) =>
      call('patch', '/drivers/{externalId}', { path: { externalId }, query: given(of), body: patch }),
    async releaseDriver(externalId, of = {}) {
      await call('delete', '/drivers/{externalId}', { path: { externalId }, query: given(of) });
    },
  };
}

function chargerMethods(call: ControlCall): ChargerMethods {
  // A number is written as its text; what is neither is refused with the path.
  const at = (chargerId: string | number) => ({ chargerId: chargerId as string });
  return {
    charger: (chargerId, of = {}) =>
      call('get', '/chargers/{chargerId}', { path: at(chargerId), query: given(of) }),
    setSocket: (chargerId, socket, status, of = {}) =>
      call('patch', '/chargers/{chargerId}/sockets/{socketId}', {
        path: { ...at(chargerId), socketId: socket },
        query: given(of),
        body: { status },
      }),
    setConnection: (chargerId, connection, of = {}) =>
      call('patch', '/chargers/{chargerId}', {
        path: at(chargerId),
        query: given(of),
        body: { connection },
      }),
    async releaseCharger(chargerId, of = {}) {
      await call('delete', '/chargers/{chargerId}/overrides', { path: at(chargerId), query: given(of) });
    },
    timeline: (chargerId, between = {}) =>
      call('get', '/timeline/{chargerId}', { path: at(chargerId), query: given(between) }),
    network: (of = {}) => call('get', '/network', { query: given(of) }),
    networkSites: (of = {}) => call('get', '/network/sites', { query: given(of) }),
    sites: (page = {}) => call('get', '/sites', { query: given(page) }),
    site: (siteId, of = {}) => call('get', '/sites/{siteId}', { path: { siteId }, query: given(of) }),
    setSiteConnection: (siteId, connection, of = {}) =>
      call('patch', '/sites/{siteId}', { path: { siteId }, query: given(of), body: { connection } }),
    siteTimeline: (siteId, between = {}) =>
      call('get', '/sites/{siteId}/timeline', { path: { siteId }, query: given(between) }),
  };
}

function clockMethods(call: ControlCall): ClockMethods {
  const read = () => call('get', '/clock', {});
  const set = (clock: string) => call('put', '/clock', { body: { clock } });
  const stop = () => call('post', '/clock/freeze', {});
  return {
    read,
    set: (clock) => set(textOf(clock)),
    freeze: (at) => (at === undefined ? stop() : set(textOf(at))),
    advance: (by) => call('post', '/clock/advance', { body: { by } }),
    speed: async (perSecond) =>
      perSecond === 0 ? stop() : set(`${(await read()).instant},x${String(perSecond)}`),
  };
}

function journalMethods(call: ControlCall, session: string): JournalMethods {
  return {
    async note(text) {
      await call('post', '/notes', { body: { text } });
    },
    requests: async (filter = {}) => (await call('get', '/requests', { query: given(filter) })).entries,
    journal: async () => journalText(session, await call('get', '/requests', {})),
    waitForRequest: async (filter = {}, options = {}) =>
      (await call('get', '/requests/wait', { query: given(fields(filter, options)) })).entries,
    async verify(match, expectation = { atLeast: 1 }) {
      const verification = await call('post', '/requests/verify', {
        body: given(fields({ match }, expectation)),
      });
      if (verification.verified) return verification;
      const shown = verification.matches.slice(0, SHOWN);
      const found = await Promise.all(shown.map((id) => call('get', '/requests/{id}', { path: { id } })));
      throw new VerificationError(match, verification, found);
    },
    replayRequest: (id) => call('post', '/requests/{id}/replay', { path: { id } }),
    explainRequest: (id) => call('get', '/requests/{id}/why', { path: { id } }),
    async forgetRequests() {
      await call('delete', '/requests', {});
    },
  };
}

function coverageMethods(call: ControlCall): CoverageMethods {
  return {
    coverage: (of = {}) => call('get', '/coverage', { query: given(of) }),
    async forgetCoverage(of = {}) {
      await call('delete', '/coverage', { query: given(of) });
    },
  };
}

function sessionMethods(call: ControlCall): SessionMethods {
  return {
    async reset() {
      await call('post', '/reset', {});
    },
    changes: () => call('get', '/changes', {}),
    snapshot: () => call('get', '/snapshot', {}),
    async restore(snapshot) {
      await call('put', '/snapshot', { body: snapshot });
    },
    sessions: async () => (await call('get', '/sessions', {})).sessions,
    async resetAll() {
      await call('post', '/reset/all', {});
    },
    reload: () => call('post', '/reload', {}),
    undoReload: () => call('post', '/reload/undo', {}),
    info: () => call('get', '/info', {}),
    rules: async () => (await call('get', '/rules', {})).rules,
  };
}

/** Some settings, of which the call leaves out what is undefined. Names that there are not go along, so that the mock refuses them. */
function given<Settings extends object>(settings: Settings): Given<Settings> {
  return settings as Given<Settings>;
}

type Given<Settings> = { [Name in keyof Settings]: Exclude<Settings[Name], undefined> };

/** What is no instant is sent as it reads, and refused with what is allowed. */
function textOf(clock: string | Date): string {
  const isDate =
    typeof clock === 'object' && clock !== null && 'toISOString' in clock && !Number.isNaN(Number(clock));
  return isDate ? clock.toISOString().replace(/\.\d+Z$/, 'Z') : String(clock);
}
