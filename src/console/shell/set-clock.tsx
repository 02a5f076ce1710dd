import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ShownClock } from '../api/clock.ts';
import { useDryRun } from '../api/dry-run.ts';
import { putClock } from '../api/undo.ts';
import { BlastRadius } from '../parts/blast/blast-radius.tsx';
import { momentText, type Zone, zoneSign } from '../parts/moment.ts';
import { useZone } from '../parts/zone.tsx';

interface SetClockProps {
  readonly clock: ShownClock;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONDAY = 1;

/** Instants that are often wanted, from what the clock shows on, in a zone. */
const PRESETS: readonly (readonly [label: string, of: (ms: number, zone: Zone) => number])[] = [
  ['+1 hour', (ms) => ms + HOUR_MS],
  ['+1 day', (ms) => ms + DAY_MS],
  ['Next Monday, 7:30', nextMonday],
  ['Tonight, 23:00', (ms, zone) => sameDay(ms, 23, 0, zone)],
];

/** Sets the clock. What it showed when this was opened stays in the field, however fast it runs on. */
export default function SetClock({ clock, onText, onClose }: SetClockProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { zone, choose } = useZone();
  const [opened] = useState(clock.instantMs);
  const [text, setText] = useState(() => toInput(opened, zone));
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const textOf = (ms: number) => {
    const instant = new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
    return clock.speed === 0 ? instant : `${instant},x${clock.speed}`;
  };
  const set = (ms: number) => {
    if (Number.isNaN(ms)) return;
    onText(textOf(ms));
    close();
  };
  const meantMs = fromInput(text, zone);
  const isOther = !Number.isNaN(meantMs) && meantMs !== opened;
  const run = useDryRun(putClock, isOther ? textOf(meantMs) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set(fromInput(text, zone));
  };
  const live = () => {
    onText('live');
    close();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="clock-title" onClose={onClose}>
      <form onSubmit={submit} className="stack">
        <h2 id="clock-title">Set the clock</h2>
        <p className="muted">
          Every answer follows: who charges, who is gone, which tag is valid. It shows{' '}
          <strong>{momentText(clock.instantMs, zone, { seconds: true })}</strong> now
          {clock.speed === 0 ? ', and stands still.' : '.'}
        </p>
        <label className="field">
          <span>Date and time, {zoneSign(opened, zone)}</span>
          <input
            type="datetime-local"
            step="1"
            value={text}
            required
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <fieldset className="row clock-presets">
          <legend className="visually-hidden">Often wanted</legend>
          {PRESETS.map(([label, of]) => (
            <button key={label} type="button" className="chip" onClick={() => set(of(clock.instantMs, zone))}>
              {label}
            </button>
          ))}
          <button
            type="button"
            className="chip"
            onClick={() => {
              const other = zone === 'utc' ? 'local' : 'utc';
              setText(toInput(fromInput(text, zone), other));
              choose(other);
            }}
          >
            {zone === 'utc' ? 'In my zone' : 'In UTC'}
          </button>
        </fieldset>
        <BlastRadius
          what={isOther ? `Set to ${momentText(meantMs, zone)}` : undefined}
          run={run}
          hint="Type another time to see what would be different."
        />
        <div className="row">
          <button type="submit" className="button button-primary">
            Set
          </button>
          <button type="button" className="button" onClick={live}>
            Real time
          </button>
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** An instant as `datetime-local` takes it: time of a zone, without its sign. */
function toInput(ms: number, zone: Zone): string {
  const at = zone === 'utc' ? ms : ms - new Date(ms).getTimezoneOffset() * 60_000;
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 19);
}

function fromInput(text: string, zone: Zone): number {
  return new Date(zone === 'utc' ? `${text}Z` : text).getTime();
}

function sameDay(ms: number, hours: number, minutes: number, zone: Zone): number {
  const at = new Date(ms);
  return zone === 'utc' ? at.setUTCHours(hours, minutes, 0, 0) : at.setHours(hours, minutes, 0, 0);
}

function nextMonday(ms: number, zone: Zone): number {
  const at = new Date(ms);
  const day = zone === 'utc' ? at.getUTCDay() : at.getDay();
  return sameDay(ms + ((MONDAY - day + 7) % 7 || 7) * DAY_MS, 7, 30, zone);
}
