/** Strokes of each icon in a field of 24 by 24. */
const PATHS = {
  brand: 'M13 3 5 14h6l-1 7 8-11h-6z',
  overview: 'M9 4 3 6.500v13.500l6-2.500 6 2.500 6-2.500V4l-6 2.500zM9 4v13.500M15 6.500V20',
  more: 'M5 12h.1M12 12h.1M19 12h.1',
  app: 'M7 3h10v18H7zM11 18h2',
  drivers: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.5-6 8-6s8 2 8 6',
  timeline: 'M3 6h8M14 6h7M3 12h4M10 12h11M3 18h11M17 18h4',
  scenarios: 'M5 4v16M5 5h12l-2.5 4L17 13H5',
  requests: 'M4 8h13l-3-3M20 16H7l3 3',
  stage: 'M3 5h18v11H3zM12 16v5M8 21h8',
  sessions: 'M8 8h12v12H8zM4 16V4h12',
  'edge-cases': 'M12 3 2.5 20h19zM12 10v4M12 17v.5',
  coverage: 'M12 3v9l7 5M21 12a9 9 0 1 1-9-9 9 9 0 0 1 9 9z',
  reference:
    'M4 5c3-1.5 5.500-1.500 8 0v15c-2.500-1.500-5-1.500-8 0zM12 5c2.500-1.500 5-1.500 8 0v15c-3-1.500-5.500-1.500-8 0z',
} as const;

/** Name of an icon of the navigation. */
export type NavIconName = keyof typeof PATHS;

/** An icon beside a label that says the same: hidden from screen readers. */
export function NavIcon({ name }: { readonly name: NavIconName }) {
  return (
    <svg className="nav-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
