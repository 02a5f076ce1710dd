import { createHmac, randomBytes } from 'node:crypto';
import { isHarmlessPlace } from '../../body/harmless.ts';
import type { Deviation } from './finding.ts';

/** Puts masks in the place of values in what is told of a deviation. */
export type Mask = <Told extends Pick<Deviation, 'pointer' | 'given' | 'allowed'>>(deviation: Told) => Told;

/** A text in quotes, or what is left of one that was cut short; or a number that stands by itself. */
const VALUE = /"(?:[^"\\]|\\.)*(?:"|$)|(?<![\w./^-])-?\d+(?:\.\d+)?(?![\w/^]|\.\d)/g;
/** Names of properties whose numbers are those of somebody or of a place, and count nothing. */
const NUMBER_OF = /^ids?$|Ids?$|ID$|_ids?$|^lat|^lon|number|phone|iccid|imsi|serial|postal/i;
/** What stands before such a number in the messages of rules. */
const BEFORE_ID = /\b(?:id|group|charger|driver|tag) $/;
/** What stands before a number that counts. */
const BEFORE_COUNT = /\b(?:answer|list of) $/;
const DATE_TIME = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/i;
/** What stands where nothing of people belongs, if it looks so: a word, a version, a time in some writing. */
const HARMLESS =
  /^(?:[a-z][a-z_-]{0,39}|v?\d+(?:\.\d+){1,3}[\w.-]{0,12}|\d{1,4}([-./])\d\d?\1\d{1,4}(?:[T ,]+\d\d?[:.]\d\d[\d:.]*(?: ?(?:Z|[+-]\d\d:?\d\d|[ap]m))?)?)$/i;
const COORDINATES = /\b(latitude|longitude) -?\d+(?:\.\d+)?/g;
const NEAR_CITY = /(within \d+ m of ).*$/;

/**
 * Masks the values of people: names, tags, ids, places. The same value always has the same mask, which tells its form and
 * cannot be traced back without the secret; statuses, kinds and times are told as they are where they belong, unless what
 * stands there looks like none.
 * @param secret never told; the same one gives the same masks in another run
 * @param known texts that whoever reads knows already: words of the contract, ids that were asked for
 */
export function masker(secret: string, known: Pick<ReadonlySet<string>, 'has'>): Mask {
  const masked = (told: string, isHarmless: boolean, isNumberOf: boolean) => {
    const text = told.replace(COORDINATES, '$1 (masked)');
    let name = '';
    return text
      .replace(VALUE, (found, at: number) => {
        const value = found.startsWith('"') ? contentOf(found) : found;
        const of = name;
        name = '';
        if (known.has(value) || value === '' || value === '***') return found;
        if (!found.startsWith('"')) {
          const before = text.slice(0, at);
          const isOf = NUMBER_OF.test(of) || BEFORE_ID.test(before);
          const isMasked = isOf || (isNumberOf && !BEFORE_COUNT.test(before));
          return isMasked ? `${maskOf(secret, value)} (${formOf(value)})` : found;
        }
        if (text[at + found.length] === ':') {
          name = value;
          return found;
        }
        if (DATE_TIME.test(value) || (isHarmless && HARMLESS.test(value))) return found;
        return `"${maskOf(secret, value)}: ${formOf(value)}"`;
      })
      .replace(NEAR_CITY, '$1its city');
  };
  return (deviation) => {
    const { pointer, given, allowed } = deviation;
    const isHarmless = isHarmlessPlace(pointer);
    const isNumberOf = !isHarmless && isNumberPlace(pointer);
    return {
      ...deviation,
      given: masked(given, isHarmless, isNumberOf),
      allowed: masked(allowed, isHarmless, false),
    };
  };
}

/** Whether a number there is that of somebody or of a place. Sockets are counted from 1. */
function isNumberPlace(pointer: string): boolean {
  const names = pointer.split('/').filter((name) => !/^(?:\d+|\*|)$/.test(name));
  return NUMBER_OF.test(names.at(-1) ?? '') && names.at(-2) !== 'sockets';
}

/** Names of headers of answers whose values tell of the answer, the connection or the software, in lower case. */
const PLAIN_HEADER =
  /^(?:x-mock-.*|access-control-.*|content-(?:type|length|encoding|language|range|disposition|security-policy)|(?:x-)?(?:request|correlation|trace)-?id|(?:x-)?rate-?limit.*|cross-origin-.*|sec-.*|x-(?:content-type|frame|xss|powered|azure|ms|cache|dns).*|accept-.*|cache-control|cf-ray|connection|keep-alive|transfer-encoding|trailer|upgrade|date|expires|last-modified|age|etag|vary|via|server|server-timing|allow|retry-after|strict-transport-security|permissions-policy|referrer-policy|alt-svc|nel|report-to|pragma|preference-applied|location|www-authenticate|proxy-authenticate|set-cookie|traceparent|request-context|api-supported-versions)$/;
/** A number that counts something, or a switch. */
const PLAIN_VALUE = /^(?:-?\d{1,5}(?:\.\d{1,3})?|true|false|)$/i;

/**
 * Masks the value of a header of an answer, unless its name is known to tell nothing of people: services write the name or
 * the account of who asked into headers of their own.
 * @param secret as that of `masker`
 */
export function headerMask(secret: string): (name: string, value: string) => string {
  return (name, value) =>
    PLAIN_HEADER.test(name.toLowerCase()) || PLAIN_VALUE.test(value) || value === '***'
      ? value
      : maskOf(secret, value);
}

/** Makes masks of one run; another run has others. To be asked for by `contract.derived(maskSecret)`. */
export function maskSecret(): string {
  return randomBytes(16).toString('hex');
}

/** A mask of `maskOf`. */
const MASK = /^masked-[\da-f]{6}$/;

/** Masks ids, the same one always alike; a mask stays as it is, so that one can be asked for by it. */
export function idMask(secret: string): (externalId: string) => string {
  return (id) => (MASK.test(id) ? id : maskOf(secret, id));
}

/** What stands for a value of people, such as `masked-3f2a9c`: the same for the same secret and value. */
export function maskOf(secret: string, value: string): string {
  return `masked-${createHmac('sha256', secret).update(value).digest('hex').slice(0, 6)}`;
}

function contentOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1);
  }
}

function formOf(value: string): string {
  const length = [...value].length;
  const unit = /^\d+$/.test(value) ? 'digit' : /^\p{L}+$/u.test(value) ? 'letter' : 'character';
  return `${length} ${unit}${length === 1 ? '' : 's'}`;
}
