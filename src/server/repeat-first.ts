import type { RequestListener, ServerResponse } from 'node:http';
import { mergeHeaders } from '../base/http/header-fields.ts';
import { present } from '../base/present.ts';
import type { MockRequest } from '../mock/request.ts';
import type { HostedReply, HostedSimulator } from './hosted.ts';
import type { AccessLog } from './log/access-entry.ts';
import { logWhenDone } from './log/log-when-done.ts';
import { requestIdHeader } from './log/request-id.ts';
import { seriesOf } from './metrics/count-when-done.ts';
import type { RequestTally, Series } from './metrics/request-tally.ts';
import type { Asked } from './respond.ts';
import type { CompressAnswer } from './wire/compress-answers.ts';
import { type CorsOrigin, corsHeaders } from './wire/cors-headers.ts';
import type { WatchDelivery } from './wire/delivery.ts';

/** What answers that are known already are written with. */
export interface RepeatOptions {
  readonly simulator: Pick<HostedSimulator, 'repeat' | 'repeatOnceKept' | 'contract' | 'redactors'>;
  readonly corsOrigin: CorsOrigin;
  /** Whether answers have no header that the contract does not know. */
  readonly contractOnly?: boolean | undefined;
  readonly log: AccessLog | undefined;
  /** Real time in ms since 1970, for the log. */
  readonly now: () => number;
  readonly watch: WatchDelivery;
  /** Gives an answer in the content coding that its client likes best; default: as it is. */
  readonly compress?: CompressAnswer | undefined;
  /** Counts what is answered. */
  readonly tally?: RequestTally | undefined;
  /** Answers a request that cannot be answered as it should. */
  readonly fail: (asked: Asked, problem: unknown) => void;
}

/** An answer as it is written: names and values of headers in turn, and the body. */
interface Prepared {
  readonly headers: string[];
  readonly body: Uint8Array;
  /** Whether it says itself which request it answers. */
  readonly hasId: boolean;
  readonly series: Series | undefined;
}

/**
 * Writes answers that are known already before the app is asked, in the very bytes that the app would write. Requests
 * of browsers, whose origin shows in the answer, go to the app.
 */
export function repeatFirst(options: RepeatOptions, app: RequestListener): RequestListener {
  const { simulator, corsOrigin, contractOnly, log, now, watch, tally, compress, fail } = options;
  const ask = simulator.repeat?.bind(simulator);
  const askOnceKept = simulator.repeatOnceKept?.bind(simulator);
  if (!ask) return app;
  const prepared = new WeakMap<HostedReply, Prepared>();

  const write = (
    response: ServerResponse,
    asked: MockRequest,
    startedMs: number,
    known: HostedReply,
  ): void => {
    const { method, target, headers } = asked;
    const reply = compress?.(known, headers['accept-encoding']?.toString()) ?? known;
    let ready = prepared.get(reply);
    if (!ready) {
      const series = tally && seriesOf(tally, reply.status, reply.provenance, simulator.contract());
      ready = { ...prepare(reply, corsOrigin), series };
      prepared.set(reply, ready);
    }
    if (log) {
      const { status } = reply;
      const { reason } = reply.provenance;
      const answering = { method, target, headers, startedMs, status, reason };
      logWhenDone(response, answering, log, now, simulator);
    }
    watch(response, asked);
    const [id] = contractOnly ? [] : requestIdHeader(headers);
    response.writeHead(reply.status, id && !ready.hasId ? [...ready.headers, ...id] : ready.headers);
    response.end(ready.body);
    if (tally) {
      // It is out as soon as it is written, so that nothing need be waited for.
      present(ready.series).add(Math.max(0, now() - startedMs));
      tally.repeated++;
    }
  };

  return (request, response) => {
    const { method, headers, url: target = '' } = request;
    if (method !== 'GET' || headers.origin !== undefined) return app(request, response);
    const startedMs = log || tally ? now() : 0;
    const asked: MockRequest = { method, target, headers };
    const known = ask(asked);
    if (known) return write(response, asked, startedMs, known);
    const isKnown = askOnceKept?.(asked, (kept, problem) => {
      if (!problem && !kept) return app(request, response);
      try {
        if (problem) throw problem;
        if (kept) write(response, asked, startedMs, kept);
      } catch (thrown) {
        fail({ request, response, target, startedMs }, thrown);
      }
    });
    if (!isKnown) app(request, response);
  };
}

function prepare(reply: HostedReply, corsOrigin: CorsOrigin): Omit<Prepared, 'series'> {
  const body = reply.bytes ?? Buffer.from(reply.body);
  const names = reply.headers.map(([name]) => name);
  const more = corsHeaders(corsOrigin, undefined, names);
  const length = ['content-length', String(body.length)] as const;
  const headers = mergeHeaders([...reply.headers, ...more, length]).flat();
  return { headers, body, hasId: names.includes('x-request-id') };
}
