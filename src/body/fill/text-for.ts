import { keyOf, Stream } from '../../base/random.ts';
import type { SchemaObject } from '../../contract/schema.ts';

/** A text for a schema without pattern, from its format and the name of its property. @param now RFC 3339 */
export function textFor(
  { format, contentEncoding }: SchemaObject,
  seed: string,
  name: string,
  now: string,
): string {
  const stream = new Stream(keyOf(seed), 2, 0);
  const slug = wordsOf(name).join('-') || 'value';
  switch (contentEncoding === 'base64' ? 'byte' : format) {
    case 'date-time':
      return now;
    case 'date':
      return BIRTH.test(slug) ? dayOfBirth(stream) : now.slice(0, 10);
    case 'time':
      return now.slice(11);
    case 'duration':
      return `PT${stream.between(1, 59)}M`;
    case 'uuid':
      return uuidFrom(seed);
    case 'email':
    case 'idn-email':
      return `${slug}-${stream.digits(4)}@charging.example`;
    case 'hostname':
    case 'idn-hostname':
      return `${slug}-${stream.digits(3)}.charging.example`;
    case 'ipv4':
      return `192.0.2.${stream.between(1, 254)}`;
    case 'ipv6':
      return `2001:db8::${stream.between(1, 9999)}`;
    case 'uri':
    case 'url':
    case 'uri-reference':
    case 'iri':
    case 'iri-reference':
      return `https://charging.example/${slug}/${stream.digits(4)}`;
    case 'uri-template':
      return `https://charging.example/${slug}/{id}`;
    case 'json-pointer':
      return `/${slug}`;
    case 'relative-json-pointer':
      return `0/${slug}`;
    case 'regex':
      return '^[a-z]+$';
    case 'byte':
      return btoa(stream.digits(6));
    default: {
      const words = wordsOf(name).join(' ') || 'text';
      return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${stream.digits(4)}`;
    }
  }
}

/** Names of days that are long ago, and nobody's in common. */
const BIRTH = /(?:^|-)(?:birth|birthday|birthdate|dob)(?:-|$)/;

function dayOfBirth(stream: Stream): string {
  const [month, day] = [stream.between(1, 12), stream.between(1, 28)].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${stream.between(1950, 2004)}-${month}-${day}`;
}

/** A UUID of version 4 (RFC 9562 section 5.4) that follows from a text. */
export function uuidFrom(seed: string): string {
  const stream = new Stream(keyOf(seed), 3, 0);
  const hex = (count: number) => Array.from({ length: count }, () => stream.below(16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[stream.below(4)]}${hex(3)}-${hex(12)}`;
}

/** The words of a property's name, in lower case. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** A text of at least and at most so many characters. */
export function fitted(text: string, least: number, most: number): string {
  const long = text.length < least ? text.padEnd(least, ` ${text}`) : text;
  return [...long].slice(0, most).join('');
}
