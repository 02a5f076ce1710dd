import { lazy, Suspense, useState } from 'react';
import { useClock } from '../api/clock.ts';
import { useMock } from '../api/mock.tsx';
import { useClockChange } from '../api/undo.ts';
import { momentText, zoneSign } from '../parts/moment.ts';
import { useZone } from '../parts/zone.tsx';

const SetClock = lazy(() => import('./set-clock.tsx'));

/** Speeds that are a click away: seconds of the world in a real second. */
const SPEEDS = [1, 60, 3600] as const;

/** The session's clock: what it shows, and how to stop it, run it, set it. */
export function ClockControl() {
  const clock = useClock();
  const { zone } = useZone();
  const { connection } = useMock();
  const put = useClockChange();
  const [isOpen, setOpen] = useState(false);
  // What is there before the first answer takes the same room.
  const ms = clock?.instantMs ?? 0;
  const instant = new Date(ms).toISOString().replace('.000Z', 'Z');
  const isFrozen = clock?.speed === 0;
  return (
    <fieldset className="clock" aria-busy={!clock} disabled={!clock || connection === 'lost'}>
      <legend className="visually-hidden">Clock</legend>
      <button
        type="button"
        className="clock-instant"
        title={`Set the clock: ${instant}`}
        onClick={() => setOpen(true)}
      >
        <span className="clock-date">{momentText(ms, zone, { time: false })}, </span>
        <span className="clock-time">{momentText(ms, zone, { date: false, seconds: true })}</span>{' '}
        <span className="clock-zone">{zoneSign(ms, zone)}</span>
      </button>
      <div className="segments">
        <button
          type="button"
          className="segment"
          aria-pressed={isFrozen}
          onClick={() => put.mutate('freeze')}
          title="Stop the clock"
        >
          <Icon d="M5 3h2.500v10H5zM9.500 3H12v10H9.500z" />
          <span className="segment-word">Freeze</span>
        </button>
        {SPEEDS.map((speed) => (
          <button
            key={speed}
            type="button"
            className="segment"
            data-fast={speed > 1 || undefined}
            aria-pressed={clock?.speed === speed}
            title={speed === 1 ? 'As fast as real time' : `${speed} times as fast as real time`}
            onClick={() => put.mutate(`${instant},x${speed}`)}
          >
            {speed === 1 ? (
              <>
                <Icon d="M5 3l8 5-8 5z" />
                <span className="segment-word">Play</span>
              </>
            ) : (
              `×${speed}`
            )}
          </button>
        ))}
      </div>
      {isOpen && clock && (
        <Suspense fallback={null}>
          <SetClock clock={clock} onText={(text) => put.mutate(text)} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </fieldset>
  );
}

function Icon({ d }: { readonly d: string }) {
  return (
    <svg className="segment-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
