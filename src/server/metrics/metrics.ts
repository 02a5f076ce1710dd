import { collectDefaultMetrics, Gauge, type Metric, Registry } from 'prom-client';
import { itemAt } from '../../base/present.ts';
import { GENERATOR_VERSION } from '../../world/identity.ts';
import type { HostedSimulator } from '../hosted.ts';
import type { Histogram } from './histogram.ts';
import type { RequestTally } from './request-tally.ts';
import type { StoreTally } from './store-tally.ts';

/** What the metrics are made from. */
export interface MetricsOptions {
  readonly simulator: Pick<HostedSimulator, 'contract' | 'sessions' | 'events' | 'hindrance'>;
  readonly version: string;
  readonly tally: RequestTally;
  /** Of the store that keeps the sessions; undefined: this process does. */
  readonly storeTally?: StoreTally | undefined;
}

/** The metrics in Prometheus' text form. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
}

const PREFIX = 'ev_driver_mock_';

/** Makes the metrics of a server. What has been counted before is in them; the lag of the event loop is seen from now on. */
export function createMetrics({ simulator, version, tally, storeTally }: MetricsOptions): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  register.registerMetric(requestDurations(tally));
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({ name: PREFIX + name, help, registers: [register], collect: read && collectBy(read) });
  const counter = (name: string, help: string, read: () => number) =>
    register.registerMetric(counterOf(PREFIX + name, help, read));
  const { sessions, events } = simulator;
  counter('repeated_answers_total', 'Answers that were known already.', () => tally.repeated);
  if (sessions) {
    gauge('sessions', 'Sessions that there are.', () => sessions.list().length);
    gauge('journal_entries', 'Requests that the journals of all sessions keep.', () =>
      sessions.list().reduce((sum, { journal }) => sum + journal.size, 0),
    );
  }
  if (storeTally) {
    register.registerMetric(storeDurations(storeTally));
    const failures = () => storeTally.failures();
    const help = 'What was asked of the store in vain.';
    register.registerMetric(metricOf(`${PREFIX}store_errors_total`, help, 'counter', failures));
    gauge('store_up', 'Whether the store is there: 1 or 0.', () => (simulator.hindrance?.() ? 0 : 1));
  }
  if (events) {
    const { contents } = events;
    counter('reloads_total', 'Times that fixtures or spec were put in place anew.', () => contents.reloaded);
    counter(
      'reloads_refused_total',
      'Times that changed fixtures or spec were refused.',
      () => contents.refused,
    );
  }
  register.registerMetric(buildInfo(version, () => simulator.contract().hash));
  return { contentType: register.contentType, text: () => register.metrics() };
}

/** What a registry asks a metric for. */
interface Told {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly aggregator: string;
  readonly values: readonly { metricName?: string; labels: object; value: number }[];
}

/** A metric whose values are counted elsewhere. */
function metricOf(name: string, help: string, type: string, values: () => Told['values']): Metric {
  const told = () => ({ name, help, type, aggregator: 'sum', values: values() });
  return { name, help, type, get: async () => told(), reset() {} } as unknown as Metric;
}

function counterOf(name: string, help: string, read: () => number): Metric {
  return metricOf(name, help, 'counter', () => [{ labels: {}, value: read() }]);
}

function collectBy(read: () => number) {
  return function (this: Gauge): void {
    this.set(read());
  };
}

/** A histogram, whose count by operation, status, reason and scenario is that of the requests. */
function requestDurations(tally: RequestTally): Metric {
  const name = `${PREFIX}request_duration_seconds`;
  const help = 'Requests of the mocked API, from reading them to the end of their answers, delays included.';
  return metricOf(name, help, 'histogram', () => tally.list().flatMap((series) => valuesOf(name, series)));
}

/** A histogram of what the store was asked. */
function storeDurations(tally: StoreTally): Metric {
  const name = `${PREFIX}store_duration_seconds`;
  const help = 'What was asked of the store, from asking to its answer.';
  return metricOf(name, help, 'histogram', () => tally.list().flatMap((series) => valuesOf(name, series)));
}

function valuesOf(
  name: string,
  { labels, bounds: all, buckets, count, sum }: Histogram<object>,
): Told['values'] {
  let within = 0;
  const bounds = all.map((le, index) => {
    within += itemAt(buckets, index);
    return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: within };
  });
  return [
    ...bounds,
    { metricName: `${name}_bucket`, labels: { le: '+Inf', ...labels }, value: count },
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: count },
  ];
}

function buildInfo(version: string, contract: () => string): Metric {
  return metricOf(`${PREFIX}build_info`, 'What this server is; always 1.', 'gauge', () => [
    { labels: { version, contract: contract(), generator: String(GENERATOR_VERSION) }, value: 1 },
  ]);
}
