import { Histogram } from './histogram.ts';

/** What a store is asked to do: one of few names. */
interface StoreLabels {
  readonly operation: string;
}

/** Upper bounds of how long a store takes, in seconds: a round trip in one house is a tenth of a millisecond. */
const BOUNDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2];

/** Counts what a store is asked, how long it takes, and how often it fails. */
export class StoreTally {
  private readonly durations = new Map<string, Histogram<StoreLabels>>();
  private readonly failed = new Map<string, number>();

  /** Counts what was done. @param operation such as `write` @param ms from asking to the answer */
  add(operation: string, ms: number): void {
    let series = this.durations.get(operation);
    if (!series) {
      series = new Histogram({ operation }, BOUNDS);
      this.durations.set(operation, series);
      this.failed.set(operation, this.failed.get(operation) ?? 0);
    }
    series.add(ms);
  }

  /** Counts what was asked in vain. */
  fail(operation: string): void {
    this.failed.set(operation, (this.failed.get(operation) ?? 0) + 1);
  }

  list(): readonly Histogram<StoreLabels>[] {
    return [...this.durations.values()];
  }

  /** How often each operation failed. */
  failures(): readonly { readonly labels: StoreLabels; readonly value: number }[] {
    return [...this.failed].map(([operation, value]) => ({ labels: { operation }, value }));
  }
}
