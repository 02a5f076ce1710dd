import { useSearchParams } from 'wouter';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { ApiError } from '../../api/client.ts';
import type { Entry } from '../../api/journal.ts';
import { useAsk, useMock } from '../../api/mock.tsx';
import { useIsReservedId } from '../../api/reserved-id.ts';
import { SERVER } from '../../api/scope.ts';
import { BodyView } from '../../parts/answer/body-view.tsx';
import { CodeBlock } from '../../parts/answer/code-block.tsx';
import { HttpStatus } from '../../parts/answer/http-status.tsx';
import { ReasonTag } from '../../parts/answer/reason.tsx';
import { reasonPhrase } from '../../parts/answer/reason-phrase.ts';
import { HeaderList } from '../../parts/answer/wire-reply.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Instant } from '../../parts/instant.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { asCurl } from '../../parts/snippets/sample-request.ts';
import { requestAgain } from '../../parts/snippets/written-request.ts';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { CompareTab } from './compare.tsx';
import { WhySentence, WhyTab } from './request-why.tsx';
import { TakeAlong } from './take-along.tsx';
import { useReplay } from './use-replay.ts';
import { Waterfall } from './waterfall.tsx';

const TABS = [
  ['answer', 'Answer'],
  ['request', 'Request'],
  ['why', 'Why'],
  ['take', 'Make this…'],
  ['compare', 'Compare'],
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
        <ScopedLink to="/requests">All requests</ScopedLink>
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
  const withId = Number(params.get('with')) || undefined;
  const chooseWith = (other: number) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('with', String(other));
        return next;
      },
      { replace: true },
    );
  const { id, method, path, operation, status, reason, scenario, step, externalId } = entry;
  return (
    <section className="card stack request-detail" aria-label={`Request ${id}`}>
      <header className="row">
        <HttpStatus code={status} text={reasonPhrase(status)} />
        <code className="request-target">
          {method} {path}
        </code>
      </header>
      <WhySentence id={id} status={status} />
      <p className="row">
        <ReasonTag reason={reason} />
        {scenario !== null && (
          <ScopedLink to={`/scenarios/${encodeURIComponent(scenario)}`}>
            {scenario}
            {step !== null && `, step ${step}`}
          </ScopedLink>
        )}
        {externalId !== null && <AskedId externalId={externalId} />}
        {operation !== null && <span>operation {operation}</span>}
      </p>
      <Waterfall entry={entry} />
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
        {tab === 'compare' && <CompareTab entry={entry} withId={withId} onWith={chooseWith} />}
      </div>
    </section>
  );
}

/** Who was asked for; a reserved id is nobody's. */
function AskedId({ externalId }: { readonly externalId: string }) {
  const isReserved = useIsReservedId();
  if (isReserved(externalId)) return <span>reserved id {externalId}</span>;
  return <ScopedLink to={`/drivers/${encodeURIComponent(externalId)}`}>Driver {externalId}</ScopedLink>;
}

function AnswerTab({ entry }: { readonly entry: Entry }) {
  const { id, at, instant, responseHeaders, bodyLength } = entry;
  const replay = useReplay(id);
  const receipt = responseHeaders.find(({ name }) => name === 'x-mock-receipt')?.value;
  return (
    <>
      {receipt && (
        <div className="row">
          <Same replay={replay} length={bodyLength} />
          <button type="button" className="button button-small" onClick={() => void replay.refetch()}>
            Replay
          </button>
          <CopyButton label="Copy the receipt" text={receipt} />
        </div>
      )}
      {replay.data && <BodyView text={replay.data.body} label="Body of the answer" openDepth={2} />}
      {replay.error && <NoReplay error={replay.error} />}
      <dl className="request-times">
        <div>
          <dt>Asked (real time)</dt>
          <dd>
            <Instant at={at} seconds />
          </dd>
        </div>
        <div>
          <dt>About (the session’s clock)</dt>
          <dd>
            <Instant at={instant} seconds />
          </dd>
        </div>
      </dl>
      <HeaderList headers={responseHeaders.filter(({ name }) => name !== 'x-mock-receipt')} />
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
  const { method, path, query, headers } = entry;
  const given = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return (
    <>
      <p className="wire-line">
        <code>
          {method} {path}
          {query && `?${query}`}
        </code>
      </p>
      <HeaderList headers={given} />
      {info && (
        <CodeBlock
          label="The request as curl"
          text={asCurl(requestAgain(entry, info), { server: SERVER, session })}
          wrap
        />
      )}
    </>
  );
}
