import type { Delay } from '../../content/scenarios/delay.ts';
import type { Scenario, Step } from '../../content/scenarios/scenario.ts';

/** What comes after the last step, in words. */
const AFTER = { stay: '', repeat: ', and over again', end: ', then it is over' } as const;

/** What a scenario answers in a few words, such as `503 (2 calls), then the natural answer`. */
export function answersText({ steps, after }: Scenario): string {
  const texts = steps.map((step, at) => {
    const isLast = at === steps.length - 1 && (after === 'stay' || steps.length === 1);
    return stepText(step, isLast && step.times === 1 ? '' : countText(step.times));
  });
  return texts.join(', then ') + AFTER[after];
}

function countText(times: number): string {
  return times === 1 ? ' (1 call)' : ` (${times} calls)`;
}

function stepText({ status, change, delay, dribbleMs, fault }: Step, count: string): string {
  const natural = change ? 'the driver, changed' : 'the natural answer';
  const parts = [
    status === undefined ? natural : String(status),
    delay && delayText(delay),
    dribbleMs === undefined ? '' : `over ${dribbleMs} ms`,
    fault && `with the fault ${fault}`,
  ];
  return parts.filter(Boolean).join(' ') + count;
}

function delayText(delay: Delay): string {
  switch (delay.kind) {
    case 'fixed':
      return `after ${delay.ms} ms`;
    case 'uniform':
      return `after ${delay.from} to ${delay.to} ms`;
    case 'lognormal':
      return `after ${delay.p50} ms (p50) to ${delay.p99} ms (p99)`;
  }
}

/** How the bodies of its own answers are written; '' where it has none. */
export function bodyText({ steps }: Scenario): string {
  const styles = steps.flatMap(({ status, body }) => {
    if (status === undefined) return [];
    return [typeof body === 'object' ? body.contentType : (body ?? 'as the option error-body says')];
  });
  return [...new Set(styles)].join(', ');
}

/** Names of the headers that it adds. */
export function headersText({ steps }: Scenario): string {
  return [...new Set(steps.flatMap(({ headers }) => headers.map(([name]) => name)))].join(', ');
}
