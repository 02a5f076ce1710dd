/** The eleven statuses of a socket and of a charger (W9). */
export const STATUSES: readonly string[] = [
  'Available',
  'Preparing',
  'Charging',
  'SuspendedCHARGER',
  'SuspendedCAR',
  'Finishing',
  'Reserved',
  'Booting',
  'Error',
  'Offline',
  'Unavailable',
];

/** The statuses of connected sockets, most telling first (W12). */
export const MOST_TELLING: readonly string[] = [
  'Booting',
  'Charging',
  'SuspendedCAR',
  'SuspendedCHARGER',
  'Finishing',
  'Preparing',
  'Reserved',
  'Available',
  'Error',
  'Unavailable',
];
