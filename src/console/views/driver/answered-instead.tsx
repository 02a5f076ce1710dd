import { compileGlob } from '../../../base/text/glob.ts';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { useUndoable } from '../../api/undo.ts';
import { HttpStatus } from '../../parts/answer/http-status.tsx';
import { counted } from '../../parts/counted.ts';
import { ScopedLink } from '../../parts/scoped-link.tsx';

/** What is switched on and answers whoever asks for a driver; undefined: nothing does. */
export function answering(
  activations: readonly Schemas['Activation'][],
  externalId: string,
  customer: string | undefined,
): Schemas['Activation'] | undefined {
  return activations.find(
    (each) =>
      each.left !== 0 &&
      !each.missing &&
      (each.externalId === null || compileGlob(each.externalId)(externalId)) &&
      (each.customer === null || each.customer === customer),
  );
}

/** Says where clients get something else than the body that the page shows, and takes it back. */
export function AnsweredInstead({
  externalId,
  customer,
}: {
  readonly externalId: string;
  readonly customer: string;
}) {
  const { data } = useAsk(['changes'], (client) => client.GET('/changes'));
  const found = data && answering(data.activations, externalId, customer);
  if (!found) return null;
  return <Instead activation={found} />;
}

function Instead({ activation }: { readonly activation: Schemas['Activation'] }) {
  const { id, scenario, edge, left } = activation;
  const { customer } = useScope();
  const name = scenario ?? edge ?? '';
  const { data } = useAsk(
    ['scenarios', name, customer],
    (client) => client.GET('/scenarios/{name}', { params: { path: { name } } }),
    { enabled: scenario !== null },
  );
  const off = useUndoable(
    (client) => client.DELETE('/activations/{id}', { params: { path: { id } } }),
    () => `${name} is off.`,
  );
  const [status] = data?.statuses ?? [];
  return (
    <div className="instead" role="note">
      <p>
        Clients get {status === undefined ? 'another answer' : <HttpStatus code={status} />} now:{' '}
        <ScopedLink to={`/${scenario === null ? 'edge-cases' : 'scenarios'}/${encodeURIComponent(name)}`}>
          {name}
        </ScopedLink>{' '}
        is on{left !== null && `, for ${counted(left, 'more call')}`}. Below: the natural answer.
      </p>
      <button type="button" className="button button-small" onClick={() => off.mutate()}>
        Switch off
      </button>
    </div>
  );
}
