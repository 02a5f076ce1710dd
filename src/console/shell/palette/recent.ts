/** A place that somebody went to by the palette. */
export interface Recent {
  readonly label: string;
  readonly to: string;
}

const NAME = 'ev-driver-mock.recent';
const MOST = 6;

/** Where somebody went last in this browser, the latest first. */
export function recentPlaces(): readonly Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a place as the latest one. */
export function keepRecent(place: Recent): void {
  const others = recentPlaces().filter(({ to }) => to !== place.to);
  localStorage.setItem(NAME, JSON.stringify([place, ...others].slice(0, MOST)));
}

function isRecent(value: unknown): value is Recent {
  const { label, to } = (value ?? {}) as Partial<Recent>;
  return typeof label === 'string' && typeof to === 'string' && to.startsWith('/');
}
