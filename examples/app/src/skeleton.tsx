import { useEffect, useState } from 'react';

/** What comes at once needs no skeleton; what takes long, a word. In ms. */
const LATE_MS = 200;
const LONG_MS = 3000;

/** Where the chargers will be, while they are on their way. */
export function Skeleton() {
  const isLate = useAfter(LATE_MS);
  const isLong = useAfter(LONG_MS);
  return (
    <div className="skeleton" role="status" aria-busy="true">
      <span className="visually-hidden">Loading your chargers</span>
      {isLate && (
        <div aria-hidden="true">
          <span className="bone bone-title" />
          <span className="bone bone-hero" />
          <span className="bone" />
          <span className="bone" />
          <span className="bone" />
        </div>
      )}
      {isLong && <p className="skeleton-long">It takes longer than usual…</p>}
    </div>
  );
}

function useAfter(ms: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isOver;
}
