import { createContext, type FocusEvent, useContext } from 'react';

/** Which part of the body is under the pointer or has the focus, on either side. */
export interface Pointed {
  /** JSON pointer; undefined: none. */
  readonly pointer: string | undefined;
  readonly point: (pointer: string | undefined) => void;
}

/** Both sides of the view share what is pointed at. */
export const PointContext = createContext<Pointed>({ pointer: undefined, point: () => {} });

/**
 * What makes an element show, and tell, that its part of the body is pointed at.
 * @param alone it does not show when only a part of its part is
 */
export function usePointed(pointer: string, alone = false) {
  const { pointer: pointed, point } = useContext(PointContext);
  // A part of a part is pointed at: the card shows it for its socket.
  const isWithin = !alone && pointed?.startsWith(`${pointer}/`);
  const isPointed = pointed !== undefined && (pointed === pointer || isWithin);
  return {
    'data-pointed': isPointed || undefined,
    onMouseEnter: () => point(pointer),
    onFocus: (event: FocusEvent) => {
      // The innermost part that has the focus is meant.
      event.stopPropagation();
      point(pointer);
    },
  };
}
