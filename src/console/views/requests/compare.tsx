import { allDifferences } from '../../../base/json/all-differences.ts';
import type { Entry } from '../../api/journal.ts';
import { useAsk } from '../../api/mock.tsx';
import { valueText } from '../../parts/blast/blast-words.ts';
import { numberText } from '../../parts/moment.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { useReplay } from './use-replay.ts';

/** So many places of the bodies are listed. */
const MOST = 300;
/** What differs between any two requests and tells nothing. */
const OWN = /^(?:id|at|responseHeaders\/.*|x-mock-receipt|date)$/;

interface CompareProps {
  readonly entry: Entry;
  /** Id of the other request. */
  readonly withId: number;
}

/** Two requests beside each other: only what differs, in what was asked, in what was answered, and in the bodies. */
function Compare({ entry, withId }: CompareProps) {
  const other = useAsk(['requests', withId], (client) =>
    client.GET('/requests/{id}', { params: { path: { id: withId } } }),
  );
  const [ours, theirs] = [useReplay(entry.id), useReplay(withId)];
  if (other.error) return <Failed error={other.error} />;
  if (!other.data) return <Loading what="the other request" />;
  const asked = allDifferences(askedOf(other.data), askedOf(entry));
  const answered = allDifferences(answeredOf(other.data), answeredOf(entry));
  const bodies =
    ours.data && theirs.data ? allDifferences(parsed(theirs.data.body), parsed(ours.data.body)) : undefined;
  return (
    <div className="stack">
      <Diff title="What was asked" from={withId} to={entry.id} found={asked} />
      <Diff title="What was answered" from={withId} to={entry.id} found={answered} />
      {bodies ? (
        <Diff title="The bodies" from={withId} to={entry.id} found={bodies} />
      ) : ours.error || theirs.error ? (
        <p className="muted">One of the answers carries no receipt, so the bodies cannot be made again.</p>
      ) : (
        <Loading what="the bodies" />
      )}
    </div>
  );
}

function askedOf({ method, path, query, headers, customer, externalId }: Entry): unknown {
  return { method, path, query, customer, externalId, headers };
}

function answeredOf({
  status,
  reason,
  scenario,
  step,
  fault,
  delivered,
  delayMs,
  dribbleMs,
  instant,
  responseHeaders,
}: Entry) {
  const headers = responseHeaders
    .filter(({ name }) => !OWN.test(name))
    .map(({ name, value }) => [name, value]);
  return {
    ...{ status, reason, scenario, step, fault, delivered, delayMs, dribbleMs, instant },
    headers: Object.fromEntries(headers),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

interface DiffProps {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly found: ReturnType<typeof allDifferences>;
}

function Diff({ title, from, to, found }: DiffProps) {
  return (
    <section className="stack" aria-label={title}>
      <h3>{title}</h3>
      {found.length === 0 ? (
        <p className="muted">The same.</p>
      ) : (
        <div className="table-wrap">
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">Request {from}</th>
                <th scope="col">Request {to}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, MOST).map(({ pointer, from: before, to: after }) => (
                <tr key={pointer}>
                  <th scope="row">
                    <code>{pointer === '' ? 'all of it' : pointer}</code>
                  </th>
                  <td>
                    <code>{valueText(before)}</code>
                  </td>
                  <td>
                    <code>{valueText(after)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > MOST && <p className="muted">and {numberText(found.length - MOST)} more places</p>}
    </section>
  );
}

interface CompareTabProps {
  readonly entry: Entry;
  readonly withId: number | undefined;
  readonly onWith: (id: number) => void;
}

/** So many requests are offered to be compared with. */
const OFFERED = 30;

/** Chooses the other request, and shows what differs. */
export function CompareTab({ entry, withId, onWith }: CompareTabProps) {
  const { data } = useAsk(
    ['journal', OFFERED],
    (client) => client.GET('/requests', { params: { query: { last: OFFERED } } }),
    { anew: true },
  );
  const others = (data?.entries ?? []).filter(({ id }) => id !== entry.id).toReversed();
  // The one before it that asked the same is what most want.
  const nearest = others.find(({ id, path }) => id < entry.id && path === entry.path) ?? others[0];
  const chosen = withId ?? nearest?.id;
  if (data && others.length === 0) return <p className="muted">There is no other request yet.</p>;
  return (
    <>
      <label className="field">
        <span>Compare with</span>
        <select value={chosen ?? ''} onChange={({ target }) => onWith(Number(target.value))}>
          {chosen !== undefined && !others.some(({ id }) => id === chosen) && (
            <option value={chosen}>Request {chosen}</option>
          )}
          {others.map(({ id, status, externalId, path }) => (
            <option key={id} value={id}>
              {`${id}: ${status} ${externalId ?? path}`}
            </option>
          ))}
        </select>
      </label>
      {chosen !== undefined && <Compare entry={entry} withId={chosen} />}
    </>
  );
}
