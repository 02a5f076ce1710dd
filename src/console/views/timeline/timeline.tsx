import { useSearchParams } from 'wouter';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useClock } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { useZone } from '../../parts/zone.tsx';
import { type BandRow, DAY_MS, dayText, instantText, parseDay, rowsOfCharger, startOfDay } from './bands.ts';
import { DayView } from './day-view.tsx';
import { Picker } from './picker.tsx';
import './timeline.css';

/** A day of a charger or a site as bands of colour; the clock is scrubbed over it. */
export default function Timeline() {
  const [params, setParams] = useSearchParams();
  const clock = useClock();
  const { zone } = useZone();
  const charger = params.get('charger');
  const first = useFirstSite(params.get('site') === null && charger === null);
  const site = params.get('site') ?? first ?? null;
  const given = parseDay(params.get('day'), zone);
  const fromMs = given ?? (clock && startOfDay(clock.instantMs, zone));
  const change = (changes: Readonly<Record<string, string | undefined>>) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  return (
    <>
      <PageHead
        title="Timeline"
        lead="What each socket does over a day. Time is a function: set the clock to any instant, asking never changes it."
      />
      <Picker
        onSite={(id) => change({ site: String(id), charger: undefined })}
        onCharger={(id) => change({ charger: id, site: undefined })}
      />
      {first === null ? (
        <Empty title="No site to show">
          <p>This customer's drivers have none.</p>
          <ScopedLink to="/drivers">To the drivers</ScopedLink>
        </Empty>
      ) : (site === null && charger === null) || fromMs === undefined || !clock ? (
        <Loading what="the day" />
      ) : (
        <Day
          {...{ site, charger, fromMs }}
          onDay={(ms) =>
            change({ day: ms === startOfDay(clock.instantMs, zone) ? undefined : dayText(ms, zone) })
          }
        />
      )}
    </>
  );
}

/** No more than fills a screen: a day is taken in at a glance. */
const CHARGERS_IN_SIGHT = 24;

/** The site that the view opens with: of the first, the largest that can be taken in at a glance; null where there is none. */
function useFirstSite(enabled: boolean): string | null | undefined {
  const { customer } = useScope();
  const query = { limit: 50, ...(customer !== undefined && { customer }) };
  const { data } = useAsk(['sites', query], (client) => client.GET('/sites', { params: { query } }), {
    enabled,
  });
  if (!enabled || !data) return undefined;
  const fitting = data.sites.filter(({ chargers }) => chargers <= CHARGERS_IN_SIGHT);
  const [largest = data.sites[0]] = fitting.sort((a, b) => b.chargers - a.chargers);
  return largest ? String(largest.id) : null;
}

interface DayProps {
  readonly site: string | null;
  readonly charger: string | null;
  readonly fromMs: number;
  readonly onDay: (startMs: number) => void;
}

interface DayData {
  readonly title: string;
  readonly rows: readonly BandRow[];
}

function Day({ site, charger, fromMs, onDay }: DayProps) {
  const { customer } = useScope();
  const { zone } = useZone();
  // A day of a zone with summer time has 23 or 25 hours twice a year.
  const toMs = startOfDay(fromMs + DAY_MS + DAY_MS / 2, zone);
  const query = {
    ...{ from: instantText(fromMs), to: instantText(toMs) },
    ...(customer !== undefined && { customer }),
  };
  const ofSite = useAsk(
    ['timeline', 'site', site, query],
    (client) => client.GET('/sites/{siteId}/timeline', { params: { path: { siteId: Number(site) }, query } }),
    { enabled: site !== null, keep: true },
  );
  const chargerId = charger ?? '';
  const ofCharger = useAsk(
    ['timeline', 'charger', charger, query],
    (client) =>
      client.GET('/timeline/{chargerId}', {
        params: { path: { chargerId }, query: { ...query, effective: true } },
      }),
    { enabled: site === null && charger !== null, keep: true },
  );
  const { error, refetch } = site === null ? ofCharger : ofSite;
  const data: DayData | undefined = site === null ? chargerData(ofCharger.data) : siteData(ofSite.data);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="the day" />;
  return <DayView {...data} {...{ fromMs, toMs, onDay }} />;
}

type Answer<Path extends 'site' | 'charger'> = Path extends 'site'
  ? Schemas['SiteTimeline']
  : Schemas['Timeline'];

function siteData(data: Answer<'site'> | undefined): DayData | undefined {
  if (!data) return undefined;
  const rows = data.chargers.flatMap(({ chargerId, name, siteName, sockets }) =>
    rowsOfCharger(chargerId, name, siteName, sockets),
  );
  return { title: data.site.city === null ? data.site.name : `${data.site.name}, ${data.site.city}`, rows };
}

function chargerData(data: Answer<'charger'> | undefined): DayData | undefined {
  if (!data) return undefined;
  return {
    title: data.chargerId,
    rows: rowsOfCharger(data.chargerId, data.chargerId, undefined, data.sockets),
  };
}
