import { useJournal } from '../../api/journal.ts';
import { HttpStatus } from '../../parts/http-status.tsx';
import { Instant } from '../../parts/instant.tsx';
import { ReasonTag } from '../../parts/reason.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Failed, Loading } from '../../parts/states.tsx';

const SHOWN = 8;

/** The last requests, as they come. */
export function LastRequests() {
  const { entries, error, refetch } = useJournal(SHOWN);
  return (
    <section className="card stack" aria-labelledby="last-title">
      <div className="row last-head">
        <h2 id="last-title">Last requests</h2>
        <ScopedLink to="/requests">All of them</ScopedLink>
      </div>
      {!entries &&
        (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading what="the journal" />)}
      {entries?.length === 0 && (
        <p className="muted">
          Nobody has asked yet. Copy one of the three requests: it appears here at once.
        </p>
      )}
      <ul className="last-list">
        {entries
          ?.slice(-SHOWN)
          .toReversed()
          .map(({ id, at, status, method, externalId, path, reason }) => (
            <li key={id}>
              <ScopedLink to={`/requests/${id}`} className="last-row">
                <HttpStatus code={status} />
                <span className="last-what">
                  <span className="muted">{method}</span> {externalId ?? path}
                </span>
                <ReasonTag reason={reason} />
                <span className="muted last-time">
                  <Instant at={at} timeOnly seconds />
                </span>
              </ScopedLink>
            </li>
          ))}
      </ul>
    </section>
  );
}
