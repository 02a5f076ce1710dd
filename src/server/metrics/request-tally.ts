import { Histogram } from './histogram.ts';

/** What requests are told apart by. Every value is one of a bounded set: no id, no session, no path. */
export interface RequestLabels {
  /** Id of the operation; '' where no operation was meant. */
  readonly operation: string;
  readonly status: number;
  readonly reason: string;
  /** Name of the scenario that answered; '' for none. */
  readonly scenario: string;
}

/** Upper bounds of the durations that are counted apart, in seconds. */
const BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60] as const;

/** Files of scenarios that change may bring new names for ever: from so many series on, all others are one. */
const MOST_SERIES = 2000;
const OTHERS: RequestLabels = { operation: 'other', status: 0, reason: 'other', scenario: 'other' };

/** The requests that have the same labels, by how long they took from reading them to the end of their answers. */
export type Series = Histogram<RequestLabels>;

/** Counts requests from the start on, whether or not anybody ever asks for the metrics. */
export class RequestTally {
  private readonly all = new Map<string, Series>();
  /** How many answers were known already. */
  repeated = 0;

  /** The series of these labels, made where there is none. */
  of(labels: RequestLabels): Series {
    const { operation, status, reason, scenario } = labels;
    const key = `${operation} ${status} ${reason} ${scenario}`;
    const known = this.all.get(key);
    if (known) return known;
    if (this.all.size >= MOST_SERIES && labels !== OTHERS) return this.of(OTHERS);
    const made = new Histogram(labels, BUCKETS);
    this.all.set(key, made);
    return made;
  }

  list(): readonly Series[] {
    return [...this.all.values()];
  }
}
