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

/** A moment in the viewer's zone, and on hover exactly as it is in the answer. */
export function Instant({ at, seconds = false, timeOnly = false }: InstantProps) {
  if (!at) return <span className="muted">not given</span>;
  if (at === NEVER) return <time title={at}>never</time>;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <span>{at}</span>;
  const text = date.toLocaleString(undefined, {
    ...(timeOnly ? {} : { year: 'numeric', month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds && { second: '2-digit' }),
  });
  return (
    <time dateTime={at} title={at}>
      {text}
    </time>
  );
}
