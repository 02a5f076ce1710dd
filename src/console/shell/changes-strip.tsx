import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { useAsk } from '../api/mock.tsx';
import { useResetAll } from '../api/reset-all.ts';
import { useStory } from '../api/story.ts';
import { useUndoable } from '../api/undo.ts';
import { counted } from '../parts/counted.ts';
import { ScopedLink } from '../parts/scoped-link.tsx';
import { wordOf } from '../parts/status.tsx';

type Changes = Schemas['Changes'];

/** One thing that makes answers other than natural. */
interface Change {
  readonly key: string;
  readonly what: string;
  readonly note: string;
  readonly to: string;
  /** It answers nothing any more. */
  readonly isSpent?: boolean;
  readonly off: Off;
}

type Off =
  | { readonly kind: 'activation'; readonly id: string }
  | { readonly kind: 'charger'; readonly chargerId: string; readonly customer: string }
  | { readonly kind: 'driver'; readonly externalId: string; readonly customer: string }
  | { readonly kind: 'clock'; readonly start: string };

/** So many changes are named in the line; the others are counted. */
const MOST = 6;

/** What is switched on and changed in the session, on every view in one line, each with its way back. */
export default function ChangesStrip() {
  const { data } = useAsk(['changes'], (client) => client.GET('/changes'));
  const undo = useOff();
  const reset = useResetAll();
  const story = useStory();
  // A story sets the clock: its bar says so.
  const changes = data ? changesOf(data).filter(({ off }) => !story || off.kind !== 'clock') : [];
  if (!data || changes.length === 0) return null;
  return (
    <section className="changes-strip" aria-label="Changed in this session">
      <span className="changes-title">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M13 3 5 14h6l-1 7 8-11h-6z" />
        </svg>
        {changes.length} changed
      </span>
      <ul>
        {changes.slice(0, MOST).map((change) => (
          <li key={change.key} className="change-chip" data-spent={change.isSpent || undefined}>
            <ScopedLink to={change.to} title={`${change.what}, ${change.note}`}>
              <strong>{change.what}</strong> <span>{change.note}</span>
            </ScopedLink>
            <button
              type="button"
              aria-label={`Undo ${change.what}`}
              title="Undo"
              onClick={() => undo.mutate(change)}
            >
              ×
            </button>
          </li>
        ))}
        {changes.length > MOST && (
          <li className="changes-more">
            <ScopedLink to="/sessions">and {changes.length - MOST} more</ScopedLink>
          </li>
        )}
      </ul>
      <button type="button" className="button button-small" onClick={() => reset.mutate()}>
        Reset all
      </button>
    </section>
  );
}

function useOff() {
  return useUndoable<Change, unknown>(
    (client, { off }) => {
      switch (off.kind) {
        case 'activation':
          return client.DELETE('/activations/{id}', { params: { path: { id: off.id } } });
        case 'charger': {
          const { chargerId, customer } = off;
          const params = { path: { chargerId }, query: { customer } };
          return client.DELETE('/chargers/{chargerId}/overrides', { params });
        }
        case 'driver': {
          const { externalId, customer } = off;
          return client.DELETE('/drivers/{externalId}', {
            params: { path: { externalId }, query: { customer } },
          });
        }
        case 'clock':
          return client.PUT('/clock', { body: { clock: off.start } });
      }
    },
    ({ what }) => `${what}: as before.`,
    { withClock: ({ off }) => off.kind === 'clock' },
  );
}

/** All that is changed, those that still answer first. */
export function changesOf({ clock, activations, chargers, drivers }: Changes): readonly Change[] {
  const all = [
    ...activations.map(activationChange),
    ...chargers.map(chargerChange),
    ...drivers.map(
      ({ customer, externalId, kind }): Change => ({
        key: `driver ${customer} ${externalId}`,
        what: externalId,
        note: kind === 'body' ? 'another body' : 'patched',
        to: `/drivers/${encodeURIComponent(externalId)}?customer=${encodeURIComponent(customer)}`,
        off: { kind: 'driver', externalId, customer },
      }),
    ),
    ...(clock.changed ? [clockChange(clock)] : []),
  ];
  return [...all.filter(({ isSpent }) => !isSpent), ...all.filter(({ isSpent }) => isSpent)];
}

function activationChange({
  id,
  scenario,
  edge,
  externalId,
  times,
  left,
  until,
  missing,
}: Schemas['Activation']): Change {
  const name = scenario ?? edge ?? '';
  const calls =
    until !== undefined
      ? 'by the story'
      : times === null
        ? 'until undone'
        : left === 0
          ? 'used up'
          : `${left} of ${counted(times, 'call')} left`;
  return {
    key: `activation ${id}`,
    what: name,
    note: `${externalId ?? 'everybody'} · ${missing ? 'gone from the files' : calls}`,
    to: `/${scenario === null ? 'edge-cases' : 'scenarios'}/${encodeURIComponent(name)}`,
    isSpent: left === 0,
    off: { kind: 'activation', id },
  };
}

function chargerChange({
  customer,
  id,
  chargerId,
  name,
  siteName,
  siteId,
  changes,
}: Changes['chargers'][number]): Change {
  const last = changes.at(-1);
  const what =
    last?.connection === undefined
      ? `socket ${last?.socket ?? '?'}: ${last?.status === 'timeline' ? 'as its timeline' : wordOf(last?.status ?? '')}`
      : last.connection === 'timeline'
        ? 'as its timeline'
        : last.connection;
  return {
    key: `charger ${customer} ${id}`,
    what: name,
    note: `${siteName} · ${what}`,
    to: `/?site=${siteId}&customer=${encodeURIComponent(customer)}`,
    off: { kind: 'charger', chargerId, customer },
  };
}

function clockChange({ clock, start }: Changes['clock']): Change {
  const [instant, speed] = clock.split(',');
  const isFrozen = speed === undefined && /^\d{4}-/.test(clock);
  return {
    key: 'clock',
    what: isFrozen ? 'Clock frozen' : 'Clock',
    note: isFrozen ? `at ${instant}` : (speed ?? clock),
    to: '/timeline',
    off: { kind: 'clock', start },
  };
}
