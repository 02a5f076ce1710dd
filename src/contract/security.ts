import { isObject } from '../base/json/json-object.ts';

/** Where a request shows who asks: a security scheme of an OpenAPI document. */
export interface SecurityScheme {
  /** `basic` and `bearer` are schemes of HTTP (RFC 7617, RFC 6750); OAuth 2 and OpenID Connect send bearer tokens. */
  readonly kind: 'apiKey' | 'basic' | 'bearer';
  readonly in: 'query' | 'header' | 'cookie';
  /** Name of the query parameter, header or cookie. */
  readonly name: string;
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
const CUSTOMER_NAMES: readonly string[] = [
  ...['clientid', 'customerid', 'customer', 'tenantid', 'tenant', 'organisationid', 'organizationid'],
  ...['accountid', 'operatorid', 'cpoid', 'emspid'],
];

/** The security schemes of a document; those that the simulator cannot take (mutual TLS, HTTP Digest) are left out. */
export function securitySchemesOf(document: Readonly<Record<string, unknown>>): NamedSchemes {
  const { components } = document;
  const schemes =
    isObject(components) && isObject(components.securitySchemes) ? components.securitySchemes : {};
  return Object.entries(schemes).flatMap(([id, source]): [string, SecurityScheme][] => {
    const scheme = isObject(source) ? schemeOf(source) : undefined;
    return scheme ? [[id, scheme]] : [];
  });
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
 * Where requests name the customer: the parameter that says so (`x-mock-parameter: customer`), else the scheme or the
 * parameter whose name does; undefined where the document has none.
 * @param parameters those of the driver's operation, references followed
 */
export function customerPlaceOf(
  schemes: NamedSchemes,
  parameters: readonly Parameter[],
): CustomerPlace | undefined {
  const isNamed = ({ name }: { readonly name: string }) =>
    CUSTOMER_NAMES.includes(name.toLowerCase().replace(/^x-|[-_]/g, ''));
  const found =
    parameters.find((parameter) => parameter['x-mock-parameter'] === 'customer') ??
    schemes.map(([, scheme]) => scheme).find((scheme) => scheme.kind === 'apiKey' && isNamed(scheme)) ??
    parameters.find(isNamed);
  return found && { in: found.in as CustomerPlace['in'], name: found.name };
}
