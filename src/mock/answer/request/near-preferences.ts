import { nearest } from '../../../base/text/nearest.ts';
import { parsePrefer } from '../../../content/scenarios/prefer.ts';
import { OURS } from './preferences.ts';

/** What people call our preferences, by the names that other mocks and habits have given them. */
const ALSO_CALLED: ReadonlyMap<string, string> = new Map([
  ['status', 'code'],
  ['statuscode', 'code'],
  ['status-code', 'code'],
  ['http-status', 'code'],
  ['latency', 'delay'],
  ['sleep', 'delay'],
]);

/**
 * What a request most likely meant for the mock and wrote otherwise: RFC 7240 (section 2) has preferences ignored that
 * nobody knows, so nothing else would tell. Only names are told, never values.
 * @param prefer value or values of the header `Prefer`
 * @param query names such as `__code`, as other mocks read them
 * @returns one line, without a full stop at the end of the last sentence; undefined: nothing looks so
 */
export function nearPreferences(
  prefer: string | readonly string[] | undefined,
  query: URLSearchParams,
): string | undefined {
  const lines: string[] = [];
  for (const part of parsePrefer(prefer)) {
    const given = 'name' in part ? part.name : (/^[\w-]+/.exec(part.malformed)?.[0] ?? '');
    const isOurs = OURS.includes(given.toLowerCase());
    // A parameter of ours is read as a preference beside it.
    const read = isOurs && 'name' in part ? part.parameters.map(({ name }) => name) : [given];
    for (const name of read.filter((one) => !KNOWN.includes(one.toLowerCase()))) {
      const meant = meantBy(name);
      if (meant) lines.push(`Prefer: ${name} is no preference of the mock; did you mean ${meant}?`);
    }
    if (isOurs || !('name' in part)) continue;
    const [astray] = part.parameters.filter(({ name }) => OURS.includes(name));
    if (astray && !meantBy(given))
      lines.push(`Prefer: ${astray.name} is a parameter of ${given} there; write a comma before it`);
  }
  for (const name of query.keys()) {
    const meant = name.startsWith('__') ? meantBy(name.slice(2)) : undefined;
    if (meant)
      lines.push(`the query parameter ${name} asks for nothing; write it as header, Prefer: ${meant}=...`);
  }
  return lines.length === 0 ? undefined : lines.slice(0, MOST_LINES).join(' ');
}

const MOST_LINES = 3;
/** Those that choose what answers, and those that say which example of an operation does. */
const KNOWN = [...OURS, 'example', 'dynamic'];

function meantBy(given: string): string | undefined {
  const name = given.toLowerCase();
  return ALSO_CALLED.get(name) ?? nearest(name, OURS)[0];
}
