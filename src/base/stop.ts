/**
 * What tells that something is over: an AbortSignal, whichever environment it comes from, or a `Stop`. Nothing in it
 * needs an AbortController, an Event or an EventTarget.
 */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** A signal that is given once. Those who listen are told in the order in which they came, each one once. */
export class Stop implements StopSignal {
  private readonly listeners = new Set<() => void>();
  private isOver = false;

  get aborted(): boolean {
    return this.isOver;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    if (!this.isOver) this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }

  /** Tells all who listen; does nothing the second time. */
  abort(): void {
    if (this.isOver) return;
    this.isOver = true;
    const told = [...this.listeners];
    this.listeners.clear();
    for (const listener of told) listener();
  }
}

/** A signal that is given as soon as one of several is; `release` lets go of those that live on. */
export function anyOf(...signals: readonly (StopSignal | undefined)[]): {
  readonly signal: StopSignal;
  release(): void;
} {
  const any = new Stop();
  const stop = () => any.abort();
  for (const signal of signals) {
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  }
  return {
    signal: any,
    release() {
      for (const signal of signals) signal?.removeEventListener('abort', stop);
    },
  };
}
