import type { Heading } from '../../src/check/judge/finding.ts';
import type { Deed, Deviate, Request, WireAnswer } from './real-service.ts';

/** Something that the double of the real service does otherwise, and how a check has to tell it. */
export interface Seeded {
  readonly name: string;
  readonly deviate: Deviate;
  /** Where it has to be found; undefined: nowhere. */
  readonly found?: { readonly heading: Heading; readonly rule?: string; readonly pattern?: string };
  /** Rules and headings that it brings with it. */
  readonly also?: readonly string[];
  /** Whether it is no fault, for information at most. */
  readonly isNoFault?: true;
  /** Place of the assumption that it refutes. */
  readonly refutes?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a body that is taken apart
export type Body = any;

/** Changes the bodies of drivers. */
export function body(change: (driver: Body, request: Request) => void): Deviate {
  return (answer, request) => {
    if (answer.status !== 200) return answer;
    const driver = JSON.parse(answer.body.toString());
    change(driver, request);
    return { ...answer, body: Buffer.from(JSON.stringify(driver)) };
  };
}

/** Every charger group of a driver, at every depth. */
export function groups(driver: Body): Body[] {
  const all = [...driver.chargerGroups];
  for (const group of all) all.push(...group.subgroups);
  return all;
}

/** Every charger of a driver. */
export function chargers(driver: Body): Body[] {
  return [...groups(driver).flatMap((group) => group.chargers), ...driver.chargers];
}

/** Answers something else where a condition holds. */
export function when(
  holds: (request: Request, answer: WireAnswer) => boolean,
  deed: Partial<WireAnswer> | Deed,
): Deviate {
  return (answer, request) => {
    if (!holds(request, answer)) return answer;
    return typeof deed === 'string' ? deed : { ...answer, ...deed };
  };
}

export const query = ({ target }: Request) => new URLSearchParams(target.slice(target.indexOf('?') + 1));
export const isOk = (_request: Request, answer: WireAnswer) => answer.status === 200;

/** An answer with another body. */
export function withBody(
  answer: WireAnswer,
  text: string | Buffer,
  headers: Record<string, string> = {},
): WireAnswer {
  return { ...answer, headers: { ...answer.headers, ...headers }, body: Buffer.from(text) };
}

/** Changes the text of the bodies of drivers. */
export function text(change: (text: string, request: Request) => string): Deviate {
  return (answer, request) =>
    answer.status === 200 ? withBody(answer, change(answer.body.toString(), request)) : answer;
}

/** The answer to the first driver that was asked for, which is given to other requests as well. */
export function alsoFor(holds: (request: Request) => boolean): Deviate {
  let driver: WireAnswer | undefined;
  return (answer, request) => {
    if (answer.status === 200) driver ??= answer;
    return holds(request) && driver ? driver : answer;
  };
}

/** Something else at every so many requests. */
export function every(count: number, deed: Partial<WireAnswer> | Deed): Deviate {
  let asked = 0;
  return when(() => ++asked % count === 0, deed);
}

/** The first charger of the first driver, in the list of all the others, with what is changed of it. */
export function shared(change: (charger: Body, call: number) => void): Deviate {
  let charger: Body;
  let call = 0;
  return body((driver) => {
    charger ??= structuredClone(chargers(driver)[0]);
    call++;
    if (chargers(driver).some(({ id }: Body) => id === charger.id)) return;
    const own = structuredClone(charger);
    change(own, call);
    driver.chargers.push(own);
  });
}
