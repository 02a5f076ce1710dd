import { useState } from 'react';
import type { Entry } from '../../api/journal.ts';
import { numberText } from '../../parts/moment.ts';

/** Which requests are shown; all of it stands in the URL. */
export interface RequestFilter {
  /** Any part of method, path, query, id, scenario and customer. */
  readonly find: string;
  /** The first digit of the status, or all three. */
  readonly status: string;
  /** The rung that chose the answer. */
  readonly reason: string;
  readonly scenario: string;
  readonly delivered: string;
}

/** Names of the filters, as the URL has them. */
const NAMES = ['find', 'status', 'reason', 'scenario', 'delivered'] as const;

/** The filter that a URL names. */
export function readFilter(params: URLSearchParams): RequestFilter {
  return Object.fromEntries(NAMES.map((name) => [name, params.get(name) ?? ''])) as unknown as RequestFilter;
}

/** Whether an entry is among those that are wanted. */
export function matchesFilter(
  entry: Entry,
  { find, status, reason, scenario, delivered }: RequestFilter,
): boolean {
  if (status !== '' && !String(entry.status).startsWith(status)) return false;
  if (reason !== '' && entry.reason !== reason) return false;
  if (scenario !== '' && entry.scenario !== scenario) return false;
  if (delivered !== '' && (entry.delivered ?? 'pending') !== delivered) return false;
  if (find === '') return true;
  const { method, path, query, operation, externalId, scenario: name, customer } = entry;
  return `${method} ${path}?${query} ${operation} ${externalId} ${name} ${customer}`
    .toLowerCase()
    .includes(find.toLowerCase());
}

interface RequestFiltersProps {
  readonly filter: RequestFilter;
  /** All that there are. */
  readonly entries: readonly Entry[];
  readonly onSet: (name: string, value: string) => void;
}

/** So many chips of one kind are offered, the most frequent first. */
const MOST = 5;

/**
 * Filters as chips: what there is to choose from, with how many there are, and what is chosen. On a phone they stand behind
 * a button that counts those that are chosen.
 */
export function RequestFilters({ filter, entries, onSet }: RequestFiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const groups = [
    { name: 'status', label: 'Status', all: countsOf(entries, ({ status }) => String(status)) },
    { name: 'reason', label: 'Chosen by', all: countsOf(entries, ({ reason }) => reason) },
    { name: 'scenario', label: 'Scenario', all: countsOf(entries, ({ scenario }) => scenario ?? undefined) },
    {
      name: 'delivered',
      label: 'Delivered',
      all: countsOf(entries, ({ delivered }) => (delivered === 'yes' ? undefined : (delivered ?? 'pending'))),
    },
  ] as const;
  const chosen = groups.filter(({ name }) => filter[name] !== '').length;
  return (
    <div className="requests-filters">
      <input
        type="search"
        className="input requests-find"
        aria-label="Find"
        value={filter.find}
        placeholder="Id, path, scenario, customer"
        onChange={({ target }) => onSet('find', target.value)}
      />
      <button
        type="button"
        className="button filters-fold"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        Filters{chosen > 0 && ` · ${chosen}`}
      </button>
      <div className="filters-rows" data-folded={!isOpen || undefined}>
        {groups.map(({ name, label, all }) => (
          <Chips
            key={name}
            label={label}
            all={all}
            chosen={filter[name]}
            onChoose={(value) => onSet(name, value)}
          />
        ))}
      </div>
    </div>
  );
}

interface ChipsProps {
  readonly label: string;
  readonly all: readonly (readonly [value: string, count: number])[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

function Chips({ label, all, chosen, onChoose }: ChipsProps) {
  const isListed = all.some(([value]) => value === chosen);
  const shown = all.slice(0, MOST);
  // One kind alone leaves nothing to choose.
  if (chosen === '' && all.length < 2) return null;
  const chips =
    chosen === '' || (isListed && shown.some(([value]) => value === chosen))
      ? shown
      : [...shown, [chosen, 0] as const];
  return (
    <fieldset className="row filter-row">
      <legend className="visually-hidden">{label}</legend>
      <span className="filter-name muted" aria-hidden="true">
        {label}
      </span>
      {chips.map(([value, count]) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value === chosen ? '' : value)}
        >
          {value}
          {value === chosen ? ' ×' : count > 0 && <small> {numberText(count)}</small>}
        </button>
      ))}
    </fieldset>
  );
}

/** How often each value occurs, the most frequent first. */
function countsOf(
  entries: readonly Entry[],
  read: (entry: Entry) => string | undefined,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const value = read(entry);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, of], [b, other]) => other - of || (a < b ? -1 : 1));
}
