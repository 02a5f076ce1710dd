import { useUndoable } from '../../api/undo.ts';

/** What the app can be made to meet, once: the scenario, and how it is called here. */
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

/** Makes the app's next question go wrong: one click each. */
export function NextAnswer({ externalId }: { readonly externalId: string }) {
  const next = useUndoable<string, unknown>(
    (client, scenario) => client.POST('/activations', { body: { scenario, externalId, times: 1 } }),
    (scenario) => `The app's next request gets ${scenario}.`,
  );
  return (
    <fieldset className="next-answer">
      <legend>The app's next answer</legend>
      {ANSWERS.map(([scenario, label]) => (
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
