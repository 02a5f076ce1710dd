import { Instant } from '../../parts/instant.tsx';
import { StatusBadge } from '../../parts/status.tsx';
import { type BandRow, instantText } from './bands.ts';

/** More rows than this make a table that nobody reads and every browser groans under. */
const MOST = 600;

/** The same as the bands, in words. */
export function DayTable({ rows }: { readonly rows: readonly BandRow[] }) {
  const lines = rows.flatMap((row) => row.bands.map((band) => ({ row, band })));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-wrap day-table" tabIndex={0} aria-label="Statuses of the day">
      <table>
        <thead>
          <tr>
            <th>Charger</th>
            <th>Socket</th>
            <th>Status</th>
            <th>From</th>
            <th>To</th>
            <th>Cause</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST).map(({ row, band }) => (
            <tr key={`${row.key} ${band.fromMs}`}>
              <td>{row.chargerName}</td>
              <td>{row.socket}</td>
              <td>
                <StatusBadge status={band.status} />
              </td>
              <td>
                <Instant at={instantText(band.fromMs)} timeOnly />
              </td>
              <td>
                <Instant at={instantText(band.toMs)} timeOnly />
              </td>
              <td>{band.cause}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST && (
        <p className="muted">
          The first {MOST} of {lines.length} lines.
        </p>
      )}
    </section>
  );
}
