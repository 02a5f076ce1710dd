import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { numberText } from '../moment.ts';
import { BodyView } from './body-view.tsx';
import { HttpStatus } from './http-status.tsx';
import { reasonPhrase } from './reason-phrase.ts';
import './wire-reply.css';

interface WireReplyProps {
  readonly tried: Schemas['Tried'];
  /** JSON pointer into the body that is highlighted. */
  readonly pointed?: string | undefined;
}

/** An answer as it is on the wire: status line, headers, body, and what time or faults do to it. */
export function WireReply({ tried: { method, target, answer }, pointed }: WireReplyProps) {
  const { status, headers, body, delayMs, dribbleMs, fault, faultMeans, violations } = answer;
  return (
    <section className="wire" aria-label="The answer on the wire">
      <p className="wire-line">
        <code>
          {method} {target}
        </code>
      </p>
      {fault && (
        <p className="wire-fault">
          <strong>{fault}</strong> {faultMeans}
        </p>
      )}
      {(delayMs > 0 || dribbleMs > 0) && (
        <p className="wire-time">
          {delayMs > 0 && <>The first byte comes after {numberText(Math.round(delayMs))} ms. </>}
          {dribbleMs > 0 && <>The body is spread over {numberText(Math.round(dribbleMs))} ms.</>}
        </p>
      )}
      <p className="wire-line">
        <code>HTTP/1.1</code> <HttpStatus code={status} text={reasonPhrase(status)} />
      </p>
      <HeaderList headers={headers} />
      <BodyView text={body} label="Body of the answer" pointed={pointed} />
      {violations.length > 0 && (
        <details>
          <summary>What the body breaks of the contract and the world rules ({violations.length})</summary>
          <ul>
            {violations.slice(0, 50).map((violation) => (
              <li key={violation}>{violation}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface HeaderListProps {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** Headers in their order. */
export function HeaderList({ headers }: HeaderListProps) {
  if (headers.length === 0) return <p className="muted">No headers.</p>;
  return (
    <dl className="wire-headers">
      {headers.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice, and the order never changes
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
