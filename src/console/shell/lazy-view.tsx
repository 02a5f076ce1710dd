import { type ComponentType, lazy } from 'react';

/** A view whose files could not be loaded: the server is away, or a newer one has files of other names. */
export class ViewNotLoaded extends Error {}

/** A view that is a file of its own, loaded when it is first opened. */
export function lazyView<Props>(load: () => Promise<{ readonly default: ComponentType<Props> }>) {
  return lazy(async () => {
    try {
      return await load();
    } catch {
      throw new ViewNotLoaded('This view could not be loaded.');
    }
  });
}

/** After so many ms a part that could not be loaded is tried again. */
const AGAIN_MS = 2000;

/** After so many ms a part is loaded, though the page has not come to rest. */
const LATEST_MS = 500;

/** What stands around the views and is loaded after them: where it cannot be, the page goes on without it until it can. */
export function lazyPart<Props>(load: () => Promise<{ readonly default: ComponentType<Props> }>) {
  const untilLoaded = async (): Promise<{ readonly default: ComponentType<Props> }> => {
    await rest();
    for (;;) {
      try {
        return await load();
      } catch {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  };
  return lazy(untilLoaded);
}

/** Waits until the page has nothing to do: what is asked for at once would be in the way of the view. */
function rest(): Promise<unknown> {
  if (typeof requestIdleCallback !== 'function')
    return new Promise((resolve) => setTimeout(resolve, LATEST_MS / 5));
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: LATEST_MS }));
}
