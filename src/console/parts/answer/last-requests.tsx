import { LAST_ENTRIES, useJournal } from '../../api/journal.ts';
import { Instant } from '../instant.tsx';
import { ScopedLink } from '../scoped-link.tsx';
import { HttpStatus } from './http-status.tsx';
import { ReasonTag } from './reason.tsx';
import './last-requests.css';
import { Failed, Loading } from '../states.tsx';

/** The last requests, as they come. */
export function LastRequests() {
  const { entries, error, refetch } = useJournal(LAST_ENTRIES);
  return (
    <section className="card stack" aria-labelledby="last-title">
      <div className="row last-head">
        <h2 id="last-title">Last requests</h2>
        <ScopedLink to="/requests">All requests</ScopedLink>
      </div>
      {!entries &&
        (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading what="the journal" />)}
      {entries?.length === 0 && (
        <p className="muted">
          None yet. “Try it” sends one, and so does any client: it appears here at once.
        </p>
      )}
      <ul className="last-list">
        {entries
          ?.slice(-LAST_ENTRIES)
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
