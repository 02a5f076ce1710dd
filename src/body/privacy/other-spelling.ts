import { isObject } from '../../base/json/json-object.ts';
import { STATUSES } from '../rules/statuses.ts';

/** Statuses of OCPI 2.2.1 (8.4.22) and OCPP, in capitals, in the words of the API. */
const STATUS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(STATUSES.map((status) => [status.toUpperCase(), status])),
  INOPERATIVE: 'Unavailable',
  BLOCKED: 'Unavailable',
  FAULTED: 'Error',
  OUTOFORDER: 'Error',
  SUSPENDEDEV: 'SuspendedCAR',
  SUSPENDEDEVSE: 'SuspendedCHARGER',
};

/** How OCPP and OCPI call a status of the API, in capitals; the words of the API themselves are left out. */
export function otherWordsFor(status: string): readonly string[] {
  return Object.keys(STATUS).filter((word) => STATUS[word] === status && word !== status.toUpperCase());
}

/** Brings statuses in capitals and coordinates in texts into the words of the API; the notes tell what was done, and what is in no list. */
export function otherSpelling(body: Readonly<Record<string, unknown>>): {
  readonly body: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
} {
  const counts = new Map<string, number>();
  const count = (note: string) => counts.set(note, (counts.get(note) ?? 0) + 1);
  const visit = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item: unknown) => visit(item, ''));
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([own, inner]) => [own, visit(inner, own)]));
    if (typeof value !== 'string') return value;
    if ((name === 'latitude' || name === 'longitude') && /^-?\d{1,3}(?:\.\d+)?$/.test(value)) {
      count('coordinates that were texts are numbers');
      return Number(value);
    }
    if ((name === 'status' || name === 'chargerStatus') && !STATUSES.includes(value)) {
      const known = STATUS[value.toUpperCase().replace(/[_ -]/g, '')];
      count(known === undefined ? 'statuses of no list' : 'statuses brought into the words of the API');
      return known ?? value;
    }
    return value;
  };
  return {
    body: visit(body, '') as Readonly<Record<string, unknown>>,
    notes: [...counts].map(([note, times]) => `${note} (${times})`),
  };
}
