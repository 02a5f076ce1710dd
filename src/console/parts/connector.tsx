/** How the face of a connector looks, in a field of 32 by 32, and what people call it. Types as in OCPI 2.2.1. */
const FACES: Readonly<
  Record<string, { readonly name: string; readonly outline: string; readonly pins: readonly Pin[] }>
> = {
  IEC_62196_T2: {
    name: 'Type 2',
    outline: 'M7 8a13 13 0 0 1 18 0 3 3 0 0 1 1 2v6a10 10 0 0 1-20 0v-6a3 3 0 0 1 1-2z',
    pins: [
      pin(12, 11, 1.4),
      pin(20, 11, 1.4),
      pin(9.5, 16, 1.9),
      pin(16, 16, 1.9),
      pin(22.5, 16, 1.9),
      pin(12.5, 21.5, 1.9),
      pin(19.5, 21.5, 1.9),
    ],
  },
  IEC_62196_T2_COMBO: {
    name: 'CCS',
    outline:
      'M9 4a10 10 0 0 1 14 0 2 2 0 0 1 1 2v4a8 8 0 0 1-2 5.500V18a6 6 0 0 1 4 5.500C26 27 23 29 20 29h-8c-3 0-6-2-6-5.500A6 6 0 0 1 10 18v-2.500A8 8 0 0 1 8 10V6a2 2 0 0 1 1-2z',
    pins: [
      pin(13, 6.5, 1.1),
      pin(19, 6.5, 1.1),
      pin(11, 10.5, 1.4),
      pin(16, 10.5, 1.4),
      pin(21, 10.5, 1.4),
      pin(11.5, 23.5, 2.8),
      pin(20.5, 23.5, 2.8),
    ],
  },
  IEC_62196_T1: {
    name: 'Type 1',
    outline: 'M16 5a11 11 0 1 1 0 22 11 11 0 0 1 0-22z',
    pins: [pin(12, 12, 2), pin(20, 12, 2), pin(16, 21, 2), pin(10.5, 18, 1.3), pin(21.5, 18, 1.3)],
  },
  CHADEMO: {
    name: 'CHAdeMO',
    outline: 'M16 3a13 13 0 1 1 0 26 13 13 0 0 1 0-26z',
    pins: [pin(9.5, 16, 3.2), pin(22.5, 16, 3.2), pin(16, 8.5, 2.4), pin(16, 23.5, 2.4)],
  },
  DOMESTIC_F: {
    name: 'Schuko',
    outline: 'M16 3a13 13 0 1 1 0 26 13 13 0 0 1 0-26zM14 3.500h4v4h-4zM14 24.500h4v4h-4z',
    pins: [pin(11, 16, 2), pin(21, 16, 2)],
  },
};

interface Pin {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function pin(x: number, y: number, r: number): Pin {
  return { x, y, r };
}

/** What people call a type of connector. */
export function connectorName(type: string | undefined): string {
  if (type === undefined) return 'Unknown connector';
  return FACES[type]?.name ?? type;
}

/** The face of a connector; of an unknown type a plain socket. Hidden from screen readers: the name stands beside it. */
export function ConnectorIcon({ type }: { readonly type: string | undefined }) {
  const face = FACES[type ?? ''];
  const outline = face?.outline ?? 'M6 6h20v20H6z';
  return (
    <svg className="connector-icon" viewBox="0 0 32 32" aria-hidden="true">
      <path d={outline} className="connector-outline" />
      {(face?.pins ?? []).map(({ x, y, r }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={r} className="connector-pin" />
      ))}
    </svg>
  );
}
