import type { Entry } from '../../api/journal.ts';
import { numberText } from '../../parts/moment.ts';

/** What became of the answer, in words. */
const ARRIVALS: Readonly<Record<string, string>> = {
  yes: 'Delivered in full.',
  partly: 'Delivered in part: the client was gone, or a fault cut it.',
  no: 'Not delivered: the client was gone, or a fault kept it back.',
};

/** When what of an answer leaves: the wait before its first byte, and the stretch over which its body comes. */
export function Waterfall({ entry }: { readonly entry: Entry }) {
  const { delayMs, dribbleMs, bodyLength, fault, delivered } = entry;
  const total = Math.max(1, delayMs + dribbleMs);
  const isAtOnce = delayMs + dribbleMs < 1;
  const arrival = delivered === null ? 'On its way.' : ARRIVALS[delivered];
  return (
    <section className="waterfall" aria-label="When it left">
      {!isAtOnce && (
        <div className="waterfall-bars" aria-hidden="true">
          <i className="waterfall-wait" style={{ width: `${(delayMs / total) * 100}%` }} />
          <i className="waterfall-body" style={{ width: `${Math.max(1, (dribbleMs / total) * 100)}%` }} />
        </div>
      )}
      <p>
        {isAtOnce ? (
          'Answered at once'
        ) : (
          <>
            <i className="waterfall-key waterfall-wait" aria-hidden="true" />{' '}
            {numberText(Math.round(delayMs))} ms before the first byte
            {dribbleMs > 0 && (
              <>
                {' '}
                · <i className="waterfall-key waterfall-body" aria-hidden="true" /> body over{' '}
                {numberText(Math.round(dribbleMs))} ms
              </>
            )}
          </>
        )}{' '}
        · {numberText(bodyLength)} characters
        {fault !== null && <strong> · on the wire: {fault}</strong>}
        <span data-arrival={delivered ?? 'pending'}> · {arrival}</span>
      </p>
    </section>
  );
}
