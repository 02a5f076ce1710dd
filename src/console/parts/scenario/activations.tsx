import { useAsk } from '../../api/mock.tsx';
import { useUndoable } from '../../api/undo.ts';
import { counted } from '../counted.ts';
import { ScopedLink } from '../scoped-link.tsx';
import { Failed } from '../states.tsx';

/** What is switched on in the session, the latest first, each with a switch. */
export function Activations() {
  const { data, error } = useAsk(['activations'], (client) => client.GET('/activations'));
  const off = useUndoable<string>(
    (client, id) => client.DELETE('/activations/{id}', { params: { path: { id } } }),
    () => 'Switched off.',
  );
  const allOff = useUndoable(
    (client) => client.DELETE('/activations'),
    () => 'All scenarios are off.',
  );
  const activations = data?.activations ?? [];
  if (error) return <Failed error={error} />;
  return (
    <section className="card stack" aria-labelledby="on-title">
      <div className="row">
        <h2 id="on-title">Switched on in this session</h2>
        {activations.length > 1 && (
          <button type="button" className="button button-small" onClick={() => allOff.mutate()}>
            Switch all off
          </button>
        )}
      </div>
      {activations.length === 0 ? (
        <p className="muted">Nothing: answers come about naturally.</p>
      ) : (
        <ul className="on-list">
          {activations.map(({ id, scenario, edge, externalId, customer, times, left }) => {
            const name = scenario ?? edge ?? '';
            const to =
              scenario === null
                ? `/edge-cases/${encodeURIComponent(name)}`
                : `/scenarios/${encodeURIComponent(name)}`;
            return (
              <li key={id} className="row" data-spent={left === 0 || undefined}>
                <ScopedLink to={to}>{name}</ScopedLink>
                <span className="muted">
                  {externalId === null ? 'for everybody' : `for ${externalId}`}
                  {customer !== null && ` of ${customer}`}
                  {times === null ? ', until it is switched off' : `, ${leftText(left ?? times, times)}`}
                </span>
                <button
                  type="button"
                  className="button button-small"
                  aria-label={`${left === 0 ? 'Remove' : 'Switch off'} ${name}`}
                  onClick={() => off.mutate(id)}
                >
                  {left === 0 ? 'Remove' : 'Switch off'}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function leftText(left: number, times: number): string {
  return left === 0
    ? `used up: it has answered its ${counted(times, 'request')}`
    : `${left} of ${counted(times, 'request')} left`;
}
