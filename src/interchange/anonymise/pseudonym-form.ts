import { itemAt, present } from '../../base/present.ts';
import type { ValueKind } from '../../body/privacy/property-rules.ts';
import { COUNTRIES, countryByCode } from '../../world/places/countries.ts';
import { isLuhnValid } from '../../world/places/luhn.ts';
import { type Shape, shapeOf } from './text-shape.ts';

/**
 * What is kept of a value that is replaced: no more than another one of its form needs. All of it can be seen in the value that
 * takes its place.
 */
export interface Form {
  readonly kind: ValueKind;
  /** What it was; whole numbers beyond 2^53-1 are `bigint`. */
  readonly type: 'string' | 'number' | 'bigint';
  readonly shape: Shape;
  /** Characters that stay: a country's prefix, the scheme of a URL, the sign of a number. */
  readonly prefix?: string;
  /** Whether its last digit is a check digit (Luhn). */
  readonly isLuhn?: true;
  /** Country that it belongs to: ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Of a place: tells its city and its site, each as the number of an entry, and whole degrees where it is in no known country. */
  readonly city?: number;
  readonly site?: number;
  readonly degrees?: readonly [number, number];
}

/** The form of a value. @param country where it belongs to, if that is known */
export function formOf(kind: ValueKind, value: string | number | bigint, country: string | undefined): Form {
  const where = country === undefined ? {} : { country };
  if (typeof value !== 'string') {
    const text = String(value);
    const prefix = text.startsWith('-') ? '-' : '';
    return {
      ...{ kind: kind === 'id' ? 'id' : 'number', type: typeof value as 'number' | 'bigint' },
      ...{ shape: text.slice(prefix.length), prefix, ...where },
      // Of a number nothing but how many digits it has on either side.
      ...(kind !== 'id' && {
        shape: /^\d+(?:\.\d+)?$/.test(text.slice(prefix.length))
          ? text.slice(prefix.length).replace(/\d/g, '9')
          : '9',
      }),
      ...(kind === 'id' && { shape: text.slice(prefix.length).replace(/\d/g, '9') }),
    };
  }
  return { type: 'string', ...textForm(kind, value, country), ...where };
}

const URL_FORM = /^(https?:\/\/)(.*)$/is;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Country, operator and the EVSE's own part (eMI3). */
const EVSE_ID = /^([A-Z]{2})(\*?)[A-Z0-9]{3}(\*?)E([A-Z0-9][A-Z0-9*]{0,30})$/;

function textForm(kind: ValueKind, value: string, code: string | undefined): Omit<Form, 'type'> {
  const shape = shapeOf(value);
  const country = code === undefined ? undefined : countryByCode(code);
  if (URL_FORM.test(value)) {
    const [, prefix = '', rest = ''] = present(URL_FORM.exec(value));
    return { kind: 'text', prefix: prefix.toLowerCase(), shape: shapeOf(rest) };
  }
  if (EMAIL.test(value))
    return { kind: 'text', prefix: '@', shape: shapeOf(value.slice(0, value.lastIndexOf('@'))) };
  switch (kind) {
    case 'sim-card': {
      if (!/^89\d{10,18}$/.test(value)) return { kind: 'text', shape };
      const own = `89${country?.callingCode ?? ''}`;
      const prefix = value.startsWith(own) ? own : '89';
      return { kind, shape, prefix, ...(isLuhnValid(value) && { isLuhn: true as const }) };
    }
    case 'sim-subscriber':
      return /^\d{15}$/.test(value) ? { kind, shape, prefix: value.slice(0, 3) } : { kind: 'text', shape };
    case 'evse-id': {
      const [, land, first = '', second = '', own = ''] = EVSE_ID.exec(value) ?? [];
      return land === undefined
        ? { kind: 'text', shape }
        : { kind, shape: shapeOf(own), prefix: `${land}${first}|${second}E` };
    }
    case 'tag': {
      if (!/^(?:[0-9A-F]+|[0-9a-f]+)$/.test(value)) return { kind: 'text', shape };
      const isUpper = !/[a-f]/.test(value);
      // UIDs of 7 bytes begin with the code of the maker, 04 for most (ISO/IEC 7816-6).
      const prefix = value.length === 14 && value.startsWith('04') ? '04' : '';
      return { kind, shape: (isUpper ? 'F' : 'f').repeat(value.length), prefix };
    }
    default: {
      const phone = /^\+(\d[\d ()-]{6,})$/.exec(value);
      const known = phone && COUNTRIES.find(({ callingCode }) => itemAt(phone, 1).startsWith(callingCode));
      return known
        ? { kind: 'text', shape: shape.slice(known.callingCode.length + 1), prefix: `+${known.callingCode}` }
        : { kind, shape };
    }
  }
}
