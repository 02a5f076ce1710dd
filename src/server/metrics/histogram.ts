import { itemAt } from '../../base/present.ts';
/** Durations that have the same labels. */
export class Histogram<Labels extends object> {
  readonly labels: Labels;
  count = 0;
  /** How long they were together, in seconds. */
  sum = 0;
  /** How many were within each bound and not within the one before; the last were longer than all. */
  readonly buckets: number[];
  /** In seconds, ascending. */
  readonly bounds: readonly number[];

  constructor(labels: Labels, bounds: readonly number[]) {
    this.labels = labels;
    this.bounds = bounds;
    this.buckets = new Array(bounds.length + 1).fill(0);
  }

  /** @param ms how long it took */
  add(ms: number): void {
    const { bounds } = this;
    const seconds = ms / 1000;
    let bucket = 0;
    while (bucket < bounds.length && seconds > itemAt(bounds, bucket)) bucket++;
    this.count++;
    this.sum += seconds;
    this.buckets[bucket] = itemAt(this.buckets, bucket) + 1;
  }
}
