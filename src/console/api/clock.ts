import { useEffect, useState } from 'react';
import { useAsk, useMock } from './mock.tsx';

/** The session's clock, as a page shows it. */
export interface ShownClock {
  /** As the option `clock` reads it. */
  readonly clock: string;
  /** What it shows now, in ms since 1970. */
  readonly instantMs: number;
  /** Seconds of the world in a real second; 0: it stands still. */
  readonly speed: number;
}

/** Answers of a clock that runs are asked for again so often, in ms of real time. */
const FAST_MS = 1000;
const SLOW_MS = 5000;
const TICK_MS = 250;

/** The session's clock, which runs on between two answers of the server; undefined until the first. */
export function useClock(): ShownClock | undefined {
  const { data, dataUpdatedAt } = useAsk(['clock'], (client) => client.GET('/clock'), { every: 15_000 });
  const { lostMs } = useMock();
  const speed = data?.speed ?? 0;
  // Of a server that is away nobody knows what its clock shows.
  const ticking = useTick(speed !== 0 && lostMs === undefined);
  const now = lostMs ?? ticking;
  if (!data) return undefined;
  const passed = speed === 0 ? 0 : Math.max(0, now - dataUpdatedAt) * speed;
  return {
    clock: data.clock,
    instantMs: Math.floor((Date.parse(data.instant) + passed) / 1000) * 1000,
    speed,
  };
}

/** How often what follows from the clock has to be asked for again, in ms; false while it stands still. */
export function useClockPace(): number | false {
  const { data } = useAsk(['clock'], (client) => client.GET('/clock'));
  const speed = data?.speed ?? 0;
  if (speed === 0) return false;
  return speed > 1 ? FAST_MS : SLOW_MS;
}

/** Real time in ms since 1970, a few times a second while it matters. */
function useTick(runs: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (!runs) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [runs]);
  return now;
}
