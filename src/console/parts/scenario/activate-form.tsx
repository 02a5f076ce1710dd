import { type FormEvent, useId, useState } from 'react';
import type { ControlClient } from '../../api/client.ts';
import { useDryRun } from '../../api/dry-run.ts';
import { useUndoable } from '../../api/undo.ts';
import { BlastRadius } from '../blast/blast-radius.tsx';
import { counted } from '../counted.ts';
import { Failed } from '../states.tsx';

/** What is switched on: a scenario, or an edge case. */
export type Activated = { readonly scenario: string } | { readonly edge: string };

/** Switches something on: for the session, for some ids, for the next calls. */
export function ActivateForm({ what }: { readonly what: Activated }) {
  const id = useId();
  const [externalId, setExternalId] = useState('');
  const [times, setTimes] = useState('');
  const activate = useUndoable<ActivationBody, unknown>(activateBy, (body) => sayActivated(body));
  const wanted: ActivationBody = {
    ...what,
    ...(externalId.trim() !== '' && { externalId: externalId.trim() }),
    ...(times !== '' && { times: Number(times) }),
  };
  const run = useDryRun(activateBy, wanted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    activate.mutate(wanted);
  };
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
          <span>For how many calls</span>
          <input
            id={`${id}-times`}
            type="number"
            min={1}
            value={times}
            placeholder="until it is switched off"
            onChange={(event) => setTimes(event.target.value)}
          />
        </label>
      </div>
      <div className="row">
        <button type="submit" className="button button-primary" disabled={activate.isPending}>
          Switch on in this session
        </button>
        <span role="status">{activate.isSuccess && 'It is on, from the next request.'}</span>
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
  return `${name} is on for ${externalId ?? 'everybody'}${times === undefined ? '' : `, ${counted(times, 'call')}`}.`;
}
