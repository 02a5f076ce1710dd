import { hash, type Key, keyOf } from '../../base/random.ts';
import { compileGlob, literalOfGlob } from '../../base/text/glob.ts';

/** Which of the calls that match count; `once` is the first one. Numbers from 1. */
export type Calls = { readonly first?: number } | { readonly nth?: number } | 'once';

/** When a rule or an activated scenario answers. All that is given must hold. */
export interface When {
  /** Glob over the id of the operation; its method and path where it has none. */
  readonly operation?: string;
  /** Glob over the decoded id. */
  readonly externalId?: string;
  /** Glob over the customer (`clientId`). */
  readonly customer?: string;
  /** Globs over header values, by name in any letter case; a header that is not there never matches. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Globs over query values, by name; a parameter that is not there never matches. */
  readonly query?: Readonly<Record<string, string>>;
  /** Share of the matching calls that it answers, 0 to 1: see `isLucky`. */
  readonly probability?: number;
  /** Which of the matching calls it answers: see `countsMatch`. */
  readonly calls?: Calls;
}

/** What is known about a request. */
export interface RequestContext {
  /** Id of the operation that is meant; undefined where it is not known yet. */
  readonly operation?: string | undefined;
  /** The decoded id; undefined where the request names none or it does not decode. */
  readonly externalId: string | undefined;
  readonly customer: string | undefined;
  /** Value of a header. @param name in lower case */
  header(name: string): string | undefined;
  /** First value of a query parameter, decoded. */
  query(name: string): string | undefined;
}

/** A compiled `When`. */
export interface CompiledWhen {
  /** Whether the request matches; luck and counting are asked separately, once it does. */
  matches(facts: RequestContext): boolean;
  /** Whether such a request could match if its headers were others. */
  mayMatch(facts: RequestContext): boolean;
  /** The one id that can match, so that rules can be found by it; undefined where several can. */
  readonly exactExternalId: string | undefined;
  /** As given; 1 where nothing is. */
  readonly probability: number;
  /** As given; undefined: every call. */
  readonly calls: Calls | undefined;
}

type Check = (facts: RequestContext) => boolean;

/** Compiles the conditions of a rule; matching takes time O(pattern x value) for each of them. */
export function compileWhen(when: When): CompiledWhen {
  const { operation, externalId, customer, headers = {}, query = {}, probability = 1, calls } = when;
  const checks: Check[] = [];
  const ofHeaders: Check[] = [];
  if (operation !== undefined) checks.push(checkOf(operation, (facts) => facts.operation));
  if (externalId !== undefined) checks.push(checkOf(externalId, (facts) => facts.externalId));
  if (customer !== undefined) checks.push(checkOf(customer, (facts) => facts.customer));
  for (const [name, glob] of Object.entries(headers)) {
    const lowerCase = name.toLowerCase();
    ofHeaders.push(checkOf(glob, (facts) => facts.header(lowerCase)));
  }
  for (const [name, glob] of Object.entries(query)) checks.push(checkOf(glob, (facts) => facts.query(name)));
  return {
    matches: (facts) => checks.every((check) => check(facts)) && ofHeaders.every((check) => check(facts)),
    mayMatch: (facts) => checks.every((check) => check(facts)),
    exactExternalId: externalId === undefined ? undefined : literalOfGlob(externalId),
    probability,
    calls,
  };
}

function checkOf(glob: string, read: (facts: RequestContext) => string | undefined): Check {
  const matches = compileGlob(glob);
  return (facts) => {
    const value = read(facts);
    return value !== undefined && matches(value);
  };
}

/**
 * Whether a call counts.
 * @param calls undefined, or an object that says nothing: every call does
 * @param count number of the matching call, from 1, this one included
 */
export function countsMatch(calls: Calls | undefined, count: number): boolean {
  if (calls === undefined) return true;
  if (calls === 'once') return count === 1;
  if ('nth' in calls && calls.nth !== undefined) return count === calls.nth;
  if ('first' in calls && calls.first !== undefined) return count <= calls.first;
  return true;
}

const TWO_32 = 4294967296;

/**
 * Whether a call has luck: the same session sees the same luck every time (W23).
 * @param probability 0 (never) to 1 (always)
 * @param key of the session
 * @param subject what is decided, such as the name of the rule
 * @param count number of the matching call, from 1
 */
export function isLucky(probability: number, key: Key, subject: string, count: number): boolean {
  return hash(subjectKey(key, subject), 0, count) < probability * TWO_32;
}

/**
 * A source of luck for one call, such as `sampleDelay` takes: each number 0 <= x < 1, the same ones for
 * the same session, subject and call. Parameters as those of `isLucky`, which draws other numbers.
 */
export function luckOf(key: Key, subject: string, count: number): () => number {
  const own = subjectKey(key, subject);
  let part = 0;
  return () => hash(own, 0, count, ++part) / TWO_32;
}

/** A key of its own, so what is drawn from it has nothing to do with what the world draws. */
function subjectKey(key: Key, subject: string): Key {
  const { a, b } = keyOf(subject);
  return { a: hash(key, 0, a >>> 0, 1) | 0, b: hash(key, 0, b >>> 0, 2) | 0 };
}
