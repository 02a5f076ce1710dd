/** Strokes in a field of 24 by 24. */
const PATHS = {
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
  pin: 'M12 21s7-6.200 7-11.500A7 7 0 0 0 5 9.500C5 14.800 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  card: 'M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM3 10h18M6.500 14.500h4',
  search: 'M11 4.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM16 16l4.500 4.500',
  plug: 'M9 3v5M15 3v5M6.500 8h11v3a5.500 5.500 0 0 1-11 0zM12 16.500V21',
  charging: 'M13 3 5 14h6l-1 7 8-11h-6z',
  fault: 'M12 4 2.800 20h18.400zM12 10v4.500M12 17.300v.2',
  gone: 'M3 4l18 17M8.500 9A9 9 0 0 0 4 11.500M20 11.500a11 11 0 0 0-7.500-3.200M7.500 15a6 6 0 0 1 7-.900M12 19v.200',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c0-4 3.300-6 7.500-6s7.500 2 7.500 6',
  leave: 'M14 4h5v16h-5M4 12h10M10.500 8.500 14 12l-3.500 3.500',
  key: 'M15 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM11 13l-7 7M6.500 17.500 9 20',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** An icon; what it means stands beside it, so it is hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
