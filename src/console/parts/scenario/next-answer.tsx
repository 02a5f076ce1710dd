import { useAsk } from '../../api/mock.tsx';
import { useUndoable } from '../../api/undo.ts';
import './next-answer.css';

/** What a client can be made to meet, once: the scenario, and how it is called here. */
const ANSWERS: readonly (readonly [scenario: string, label: string])[] = [
  ['bad-route-parameter', '400'],
  ['not-authorised', '401'],
  ['driver-not-found', '404'],
  ['rate-limited', '429'],
  ['maintenance', '503'],
  ['malformed-json', 'Not JSON'],
  ['reset-mid-body', 'Cut off'],
  ['slow', '3 s late'],
  ['hang', 'Silence'],
];

/**
 * Makes the next request go wrong: one click each.
 * @param externalId of this driver alone; without it, whoever asks
 */
export function NextAnswer({ externalId }: { readonly externalId?: string }) {
  const { data } = useAsk(['scenarios'], (client) => client.GET('/scenarios'));
  const next = useUndoable<string, unknown>(
    (client, scenario) =>
      client.POST('/activations', { body: { scenario, ...(externalId && { externalId }), times: 1 } }),
    (scenario) => `The ${externalId ? "app's " : ''}next request gets ${scenario}.`,
  );
  const known = new Set(data?.scenarios.map(({ name }) => name));
  return (
    <fieldset className="next-answer">
      <legend>{externalId ? "The app's next answer" : 'The next answer'}</legend>
      {ANSWERS.filter(([scenario]) => known.has(scenario)).map(([scenario, label]) => (
        <button
          key={scenario}
          type="button"
          className="mini"
          title={scenario}
          onClick={() => next.mutate(scenario)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
