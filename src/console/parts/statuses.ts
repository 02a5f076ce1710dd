/** The statuses of a socket and of a charger (docs/facts.md), the liveliest first. */
export const STATUSES = [
  'Charging',
  'SuspendedCAR',
  'SuspendedCHARGER',
  'Finishing',
  'Preparing',
  'Reserved',
  'Available',
  'Booting',
  'Error',
  'Unavailable',
  'Offline',
] as const;

/** A status of a socket. */
export type Status = (typeof STATUSES)[number];
