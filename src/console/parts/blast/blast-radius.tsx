import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { HttpStatus } from '../answer/http-status.tsx';
import { numberText } from '../moment.ts';
import './blast-radius.css';
import { blastSentence, countChanges, estimateNote, socketChanges, valueText } from './blast-words.ts';

interface BlastRadiusProps {
  /** What is meant, such as `Break socket 2 of Bay 1-2`; undefined: nothing is. */
  readonly what: string | undefined;
  readonly run: Pick<UseRun, 'data' | 'error' | 'isFetching'>;
  /** Shown while nothing is meant. */
  readonly hint: string;
}

interface UseRun {
  readonly data: Schemas['DryRun'] | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
}

/** So many lines of each kind are shown. */
const MOST = 4;

/** What a change would do, before it is made: to whom, to which counts, and to the JSON. */
export function BlastRadius({ what, run: { data, error, isFetching }, hint }: BlastRadiusProps) {
  return (
    <section
      className="blast"
      aria-label="What it would do"
      aria-live="polite"
      aria-busy={isFetching || undefined}
    >
      {what === undefined ? (
        <p className="muted">{hint}</p>
      ) : (
        <>
          <h3>{what}</h3>
          {error ? (
            <p className="blast-refused">Would be refused: {error.message}</p>
          ) : data ? (
            <Told affects={data.affects} />
          ) : (
            <p className="muted">Asking who sees it…</p>
          )}
        </>
      )}
    </section>
  );
}

function Told({ affects }: { readonly affects: Schemas['Affects'] }) {
  const counts = countChanges(affects);
  const sockets = socketChanges(affects);
  const note = estimateNote(affects.estimated);
  const [shown] = affects.drivers;
  return (
    <>
      <p>
        <strong>{blastSentence(affects)}</strong> {note && <span className="muted">{note}</span>}
      </p>
      {(counts.length > 0 || sockets.length > 0) && (
        <ul className="blast-counts" aria-label="Counts that change">
          {sockets.slice(0, MOST).map((text) => (
            <li key={text}>{text}</li>
          ))}
          {counts.slice(0, MOST).map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
          {counts.length > MOST && <li>and {numberText(counts.length - MOST)} more sites</li>}
        </ul>
      )}
      {shown && <Answers driver={shown} />}
    </>
  );
}

/** The answer to one driver, before and after, as a diff. */
function Answers({ driver }: { readonly driver: Schemas['AffectedDriver'] }) {
  const { externalId, status, scenario, changed, changes, because } = driver;
  const isOther = status.from !== status.to || scenario.from !== scenario.to;
  return (
    <details className="blast-diff" open={isOther || undefined}>
      <summary>
        The answer about <code>{externalId}</code>
        {because === 'sample' && <span className="muted"> (one of the sample)</span>}
        {isOther ? (
          <>
            : <HttpStatus code={status.from} /> ▸ <HttpStatus code={status.to} />
            {scenario.to !== null && <span className="muted"> {scenario.to}</span>}
          </>
        ) : (
          `: ${numberText(changed)} ${changed === 1 ? 'place' : 'places'} of the JSON`
        )}
      </summary>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ pointer, from, to }) => (
            <li key={pointer}>
              <code className="blast-pointer">{pointer}</code>
              <code>
                <del>{valueText(from)}</del> <ins>{valueText(to)}</ins>
              </code>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
