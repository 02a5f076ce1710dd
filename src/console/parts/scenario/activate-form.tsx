import { type FormEvent, useId, useState } from 'react';
import type { ControlClient } from '../../api/client.ts';
import { useDryRun } from '../../api/dry-run.ts';
import { useAsk } from '../../api/mock.tsx';
import { useUndoable } from '../../api/undo.ts';
import { BlastRadius } from '../blast/blast-radius.tsx';
import { counted } from '../counted.ts';
import { Failed } from '../states.tsx';

/** What is switched on: a scenario, or an edge case. */
export type Activated = { readonly scenario: string } | { readonly edge: string };

/** Switches something on, for everybody or some ids: for the next requests, or until it is switched off. */
export function ActivateForm({ what }: { readonly what: Activated }) {
  const id = useId();
  const [externalId, setExternalId] = useState('');
  const [times, setTimes] = useState('1');
  const { data } = useAsk(['activations'], (client) => client.GET('/activations'));
  const activate = useUndoable<ActivationBody, unknown>(activateBy, (body) => sayActivated(body));
  const forGood: ActivationBody = {
    ...what,
    ...(externalId.trim() !== '' && { externalId: externalId.trim() }),
  };
  const count = Math.max(1, Number(times) || 1);
  const wanted: ActivationBody = { ...forGood, times: count };
  const run = useDryRun(activateBy, wanted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    activate.mutate(wanted);
  };
  // Once more would change nothing.
  const isOn = data?.activations.some(
    (each) =>
      each.times === null &&
      each.externalId === (forGood.externalId ?? null) &&
      ('scenario' in what ? each.scenario === what.scenario : each.edge === what.edge),
  );
  return (
    <form className="stack" onSubmit={submit} aria-label="Switch it on">
      <div className="row activate-fields">
        <label className="field" htmlFor={`${id}-id`}>
          <span>For which driver</span>
          <input
            id={`${id}-id`}
            value={externalId}
            placeholder="everybody"
            title="An externalId; * stands for any text"
            onChange={(event) => setExternalId(event.target.value)}
          />
        </label>
        <label className="field" htmlFor={`${id}-times`}>
          <span>For how many requests</span>
          <input
            id={`${id}-times`}
            type="number"
            min={1}
            value={times}
            required
            onChange={(event) => setTimes(event.target.value)}
          />
        </label>
      </div>
      <div className="row">
        <button type="submit" className="button button-primary" disabled={activate.isPending}>
          For the next {count === 1 ? 'request' : counted(count, 'request')}
        </button>
        <button
          type="button"
          className="button"
          disabled={activate.isPending || isOn}
          onClick={() => activate.mutate(forGood)}
        >
          {isOn ? 'On until you switch it off' : 'Until I switch it off'}
        </button>
      </div>
      {activate.error && <Failed error={activate.error} />}
      <BlastRadius what="Switched on now" run={run} hint="" />
    </form>
  );
}

type ActivationBody = Activated & { readonly externalId?: string; readonly times?: number };

function activateBy(client: ControlClient, body: ActivationBody) {
  return client.POST('/activations', { body });
}

function sayActivated({ externalId, times, ...what }: ActivationBody): string {
  const name = 'scenario' in what ? what.scenario : what.edge;
  return `${name} is on for ${externalId ?? 'everybody'}${times === undefined ? '' : `, ${counted(times, 'request')}`}.`;
}
