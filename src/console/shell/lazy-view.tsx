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
