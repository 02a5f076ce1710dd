import { useMock } from '../api/mock.tsx';

/** Says that the server is away while it is; what is shown then is what was known last. */
export function ConnectionBanner() {
  const { connection } = useMock();
  return (
    <div role="status" aria-live="polite">
      {connection === 'lost' && (
        <p className="connection-banner">
          <strong>The server is away.</strong> What you see is what was known last. The console goes on as
          soon as the server is back.
        </p>
      )}
    </div>
  );
}
