import type { Stream } from '../../base/random.ts';
import type { SchemaObject } from '../../contract/schema.ts';

/** A number for a schema: in its range, a multiple of what it says; small where it says nothing. */
export function numberFor(schema: SchemaObject, type: 'integer' | 'number', stream: Stream): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema as Readonly<
    Record<string, number | undefined>
  >;
  const given = multipleOf ?? (type === 'integer' ? 1 : 0.01);
  const step = type === 'integer' ? wholeMultiple(given) : given;
  const beyond = type === 'integer' ? 1 : step;
  const low = Math.max(
    minimum ?? -Infinity,
    exclusiveMinimum === undefined ? -Infinity : exclusiveMinimum + beyond,
  );
  const high = Math.min(
    maximum ?? Infinity,
    exclusiveMaximum === undefined ? Infinity : exclusiveMaximum - beyond,
  );
  const from = low === -Infinity ? Math.min(1, high) : low;
  const to = high === Infinity ? Math.max(from + 999, from) : high;
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  if (last < first) return from;
  const places = Math.min(10, (String(step).split('.')[1] ?? '').length);
  return Number(((first + stream.below(Math.min(last - first + 1, 1_000_000))) * step).toFixed(places));
}

/** The least whole number that a positive number divides, such as 5 of 2.5. */
function wholeMultiple(step: number): number {
  for (let times = 1; times <= 1000; times++) {
    const multiple = Number((step * times).toFixed(10));
    if (multiple >= 1 && Number.isInteger(multiple)) return multiple;
  }
  return step;
}
