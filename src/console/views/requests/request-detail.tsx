import { useSearchParams } from 'wouter';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { ApiError } from '../../api/client.ts';
import type { Entry } from '../../api/journal.ts';
import { useAsk, useMock } from '../../api/mock.tsx';
import { SERVER } from '../../api/scope.ts';
import { BodyView } from '../../parts/answer/body-view.tsx';
import { CodeBlock } from '../../parts/answer/code-block.tsx';
import { HttpStatus } from '../../parts/answer/http-status.tsx';
import { REASONS, ReasonTag } from '../../parts/answer/reason.tsx';
import { reasonPhrase } from '../../parts/answer/reason-phrase.ts';
import { HeaderList } from '../../parts/answer/wire-reply.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Instant } from '../../parts/instant.tsx';
import { numberText } from '../../parts/moment.ts';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { asCurl, sampleUrl } from '../../parts/snippets/sample-request.ts';
import { Empty, Failed, Loading, Shown } from '../../parts/states.tsx';
import { deliveredText } from './request-list.tsx';
import { TakeAlong } from './take-along.tsx';
import { useReplay } from './use-replay.ts';

const TABS = [
  ['answer', 'Answer'],
  ['request', 'Request'],
  ['why', 'Why'],
  ['take', 'Take along'],
] as const;

type Tab = (typeof TABS)[number][0];

interface RequestDetailProps {
  readonly id: number;
  /** The entry, where the list has it. */
  readonly known: Entry | undefined;
}

/** One request: what was asked and answered, and why. */
export function RequestDetail({ id, known }: RequestDetailProps) {
  const asked = useAsk(
    ['requests', id],
    (client) => client.GET('/requests/{id}', { params: { path: { id } } }),
    {
      enabled: known === undefined,
    },
  );
  const entry = known ?? asked.data;
  if (entry) return <Opened entry={entry} />;
  if (asked.error) {
    return (
      <Empty title={`Request ${id} is not in the journal`}>
        <p>{asked.error.message}</p>
      </Empty>
    );
  }
  return <Loading what="the request" />;
}

function Opened({ entry }: { readonly entry: Entry }) {
  const [params, setParams] = useSearchParams();
  const tab = (params.get('tab') ?? 'answer') as Tab;
  const choose = (chosen: Tab) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (chosen === 'answer') next.delete('tab');
        else next.set('tab', chosen);
        return next;
      },
      { replace: true },
    );
  const { id, method, path, operation, status, reason, scenario, step, fault, delivered } = entry;
  const arrival = deliveredText(delivered);
  return (
    <section className="card stack request-detail" aria-label={`Request ${id}`}>
      <header className="row">
        <HttpStatus code={status} text={reasonPhrase(status)} />
        <code className="request-target">
          {method} {path}
        </code>
      </header>
      <p className="row">
        <ReasonTag reason={reason} />
        <span>
          Chosen by {REASONS[reason]}
          {scenario !== null && (
            <>
              : <ScopedLink to={`/scenarios/${encodeURIComponent(scenario)}`}>{scenario}</ScopedLink>
            </>
          )}
          {step !== null && `, step ${step}`}
          {operation !== null && `; operation ${operation}`}
          {fault !== null && `; on the wire: ${fault}`}
          {arrival && `; ${arrival}`}
        </span>
      </p>
      <div className="row" role="tablist" aria-label="Of the request">
        {TABS.map(([name, label]) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="request-tab"
            className="chip"
            data-on={tab === name || undefined}
            onClick={() => choose(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id="request-tab" role="tabpanel" aria-labelledby={`tab-${tab}`} className="stack">
        {tab === 'answer' && <AnswerTab entry={entry} />}
        {tab === 'request' && <RequestTab entry={entry} />}
        {tab === 'why' && <WhyTab id={id} />}
        {tab === 'take' && <TakeAlong entry={entry} />}
      </div>
    </section>
  );
}

function AnswerTab({ entry }: { readonly entry: Entry }) {
  const { id, at, instant, responseHeaders, bodyLength, delayMs, dribbleMs } = entry;
  const replay = useReplay(id);
  const receipt = responseHeaders.find(({ name }) => name === 'x-mock-receipt')?.value;
  return (
    <>
      <dl className="request-times">
        <div>
          <dt>Asked</dt>
          <dd>
            <Instant at={at} seconds />
          </dd>
        </div>
        <div>
          <dt>About</dt>
          <dd>
            <Instant at={instant} seconds />
          </dd>
        </div>
        <div>
          <dt>Timing</dt>
          <dd>
            {delayMs > 0 ? `first byte after ${Math.round(delayMs)} ms` : 'at once'}
            {dribbleMs > 0 && `, body over ${Math.round(dribbleMs)} ms`}
          </dd>
        </div>
        <div>
          <dt>Body</dt>
          <dd>{numberText(bodyLength)} characters</dd>
        </div>
      </dl>
      <HeaderList headers={responseHeaders} />
      {receipt && (
        <div className="row">
          <CopyButton label="Copy the receipt" text={receipt} />
          <button type="button" className="button button-small" onClick={() => void replay.refetch()}>
            Replay
          </button>
          <Same replay={replay} length={bodyLength} />
        </div>
      )}
      {replay.data && <BodyView text={replay.data.body} label="Body of the answer" openDepth={2} />}
      {replay.error && <NoReplay error={replay.error} />}
    </>
  );
}

interface SameProps {
  readonly replay: { readonly data: Schemas['ReplayedAnswer'] | undefined; readonly isFetching: boolean };
  readonly length: number;
}

function Same({ replay: { data, isFetching }, length }: SameProps) {
  if (isFetching) return <span role="status">Made again…</span>;
  if (!data) return null;
  return (
    <span role="status" className="tag tag-accent">
      {data.body.length === length
        ? '✓ Made again: the same bytes'
        : '✓ Made again in full; the wire cut it off'}
    </span>
  );
}

function NoReplay({ error }: { readonly error: Error }) {
  const isMissing = error instanceof ApiError && error.status === 404;
  return isMissing ? (
    <p className="muted">This answer carries no receipt, so its body cannot be shown.</p>
  ) : (
    <Failed error={error} />
  );
}

function RequestTab({ entry }: { readonly entry: Entry }) {
  const { session } = useMock();
  const { data: info } = useAsk(['info'], (client) => client.GET('/info'));
  const { method, path, query, headers, externalId, customer } = entry;
  const given = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const kept = Object.fromEntries(
    Object.entries(headers).filter(([name]) => /^(prefer|accept|x-mock-.*)$/.test(name)),
  );
  const request = {
    externalId: externalId ?? '',
    customer: customer ?? undefined,
    session,
    headers: kept,
    method,
  };
  return (
    <>
      <p className="wire-line">
        <code>
          {method} {path}
          {query && `?${query}`}
        </code>
      </p>
      <HeaderList headers={given} />
      {externalId !== null && (
        <CodeBlock
          label="The request as curl"
          text={asCurl(sampleUrl(SERVER, info?.api ?? '', request), request)}
          wrap
        />
      )}
    </>
  );
}

function WhyTab({ id }: { readonly id: number }) {
  const why = useAsk(['why', id], (client) => client.GET('/requests/{id}/why', { params: { path: { id } } }));
  return (
    <Shown of={why} what="the reasons">
      {({ rungs }) => (
        <ol className="rungs">
          {rungs.map(({ rung, chose, says, nearMisses }) => (
            <li key={rung} data-chose={chose || undefined}>
              <span className="rung-name">
                {chose ? '✓' : '–'} {REASONS[rung] ?? rung}
              </span>
              <span>{says}</span>
              {nearMisses.length > 0 && (
                <ul aria-label="Near misses">
                  {nearMisses.map((miss) => (
                    <li key={miss}>{miss}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
    </Shown>
  );
}
