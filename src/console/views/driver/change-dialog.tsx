import { useEffect, useRef, useState } from 'react';
import type { ControlClient } from '../../api/client.ts';
import { useDryRun } from '../../api/dry-run.ts';
import { useScope } from '../../api/scope.ts';
import { useUndoable } from '../../api/undo.ts';
import { BlastRadius } from '../../parts/blast/blast-radius.tsx';
import { Failed } from '../../parts/states.tsx';
import { StatusShape, wordOf } from '../../parts/status.tsx';
import { STATUSES, type Status } from '../../parts/statuses.ts';
import type { ChargerChoice } from './charger-card.tsx';

/** Statuses that one socket can be set to; the other two are those of the whole charger. */
const OF_SOCKET = STATUSES.filter((status) => status !== 'Offline' && status !== 'Booting');

type Change = (
  | { readonly kind: 'socket'; readonly number: number; readonly status: Status | 'timeline' }
  | { readonly kind: 'connection'; readonly connection: 'online' | 'offline' }
  | { readonly kind: 'release' }
) & { readonly chargerId: string; readonly name: string };

interface ChangeDialogProps {
  readonly choice: ChargerChoice | undefined;
  /** Told of the part of the body that was changed, by its JSON pointer. */
  readonly onChanged: (pointer: string) => void;
  readonly onClose: () => void;
}

/** Sets the status of a socket, or the connection of its charger; every count follows. */
export function ChangeDialog({ choice, onChanged, onClose }: ChangeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const change = useChargerChange();
  const { customer } = useScope();
  const [meant, setMeant] = useState<Change>();
  const run = useDryRun((client, input: Change) => doChange(client, input, customer), meant);
  useEffect(() => {
    if (choice) dialog.current?.showModal();
  }, [choice]);
  const close = () => {
    setMeant(undefined);
    change.reset();
    onClose();
  };
  const whole = (made: DistributiveOmit<Change, 'chargerId' | 'name'>) => {
    const chargerId = choice?.charger.chargerId || choice?.charger.id || '';
    return { ...made, chargerId, name: choice?.charger.name ?? '' } as Change;
  };
  const make = (made: DistributiveOmit<Change, 'chargerId' | 'name'>) => {
    const changed = choice?.socket
      ? `${choice.socket.pointer}/status`
      : `${choice?.charger.pointer}/chargerStatus`;
    change.mutate(whole(made), {
      onSuccess() {
        onChanged(changed);
        dialog.current?.close();
      },
    });
  };
  return (
    <dialog ref={dialog} className="dialog change-dialog" aria-labelledby="change-title" onClose={close}>
      {choice && (
        <Choices
          choice={choice}
          onMake={make}
          onMean={(made) => setMeant(whole(made))}
          isBusy={change.isPending}
        />
      )}
      <BlastRadius
        what={meant && inWords(meant).replace(/\.$/, '')}
        run={run}
        hint="Point at a button to see who would get another answer, and where it differs."
      />
      {change.error && <Failed error={change.error} />}
      <div className="row change-foot">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

interface ChoicesProps {
  readonly choice: ChargerChoice;
  readonly onMake: (change: DistributiveOmit<Change, 'chargerId' | 'name'>) => void;
  /** Told of what the pointer rests on, or has the focus. */
  readonly onMean: (change: DistributiveOmit<Change, 'chargerId' | 'name'>) => void;
  readonly isBusy: boolean;
}

function Choices({ choice: { charger, socket }, onMake, onMean, isBusy }: ChoicesProps) {
  const act = (change: DistributiveOmit<Change, 'chargerId' | 'name'>) => ({
    onClick: () => onMake(change),
    onPointerEnter: () => onMean(change),
    onFocus: () => onMean(change),
  });
  return (
    <div className="stack" aria-busy={isBusy}>
      <h2 id="change-title">{socket ? `Socket ${socket.number} of ${charger.name}` : charger.name}</h2>
      <p className="muted">From the session's clock on, for every driver who sees it.</p>
      {socket && (
        <fieldset className="change-group">
          <legend>This socket</legend>
          <div className="row">
            <button
              type="button"
              className="button button-small"
              {...act({ kind: 'socket', number: socket.number, status: 'Available' })}
            >
              Unplug it
            </button>
            <button
              type="button"
              className="button button-small button-danger"
              {...act({ kind: 'socket', number: socket.number, status: 'Error' })}
            >
              Break it
            </button>
            <button
              type="button"
              className="button button-small"
              {...act({ kind: 'socket', number: socket.number, status: 'timeline' })}
            >
              Back to its timeline
            </button>
          </div>
          <ul className="change-statuses" aria-label="Set the status">
            {OF_SOCKET.map((status) => (
              <li key={status}>
                <button
                  type="button"
                  className="chip"
                  aria-pressed={socket.status === status}
                  {...act({ kind: 'socket', number: socket.number, status })}
                >
                  <StatusShape status={status} /> {wordOf(status)}
                </button>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <fieldset className="change-group">
        <legend>The charger</legend>
        <div className="row">
          <button
            type="button"
            className="button button-small button-danger"
            {...act({ kind: 'connection', connection: 'offline' })}
          >
            Take it offline
          </button>
          <button
            type="button"
            className="button button-small"
            {...act({ kind: 'connection', connection: 'online' })}
          >
            Bring it back
          </button>
          <button
            type="button"
            className="button button-small"
            {...act({ kind: 'socket', number: socket?.number ?? 1, status: 'Booting' })}
          >
            Restart it
          </button>
          <button type="button" className="button button-small" {...act({ kind: 'release' })}>
            Take all changes back
          </button>
        </div>
      </fieldset>
    </div>
  );
}

function useChargerChange() {
  const { customer } = useScope();
  return useUndoable<Change, unknown>((client, change) => doChange(client, change, customer), inWords);
}

function doChange(client: ControlClient, change: Change, customer: string | undefined) {
  const query = customer === undefined ? {} : { customer };
  const { chargerId } = change;
  switch (change.kind) {
    case 'socket': {
      const params = { path: { chargerId, socketId: change.number }, query };
      const body = { status: change.status };
      return client.PATCH('/chargers/{chargerId}/sockets/{socketId}', { params, body });
    }
    case 'connection': {
      const body = { connection: change.connection };
      return client.PATCH('/chargers/{chargerId}', { params: { path: { chargerId }, query }, body });
    }
    case 'release':
      return client.DELETE('/chargers/{chargerId}/overrides', { params: { path: { chargerId }, query } });
  }
}

function inWords(change: Change): string {
  const { name } = change;
  switch (change.kind) {
    case 'socket':
      return change.status === 'timeline'
        ? `${name}, socket ${change.number}: back to its timeline.`
        : `${name}, socket ${change.number}: ${wordOf(change.status)}.`;
    case 'connection':
      return `${name} is ${change.connection}.`;
    case 'release':
      return `${name} is as the world has it.`;
  }
}
