import { memo } from 'react';
import { momentText, type Zone } from '../../parts/moment.ts';
import { classOf, StatusShape, wordOf } from '../../parts/status.tsx';
import { useZone } from '../../parts/zone.tsx';
import { type Band, type BandRow, CAUSES } from './bands.ts';

/** A band that is pointed at. */
export interface BandPoint {
  readonly row: BandRow;
  readonly band: Band;
}

interface BandCanvasProps {
  readonly row: BandRow;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  /** The first socket of its charger: it names the charger. */
  readonly isFirst: boolean;
  readonly fromMs: number;
  readonly toMs: number;
  readonly nowMs: number;
  readonly isPointed: boolean;
  readonly onPoint: (point: BandPoint | undefined) => void;
}

/** Bands that are wider than this share of the day have room for the shape of their status. */
const WITH_SHAPE = 0.035;
const WITH_WORD = 0.14;

/** The bands of one socket. */
export const BandCanvas = memo(function BandCanvas(props: BandCanvasProps) {
  const { row, top, isFirst, fromMs, toMs, nowMs, isPointed, onPoint } = props;
  const { chargerName, socket, bands } = row;
  const { zone } = useZone();
  const share = (ms: number) => (ms - fromMs) / (toMs - fromMs);
  const isToday = nowMs >= fromMs && nowMs < toMs;
  return (
    <div className="band-row" data-first={isFirst || undefined} style={{ transform: `translateY(${top}px)` }}>
      <span className="day-label" title={chargerName}>
        {isFirst ? <strong>{chargerName}</strong> : <span className="visually-hidden">{chargerName}</span>}
        <span className="muted"> · {socket}</span>
      </span>
      <div className="band-track" data-pointed-row={isPointed || undefined}>
        {bands.map((band) => {
          const left = Math.max(0, share(band.fromMs));
          const width = Math.min(1, share(band.toMs)) - left;
          return (
            <button
              key={band.fromMs}
              type="button"
              className={`band ${classOf(band.status)}`}
              data-cause={band.cause === 'timeline' ? undefined : band.cause}
              style={{ left: `${left * 100}%`, width: `${width * 100}%` }}
              aria-label={`${chargerName}, socket ${socket}: ${inWords(band, zone)}`}
              onMouseEnter={() => onPoint({ row, band })}
              onMouseLeave={() => onPoint(undefined)}
              onFocus={() => onPoint({ row, band })}
              onBlur={() => onPoint(undefined)}
              tabIndex={band === bands[0] ? 0 : -1}
              onKeyDown={moveAlong}
            >
              {width > WITH_SHAPE && <StatusShape status={band.status} />}
              {width > WITH_WORD && <span>{wordOf(band.status)}</span>}
            </button>
          );
        })}
        {isToday && <span className="band-now" style={{ left: `${share(nowMs) * 100}%` }} />}
      </div>
    </div>
  );
});

function inWords({ status, fromMs, toMs, cause }: Band, zone: Zone): string {
  const timeOf = (ms: number) => momentText(ms, zone, { date: false });
  return `${wordOf(status)}, ${timeOf(fromMs)} to ${timeOf(toMs)}, ${CAUSES[cause]}`;
}

/** The arrow keys go from band to band within a row. */
function moveAlong(event: React.KeyboardEvent<HTMLButtonElement>): void {
  const { currentTarget, key } = event;
  const to =
    key === 'ArrowRight'
      ? currentTarget.nextElementSibling
      : key === 'ArrowLeft'
        ? currentTarget.previousElementSibling
        : null;
  if (to instanceof HTMLButtonElement) {
    event.preventDefault();
    to.focus();
  }
}
