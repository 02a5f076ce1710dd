import type { Status } from './statuses.ts';

/** A shape for each, in a field of 16 by 16: colour alone tells nobody who cannot see it. */
const SHAPES: Readonly<Record<Status, string>> = {
  Charging: 'M9 1 3 9h4l-1 6 7-9H9z',
  SuspendedCAR: 'M4 3h3v10H4zM9 3h3v10H9z',
  SuspendedCHARGER: 'M3 3h10v10H3zM6 6v4h1.500V6zM8.500 6v4H10V6z',
  Finishing: 'M2 8l4 4 8-9-1.500-1.200L6 9.300 3.300 6.700z',
  Preparing: 'M6 1v4H4v3a4 4 0 0 0 3 3.900V15h2v-3.100A4 4 0 0 0 12 8V5h-2V1H9v4H7V1z',
  Reserved: 'M4 1h8v14l-4-3-4 3z',
  Available: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 2.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7z',
  Booting: 'M8 2a6 6 0 1 0 6 6h-2.200A3.800 3.800 0 1 1 8 4.200V7l4-3.900L8 0z',
  Error: 'M8 1 0.500 14.500h15zM7.200 6h1.600v4.500H7.200zM7.200 11.500h1.600v1.600H7.200z',
  Unavailable: 'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM4 7h8v2H4z',
  Offline:
    'M3 2 1.600 3.400 12.600 14.400 14 13 3 2zM8 3c2.500 0 4.800 1 6.500 2.600L13 7.200A7 7 0 0 0 8 5zM8 13l2-2.300a3 3 0 0 0-4 0z',
};

/** Words for people; the API's own word stands in the title. */
const WORDS: Readonly<Record<Status, string>> = {
  Charging: 'Charging',
  SuspendedCAR: 'Paused by car',
  SuspendedCHARGER: 'Paused by charger',
  Finishing: 'Finishing',
  Preparing: 'Preparing',
  Reserved: 'Reserved',
  Available: 'Available',
  Booting: 'Booting',
  Error: 'Error',
  Unavailable: 'Unavailable',
  Offline: 'Offline',
};

/** Whether a text is one of the statuses: a body of one's own may hold any. */
export function isStatus(text: string): text is Status {
  return text in WORDS;
}

/** The shape of a status alone, in its colour; hidden from screen readers. */
export function StatusShape({ status }: { readonly status: string }) {
  return (
    <svg className={`status-shape ${classOf(status)}`} viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d={isStatus(status) ? SHAPES[status] : SHAPES.Unavailable} />
    </svg>
  );
}

/** A status: shape, colour and word. */
export function StatusBadge({ status }: { readonly status: string }) {
  return (
    <span className={`status ${classOf(status)}`} title={status}>
      <StatusShape status={status} />
      {wordOf(status)}
    </span>
  );
}

/** The word for a status; of a text that is none, the text. */
export function wordOf(status: string): string {
  return isStatus(status) ? WORDS[status] : status;
}

/** The class that gives a status its colours (`--status-ink`, `--status-fill`). */
export function classOf(status: string): string {
  return `status-${isStatus(status) ? status.toLowerCase() : 'unknown'}`;
}
