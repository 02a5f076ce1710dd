import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { itemAt, present } from '../../../base/present.ts';
import { useClock } from '../../api/clock.ts';
import { useClockChange } from '../../api/undo.ts';
import { Instant } from '../../parts/instant.tsx';
import { momentText } from '../../parts/moment.ts';
import { isStatus, StatusBadge, wordOf } from '../../parts/status.tsx';
import { STATUSES } from '../../parts/statuses.ts';
import { useZone } from '../../parts/zone.tsx';
import { BandCanvas, type BandPoint } from './band-row.tsx';
import { type BandRow, bandAt, CAUSES, changesOf, HOUR_MS, instantText, startOfDay } from './bands.ts';
import { DayTable } from './day-table.tsx';

interface DayViewProps {
  readonly title: string;
  readonly rows: readonly BandRow[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly onDay: (startMs: number) => void;
}

const ROW_HEIGHT = 30;

/** The bands of a day, with the clock to scrub over them. */
export function DayView({ title, rows, fromMs, toMs, onDay }: DayViewProps) {
  const clock = useClock();
  const { zone } = useZone();
  const put = useClockChange();
  const changes = useMemo(() => changesOf(rows), [rows]);
  const [dragged, setDragged] = useState<number>();
  const [point, setPoint] = useState<BandPoint>();
  const [asTable, setAsTable] = useState(false);
  const nowMs = dragged ?? clock?.instantMs ?? fromMs;
  const isToday = nowMs >= fromMs && nowMs < toMs;
  const speed = clock?.speed ?? 0;
  const setClock = (ms: number) => put.mutate(speed === 0 ? instantText(ms) : `${instantText(ms)},x${speed}`);
  const next = changes.find((ms) => ms > nowMs);
  const previous = changes.findLast((ms) => ms < nowMs);
  return (
    <section className="card day" aria-label={title}>
      <header className="day-head">
        <h2>{title}</h2>
        <div className="row">
          <button
            type="button"
            className="button button-small"
            onClick={() => onDay(startOfDay(fromMs - 1, zone))}
          >
            ‹ Day before
          </button>
          <strong className="day-date">{momentText(fromMs, zone, { time: false })}</strong>
          <button type="button" className="button button-small" onClick={() => onDay(startOfDay(toMs, zone))}>
            Day after ›
          </button>
          {!isToday && (
            <button
              type="button"
              className="button button-small"
              onClick={() => onDay(startOfDay(nowMs, zone))}
            >
              To the clock’s day
            </button>
          )}
        </div>
      </header>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          disabled={previous === undefined}
          onClick={() => setClock(present(previous))}
        >
          ‹ Change before
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={next === undefined}
          onClick={() => setClock(present(next))}
        >
          Next change ›
        </button>
        <button type="button" className="chip" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          As a table
        </button>
      </div>
      <div className="day-scale">
        <span className="day-label" />
        <Hours fromMs={fromMs} toMs={toMs} />
      </div>
      <div className="day-scale day-scrub">
        <span className="day-label muted">Clock</span>
        <input
          type="range"
          min={fromMs}
          max={toMs - 1000}
          step={60_000}
          value={Math.min(Math.max(nowMs, fromMs), toMs - 1000)}
          aria-label="The session's clock"
          aria-valuetext={momentText(nowMs, zone)}
          onChange={(event) => setDragged(Number(event.target.value))}
          onPointerUp={() => finish(dragged, setDragged, setClock)}
          onKeyUp={() => finish(dragged, setDragged, setClock)}
          onBlur={() => finish(dragged, setDragged, setClock)}
        />
      </div>
      {asTable ? (
        <DayTable rows={rows} />
      ) : (
        <Rows rows={rows} {...{ fromMs, toMs, nowMs, point }} onPoint={setPoint} />
      )}
      <Told point={point} rows={rows} nowMs={nowMs} isToday={isToday} />
      <Legend rows={rows} />
    </section>
  );
}

function finish(
  dragged: number | undefined,
  setDragged: (ms: number | undefined) => void,
  setClock: (ms: number) => void,
): void {
  if (dragged === undefined) return;
  setClock(dragged);
  setDragged(undefined);
}

function Hours({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }) {
  const { zone } = useZone();
  const hours = Array.from(
    { length: Math.ceil((toMs - fromMs) / (3 * HOUR_MS)) },
    (_, i) => fromMs + i * 3 * HOUR_MS,
  );
  return (
    <span className="day-hours" aria-hidden="true">
      {hours.map((ms) => (
        <span key={ms} style={{ left: `${((ms - fromMs) / (toMs - fromMs)) * 100}%` }}>
          {momentText(ms, zone, { date: false })}
        </span>
      ))}
    </span>
  );
}

interface RowsProps {
  readonly rows: readonly BandRow[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly nowMs: number;
  readonly point: BandPoint | undefined;
  readonly onPoint: (point: BandPoint | undefined) => void;
}

function Rows({ rows, fromMs, toMs, nowMs, point, onPoint }: RowsProps) {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className="day-rows" tabIndex={0} aria-label="Bands of the sockets">
      <div className="day-rows-inner" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <BandCanvas
            key={itemAt(rows, index).key}
            row={itemAt(rows, index)}
            top={start}
            isFirst={rows[index - 1]?.chargerId !== itemAt(rows, index).chargerId}
            {...{ fromMs, toMs, nowMs, onPoint }}
            isPointed={point?.row.key === itemAt(rows, index).key}
          />
        ))}
      </div>
    </section>
  );
}

interface ToldProps {
  readonly point: BandPoint | undefined;
  readonly rows: readonly BandRow[];
  readonly nowMs: number;
  readonly isToday: boolean;
}

/** What is pointed at, or what the clock shows, in words. */
function Told({ point, rows, nowMs, isToday }: ToldProps) {
  if (point) {
    const { row, band } = point;
    return (
      <p className="day-told">
        <StatusBadge status={band.status} /> {row.chargerName}, socket {row.socket}:{' '}
        <Instant at={instantText(band.fromMs)} timeOnly /> to <Instant at={instantText(band.toMs)} timeOnly />
        , {CAUSES[band.cause]}
      </p>
    );
  }
  if (!isToday) return <p className="day-told muted">The clock shows another day.</p>;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const status = bandAt(row, nowMs)?.status;
    if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const words = [...counts].map(([status, count]) => `${count} ${wordOf(status)}`).join(', ');
  return (
    <p className="day-told" aria-live="polite">
      At <Instant at={instantText(nowMs)} timeOnly />: {words}
    </p>
  );
}

function Legend({ rows }: { readonly rows: readonly BandRow[] }) {
  const met = new Set(rows.flatMap(({ bands }) => bands.map(({ status }) => status)));
  const known = STATUSES.filter((status) => met.has(status));
  const others = [...met].filter((status) => !isStatus(status));
  return (
    <ul className="day-legend" aria-label="Legend">
      {[...known, ...others].map((status) => (
        <li key={status}>
          <StatusBadge status={status} />
        </li>
      ))}
      <li className="muted">▨ hatched: a fixture or this session makes it so</li>
    </ul>
  );
}
