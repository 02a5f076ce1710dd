import { itemAt } from '../present.ts';

/** One media range of a header `Accept`, and how much it is wanted. */
interface Range {
  /** In lower case, with its parameters but for the weight, such as `text/plain;charset=utf-8`. */
  readonly range: string;
  /** 0 to 1. */
  readonly weight: number;
}

/** What a piece of JSON is asked for by: errors are problem details (RFC 9457), which many clients take for plain JSON. */
const JSON_TYPES = ['application/problem+json', 'application/json'];
const TEXT_TYPES = ['text/plain;charset=utf-8'];

/**
 * Whether a header `Accept` wants text rather than JSON (RFC 9110 section 12.5.1): `text/plain` weighs more than both JSON and problem
 * details. Where they weigh the same, where neither is wanted, and without the header it does not.
 * @param accept its value, or those of several lines
 */
export function prefersText(accept: string | readonly string[] | undefined): boolean {
  if (accept === undefined) return false;
  const ranges = rangesOf(typeof accept === 'string' ? accept : accept.join(','));
  return weightOf(TEXT_TYPES, ranges) > weightOf(JSON_TYPES, ranges);
}

/** The highest weight of some media types: of each that of the narrowest range that it is in. */
function weightOf(types: readonly string[], ranges: readonly Range[]): number {
  return Math.max(
    ...types.map((type) => {
      const [plain = '', parameters] = type.split(';');
      const wider = [...(parameters ? [type] : []), plain, `${plain.slice(0, plain.indexOf('/'))}/*`, '*/*'];
      for (const one of wider) {
        const found = ranges.find(({ range }) => range === one);
        if (found) return found.weight;
      }
      return 0;
    }),
  );
}

function rangesOf(accept: string): readonly Range[] {
  // A quoted value of a parameter may hold a comma. One that does not end goes on to the end: no character is read twice.
  const elements = accept.match(/(?:"(?:[^"\\]|\\.)*(?:"|\\?$)|[^,"])+/gs) ?? [];
  return elements.flatMap((element) => {
    const [type = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
    const at = parameters.findIndex((each) => each.startsWith('q='));
    const weight = at < 0 ? 1 : Number(itemAt(parameters, at).slice(2) || Number.NaN);
    if (!(weight >= 0 && weight <= 1)) return [];
    const kept = at < 0 ? parameters : parameters.slice(0, at);
    return [{ range: [type, ...kept.map((each) => each.replaceAll('"', ''))].join(';'), weight }];
  });
}
