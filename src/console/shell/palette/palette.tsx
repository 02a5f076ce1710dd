import { Command, defaultFilter } from 'cmdk';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useAsk } from '../../api/mock.tsx';
import { useIsReservedId } from '../../api/reserved-id.ts';
import { useGo, useScope } from '../../api/scope.ts';
import { PLACES } from '../nav.tsx';
import './palette.css';
import { useStoryLines } from '../story/use-story-lines.ts';
import { rankOf } from './rank.ts';
import { keepRecent, recentPlaces } from './recent.ts';
import { useDeeds } from './use-deeds.ts';
import { placeOf, usePlaceDeeds } from './use-place-deeds.ts';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** One line of the palette. */
interface Line {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Where it leads; undefined: it does something. */
  readonly to?: string;
  readonly act?: () => void;
}

/** So many drivers and sites are offered for what is typed. */
const FOUND = 5;
const NONE: readonly never[] = [];

/** Goes to anything and does anything by a few letters; what was chosen lately comes first. */
export default function Palette({ onClose, onShortcuts }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const go = useGo();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);
  const groups = ranked(useGroups(text, onShortcuts), text.trim());
  const [marked, mark] = useState('');
  const values = groups.flatMap(({ heading, lines }) => lines.map((line) => nameOf(heading, line)));
  const choose = ({ label, to, act }: Line) => {
    dialog.current?.close();
    if (to !== undefined) {
      keepRecent({ label, to });
      go(to);
    } else act?.();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label="Go to or do"
      onClose={onClose}
      // A click beside it closes it; keys do by Escape.
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      onKeyDown={() => {}}
    >
      <Command
        label="Go to or do"
        loop
        shouldFilter={false}
        value={values.includes(marked) ? marked : (values[0] ?? '')}
        onValueChange={mark}
      >
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder="A view, driver, site, charger, request, scenario, story, or what to do"
        />
        <Command.List>
          <Command.Empty>Nothing is called so. Ids of drivers can be typed in full.</Command.Empty>
          {groups.map(({ heading, lines }) => (
            <Command.Group key={heading} heading={heading}>
              {lines.map((line) => (
                <Command.Item key={line.key} value={nameOf(heading, line)} onSelect={() => choose(line)}>
                  <span className="ellipsis">{line.label}</span>
                  {line.hint && <span className="muted ellipsis">{line.hint}</span>}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </dialog>
  );
}

interface Group {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** Tells a line from all others, and is what is looked through for what is typed. */
function nameOf(heading: string, { key, label }: Line): string {
  return `${heading} ${key} ${label}`;
}

/**
 * What fits what is typed, the best first, in the groups of which the best has it. Not by cmdk, which moves what stands on
 * the page: lines that come later undo its order.
 */
function ranked(groups: readonly Group[], typed: string): readonly Group[] {
  if (typed === '') return groups;
  return groups
    .map(({ heading, lines }) => {
      const scored = lines
        .map((line) => {
          const name = nameOf(heading, line);
          return { line, score: rankOf(name, typed, defaultFilter(name, typed)) };
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
      return { heading, lines: scored.map(({ line }) => line), best: scored[0]?.score ?? 0 };
    })
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => b.best - a.best);
}

function useGroups(text: string, onShortcuts: () => void): readonly Group[] {
  const [recent] = useState(recentPlaces);
  const deeds = useDeeds();
  const stories = useStoryLines();
  const { data } = useAsk(['scenarios'], (client) => client.GET('/scenarios'));
  const found = useFound(placeOf(useDeferredValue(text.trim())));
  const scenarios = (data?.scenarios ?? []).map(({ name, statuses }): Line => {
    return {
      key: name,
      label: name,
      hint: statuses.join(', '),
      to: `/scenarios/${encodeURIComponent(name)}`,
    };
  });
  const next = (data?.scenarios ?? []).map(
    ({ name, statuses }): Line => ({
      ...{ key: `next ${name}`, label: `Next request: ${name}`, hint: statuses.join(', ') },
      act: () => deeds.next(name),
    }),
  );
  const groups: readonly Group[] = [
    { heading: 'Lately', lines: text === '' ? recent.map(({ label, to }) => ({ key: to, label, to })) : [] },
    { heading: 'Found', lines: found.places },
    { heading: 'Change', lines: found.deeds },
    {
      heading: 'Go to',
      lines: PLACES.map(({ to, label, key }) => ({ key: to, label, to, hint: `G ${key.toUpperCase()}` })),
    },
    {
      heading: 'Do',
      lines: [...deeds.lines, { key: 'keys', label: 'Show the keys', hint: '?', act: onShortcuts }],
    },
    { heading: 'Stories', lines: stories },
    { heading: 'Next request', lines: text === '' ? [] : next },
    { heading: 'Scenarios', lines: text === '' ? [] : scenarios },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

interface Found {
  readonly places: readonly Line[];
  readonly deeds: readonly Line[];
}

/** Drivers, sites, a charger and a request that are called so, and what can be done to them. */
function useFound(search: string): Found {
  const { customer } = useScope();
  const isReserved = useIsReservedId();
  const query = { search, limit: FOUND, ...(customer !== undefined && { customer }) };
  const enabled = search !== '';
  const drivers = useAsk(['drivers', query], (client) => client.GET('/drivers', { params: { query } }), {
    enabled,
    keep: true,
  });
  const sites = useAsk(['sites', query], (client) => client.GET('/sites', { params: { query } }), {
    enabled,
    keep: true,
  });
  const { deeds, isCharger } = usePlaceDeeds(search, (enabled && sites.data?.sites) || NONE);
  if (!enabled) return { places: [], deeds: [] };
  const driverTo = (id: string) => `/drivers/${encodeURIComponent(id)}`;
  const known = drivers.data?.drivers ?? [];
  // What is there first is what Enter means, and stays it: what nobody may know waits for what is known.
  const isWaiting =
    isCharger === undefined ||
    [drivers, sites].some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData);
  const places = [
    ...known.map(
      ({ externalId, name }): Line => ({
        ...{
          key: `driver ${externalId} ${search}`,
          label: externalId,
          hint: `Driver, ${name ?? 'no name'}`,
          to: driverTo(externalId),
        },
      }),
    ),
    ...(sites.data?.sites ?? []).map(
      ({ id, name, city }): Line => ({
        ...{
          key: `site ${id} ${search}`,
          label: name,
          hint: `Site in ${city ?? 'no city'}`,
          to: `/?site=${id}`,
        },
      }),
    ),
    ...(/^[1-9]\d*$/.test(search)
      ? [{ key: `request ${search}`, label: `Request ${search}`, hint: 'Request', to: `/requests/${search}` }]
      : []),
    ...(isWaiting || known.some(({ externalId }) => externalId === search) || /\s/.test(search)
      ? []
      : [
          ...(isReserved(search) || isCharger
            ? []
            : [{ key: `open ${search}`, label: search, hint: 'Driver of this id', to: driverTo(search) }]),
          {
            key: `${isCharger ? 'day of' : 'charger'} ${search}`,
            label: search,
            hint: 'Day of this charger',
            to: `/timeline?charger=${encodeURIComponent(search)}`,
          },
        ]),
  ];
  return { places, deeds };
}
