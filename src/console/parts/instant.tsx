import { momentText } from './moment.ts';
import { useZone } from './zone.tsx';

/** How a moment is written. */
export interface InstantProps {
  /** RFC 3339; what is none is shown as it is. */
  readonly at: string | null | undefined;
  /** With seconds; default without. */
  readonly seconds?: boolean;
  /** Time of day alone. */
  readonly timeOnly?: boolean;
}

/** What the API writes for "never" (.NET's smallest date). */
const NEVER = '0001-01-01T00:00:00Z';

/** A moment in the zone that the top bar names, and on hover exactly as it is in the answer. */
export function Instant({ at, seconds = false, timeOnly = false }: InstantProps) {
  const { zone } = useZone();
  if (!at) return <span className="muted">not given</span>;
  if (at === NEVER) return <time title={at}>never</time>;
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return <span>{at}</span>;
  return (
    <time dateTime={at} title={at}>
      {momentText(ms, zone, { date: !timeOnly, seconds })}
    </time>
  );
}
