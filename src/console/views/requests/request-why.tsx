import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useAsk } from '../../api/mock.tsx';
import { REASONS } from '../../parts/answer/reason.tsx';
import { reasonPhrase } from '../../parts/answer/reason-phrase.ts';
import { Shown } from '../../parts/states.tsx';

function useWhy(id: number) {
  return useAsk(['why', id], (client) => client.GET('/requests/{id}/why', { params: { path: { id } } }));
}

/** Why a request got its answer, in one sentence, and what came near. */
export function WhySentence({ id, status }: { readonly id: number; readonly status: number }) {
  const { data } = useWhy(id);
  const chosen = data?.rungs.find(({ chose }) => chose);
  const near = data?.rungs.flatMap(({ nearMisses }) => nearMisses) ?? [];
  return (
    <div className="why-sentence">
      <p>
        <strong>
          {status} {reasonPhrase(status)}
        </strong>
        {': '}
        {chosen?.says ?? '…'}
      </p>
      {near.length > 0 && (
        <ul aria-label="What came near">
          {near.slice(0, 3).map((miss) => (
            <li key={miss}>{miss}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What each rung of the ladder said, in the order in which they are asked. */
export function WhyTab({ id }: { readonly id: number }) {
  const why = useWhy(id);
  return (
    <Shown of={why} what="the reasons">
      {({ rungs }: Schemas['Explanation']) => (
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
