import { STATUSES, type Status } from '../statuses.ts';

/** What sockets do, in four words. */
export const KINDS = ['busy', 'free', 'fault', 'gone'] as const;

/** One of them. */
export type Kind = (typeof KINDS)[number];

/** How they are called. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  busy: 'in use',
  free: 'free',
  fault: 'faulty',
  gone: 'offline',
};

const OF_STATUS: Readonly<Record<Status, Kind>> = {
  ...{
    Charging: 'busy',
    SuspendedCAR: 'busy',
    SuspendedCHARGER: 'busy',
    Finishing: 'busy',
    Preparing: 'busy',
  },
  ...{
    Reserved: 'free',
    Available: 'free',
    Error: 'fault',
    Unavailable: 'fault',
    Booting: 'gone',
    Offline: 'gone',
  },
};

/** Sockets by what they do. */
export type Shares = Readonly<Record<Kind, number>>;

/** What a status comes under. */
export function kindOf(status: string): Kind {
  return (OF_STATUS as Readonly<Record<string, Kind>>)[status] ?? 'gone';
}

/** Statuses in the order in which a list shows them: what needs a look first. */
export const BY_CONCERN: readonly Status[] = [
  ...(['Error', 'Unavailable', 'Offline', 'Booting'] as const),
  ...STATUSES.filter((status) => !['Error', 'Unavailable', 'Offline', 'Booting'].includes(status)),
];

/** Adds up sockets. @param counts how many have each of `statuses` */
export function sharesOf(statuses: readonly string[], counts: readonly number[]): Shares {
  const shares = { busy: 0, free: 0, fault: 0, gone: 0 };
  for (const [place, status] of statuses.entries()) shares[kindOf(status)] += counts[place] ?? 0;
  return shares;
}

/** All of them together. */
export function sumOf(all: readonly Shares[]): Shares {
  const sum = { busy: 0, free: 0, fault: 0, gone: 0 };
  for (const shares of all) for (const kind of KINDS) sum[kind] += shares[kind];
  return sum;
}

/** How many sockets there are. */
export function totalOf({ busy, free, fault, gone }: Shares): number {
  return busy + free + fault + gone;
}

/** A ring of the shares, as CSS writes it. */
export function ringOf(shares: Shares): string {
  const total = totalOf(shares) || 1;
  let from = 0;
  const parts = KINDS.filter((kind) => shares[kind] > 0).map((kind) => {
    const to = from + (shares[kind] / total) * 100;
    const part = `var(--kind-${kind}) ${from.toFixed(1)}% ${to.toFixed(1)}%`;
    from = to;
    return part;
  });
  return `conic-gradient(${parts.join(', ')})`;
}

/** The shares in words, what is none left out, such as `5 in use, 1 faulty`. */
export function sharesText(shares: Shares): string {
  return KINDS.filter((kind) => shares[kind] > 0)
    .map((kind) => `${shares[kind]} ${KIND_WORDS[kind]}`)
    .join(', ');
}
