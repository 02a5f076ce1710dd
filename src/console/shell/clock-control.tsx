import { type FormEvent, useRef } from 'react';
import { type ShownClock, useClock } from '../api/clock.ts';
import { useChange } from '../api/mock.tsx';
import { Instant } from '../parts/instant.tsx';

/** Speeds that a click away: seconds of the world in a real second. */
const SPEEDS = [1, 60, 3600] as const;

/** The session's clock: what it shows, and how to stop it, run it, set it. */
export function ClockControl() {
  const clock = useClock();
  const put = useChange((client, text: string) => client.PUT('/clock', { body: { clock: text } }));
  const freeze = useChange((client) => client.POST('/clock/freeze'));
  const dialog = useRef<HTMLDialogElement>(null);
  if (!clock) return <div className="clock" aria-busy="true" />;
  const instant = new Date(clock.instantMs).toISOString().replace('.000Z', 'Z');
  const isFrozen = clock.speed === 0;
  return (
    <fieldset className="clock">
      <legend className="visually-hidden">Clock</legend>
      <button
        type="button"
        className="clock-instant"
        title="Set the clock"
        onClick={() => dialog.current?.showModal()}
      >
        <Instant at={instant} seconds />
      </button>
      <button
        type="button"
        className="chip"
        aria-pressed={isFrozen}
        onClick={() => freeze.mutate()}
        title="Stop the clock"
      >
        Freeze
      </button>
      {SPEEDS.map((speed) => (
        <button
          key={speed}
          type="button"
          className="chip"
          aria-pressed={clock.speed === speed}
          title={speed === 1 ? 'As fast as real time' : `${speed} times as fast as real time`}
          onClick={() => put.mutate(`${instant},x${speed}`)}
        >
          {speed === 1 ? 'Play' : `×${speed}`}
        </button>
      ))}
      <SetClock dialog={dialog} clock={clock} onText={(text) => put.mutate(text)} />
    </fieldset>
  );
}

interface SetClockProps {
  readonly dialog: React.RefObject<HTMLDialogElement | null>;
  readonly clock: ShownClock;
  readonly onText: (text: string) => void;
}

function SetClock({ dialog, clock, onText }: SetClockProps) {
  const input = useRef<HTMLInputElement>(null);
  const local = toLocalInput(clock.instantMs);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const instantMs = new Date(input.current?.value ?? '').getTime();
    if (Number.isNaN(instantMs)) return;
    dialog.current?.close();
    const instant = new Date(instantMs).toISOString().replace(/\.\d+Z$/, 'Z');
    onText(clock.speed === 0 ? instant : `${instant},x${clock.speed}`);
  };
  const live = () => {
    dialog.current?.close();
    onText('live');
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="clock-title">
      <form onSubmit={submit} className="stack">
        <h2 id="clock-title">Set the clock</h2>
        <p>
          Every answer follows: who charges, who is gone, which tag is valid. Asking never changes the world.
        </p>
        <label className="field">
          <span>Date and time, in your zone</span>
          <input key={local} ref={input} type="datetime-local" step="1" defaultValue={local} required />
        </label>
        <div className="row">
          <button type="submit" className="button button-primary">
            Set
          </button>
          <button type="button" className="button" onClick={live}>
            Real time
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** An instant as `datetime-local` takes it: local time without a zone. */
function toLocalInput(instantMs: number): string {
  const offsetMs = new Date(instantMs).getTimezoneOffset() * 60_000;
  return new Date(instantMs - offsetMs).toISOString().slice(0, 19);
}
