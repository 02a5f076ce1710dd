import { useMock } from '../api/mock.tsx';
import { momentText } from '../parts/moment.ts';
import { useZone } from '../parts/zone.tsx';

/** Says that the server is away while it is; what is shown then is what was known last. */
export function ConnectionBanner() {
  const { connection, lostMs } = useMock();
  const { zone } = useZone();
  return (
    <div role="status" aria-live="polite">
      {connection === 'lost' && (
        <p className="connection-banner">
          <strong>The server is away.</strong> Last seen{' '}
          {momentText(lostMs ?? 0, zone, { date: false, seconds: true })}; what is shown is what was known
          then. It is tried again every few seconds.
        </p>
      )}
    </div>
  );
}
