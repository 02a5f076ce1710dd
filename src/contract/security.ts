import { isObject } from '../base/json/json-object.ts';
import { pointerOfReference, valueAtPointer } from '../base/json/json-pointer.ts';

/** Where a request shows who asks: a security scheme of an OpenAPI document. */
export interface SecurityScheme {
  /** `basic` and `bearer` are schemes of HTTP (RFC 7617, RFC 6750); OAuth 2 and OpenID Connect send bearer tokens. */
  readonly kind: 'apiKey' | 'basic' | 'bearer';
  readonly in: 'query' | 'header' | 'cookie';
  /** Name of the query parameter, header or cookie. */
  readonly name: string;
  /** What the document says that it is (`x-mock-parameter`). */
  readonly says?: 'customer' | 'key';
}

/** Security schemes, each with its name in the document. */
export type NamedSchemes = readonly (readonly [id: string, scheme: SecurityScheme])[];

/** Names of security schemes, each with its scopes (OpenAPI 3.0, Security Requirement Object). */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/** Where a request names the customer that asks. */
export interface CustomerPlace {
  readonly in: 'query' | 'header' | 'cookie' | 'path';
  readonly name: string;
}

/**
 * Which credentials are right: `keys` those of the customers, `any` all that are not empty, `off` none is needed (the option
 * `auth`).
 */
export type AuthMode = 'keys' | 'any' | 'off';

/** Names of what tells one customer from another, in the back ends of charging networks; case, `-`, `_` and `x-` do not count. */
const CUSTOMER_NAME =
  /^(?:customer|tenant|(?:client|customer|tenant|organi[sz]ation|account|operator|cpo|emsp)(?:id|no|nr|number|uid|uuid))$/;
/** More such names, of security schemes alone: a parameter called so may be anything. */
const CUSTOMER_SCHEME =
  /^(?:customer|client|tenant|organi[sz]ation|org|account|operator|cpo|emsp|msp|company|merchant|partner|subscriber|party)(?:id|no|nr|num|number|code|ref|reference|name|uid|uuid)?$/;

/** The security schemes of a document; those that the simulator cannot take (mutual TLS, HTTP Digest) are left out. */
export function securitySchemesOf(document: Readonly<Record<string, unknown>>): NamedSchemes {
  const { components } = document;
  const schemes =
    isObject(components) && isObject(components.securitySchemes) ? components.securitySchemes : {};
  return Object.entries(schemes).flatMap(([id, source]): [string, SecurityScheme][] => {
    const stated = followed(source, document);
    const scheme = isObject(stated) ? schemeOf(stated) : undefined;
    const says = isObject(stated) ? stated['x-mock-parameter'] : undefined;
    return scheme
      ? [[id, { ...scheme, ...(says !== undefined && { says: says as 'customer' | 'key' }) }]]
      : [];
  });
}

/** What a reference leads to, or the value itself. */
function followed(value: unknown, document: Readonly<Record<string, unknown>>): unknown {
  const pointer = isObject(value) ? pointerOfReference(value.$ref) : undefined;
  return pointer === undefined ? value : valueAtPointer(document, pointer);
}

function schemeOf({ type, in: place, name, scheme }: Readonly<Record<string, unknown>>) {
  const authorization = { in: 'header', name: 'authorization' } as const;
  switch (type) {
    case 'apiKey':
      return { kind: 'apiKey', in: place, name } as SecurityScheme;
    case 'http': {
      const kind = String(scheme).toLowerCase();
      return kind === 'basic' || kind === 'bearer' ? ({ kind, ...authorization } as const) : undefined;
    }
    case 'oauth2':
    case 'openIdConnect':
      return { kind: 'bearer', ...authorization } as const;
    default:
      return undefined;
  }
}

/** A parameter of an operation, as far as it can name the customer. */
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly 'x-mock-parameter'?: unknown;
}

/**
 * Where requests name the customer: the parameter that or scheme that says so (`x-mock-parameter: customer`), else the
 * scheme or the parameter whose name does; undefined where the document has none.
 * @param parameters those of the driver's operation, references followed
 */
export function customerPlaceOf(
  schemes: NamedSchemes,
  parameters: readonly Parameter[],
): CustomerPlace | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/^x-|[-_]/g, '');
  const of = schemes.map(([, scheme]) => scheme).filter(({ kind }) => kind === 'apiKey');
  const free = of.filter(({ says }) => says === undefined);
  const found =
    parameters.find((parameter) => parameter['x-mock-parameter'] === 'customer') ??
    of.find(({ says }) => says === 'customer') ??
    free.find(({ name }) => CUSTOMER_NAME.test(plain(name))) ??
    (of.length > 1 ? free.find(({ name }) => CUSTOMER_SCHEME.test(plain(name))) : undefined) ??
    parameters.find((one) => one['x-mock-parameter'] === undefined && CUSTOMER_NAME.test(plain(one.name)));
  return found && { in: found.in as CustomerPlace['in'], name: found.name };
}
