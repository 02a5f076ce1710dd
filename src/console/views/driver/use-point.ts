import { useEffect, useMemo, useRef, useState } from 'react';
import type { Pointed } from './point-context.ts';

/** How far the pointer has to move before what is below it counts, in pixels. */
const MOVED = 6;

/** What is pointed at on both sides of the driver's page. */
export interface Pointing {
  readonly pointer: string | undefined;
  /** It was pointed at in the tree, which then needs not scroll to it. */
  readonly byTree: boolean;
}

/**
 * Keeps what is pointed at. After a change the part that was changed stays pointed at until the pointer moves: a dialog
 * that closes leaves it over something else.
 */
export function usePoint() {
  const [pointed, setPointed] = useState<Pointing>({ pointer: undefined, byTree: false });
  const held = useRef(false);
  useEffect(() => {
    let from: { readonly x: number; readonly y: number } | undefined;
    const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!held.current) {
        from = undefined;
        return;
      }
      from ??= { x, y };
      if (Math.hypot(x - from.x, y - from.y) > MOVED) held.current = false;
    };
    window.addEventListener('pointermove', onMove);
    return () => window.removeEventListener('pointermove', onMove);
  }, []);
  const actions = useMemo(
    () => ({
      point(pointer: string | undefined, byTree = false) {
        if (!held.current) setPointed({ pointer, byTree });
      },
      /** Points at what was changed, and stays there. */
      hold(pointer: string) {
        held.current = true;
        setPointed({ pointer, byTree: false });
      },
    }),
    [],
  );
  const context = useMemo<Pointed>(
    () => ({ pointer: pointed.pointer, point: (pointer) => actions.point(pointer) }),
    [pointed, actions],
  );
  return { pointed, context, ...actions };
}
