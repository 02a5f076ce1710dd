import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { askerNamed, filled } from '../../parts/snippets/written-request.ts';
import type { OpenApi } from './documents.ts';

/** The element of the renderer, as far as keys are filled in. */
export interface KeyFields {
  setApiKey(scheme: string, value: string): void;
  setHttpUserNameAndPassword(scheme: string, username: string, password: string): void;
}

type Info = Pick<Schemas['Info'], 'base' | 'sample' | 'credentials' | 'customers' | 'options'>;

/** Fills in what lets requests in, so that the first try works; a key that is a secret is typed in. */
export function fillKeys(renderer: KeyFields, spec: OpenApi, info: Info, customer: string | undefined): void {
  const asker = askerNamed(customer, info);
  for (const [id, { type, in: place, name, scheme }] of Object.entries(
    spec.components?.securitySchemes ?? {},
  )) {
    const isKey = type === 'apiKey';
    const own = info.credentials.find((one) =>
      isKey ? one.in === place && isSameName(one, name) : one.name === 'authorization',
    );
    if (!own) continue;
    const value = filled(own.template, asker);
    const isBasic = scheme?.toLowerCase() === 'basic';
    if (value.some((piece) => typeof piece !== 'string')) continue;
    if (isBasic) renderer.setHttpUserNameAndPassword(id, 'user', asker.key);
    // The renderer writes the scheme itself where the description says that it is one of HTTP.
    else renderer.setApiKey(id, type === 'http' ? asker.key : value.join(''));
  }
}

/** The description with the customer in the place of the example of parameters that name who asks. */
export function withCustomer(spec: OpenApi, info: Info, customer: string | undefined): OpenApi {
  const asker = askerNamed(customer, info);
  const own = info.credentials.find(({ template }) => template === '{customer}');
  if (!own) return spec;
  return JSON.parse(JSON.stringify(spec), (_, value) => {
    const isIt = value?.in === own.in && value.schema !== undefined && isSameName(own, value.name);
    if (!isIt) return value;
    const { examples: _examples, ...parameter } = value;
    return { ...parameter, example: asker.customer };
  });
}

/**
 * Cookies that let requests in, as a page can set them; they end by themselves. Those of a request's own headers a page cannot
 * set.
 */
export function cookiesOf(info: Info, customer: string | undefined): readonly string[] {
  const asker = askerNamed(customer, info);
  return info.credentials.flatMap((one) => {
    const value = one.in === 'cookie' && one.usual ? filled(one.template, asker) : [];
    const isTold = value.length > 0 && value.every((piece) => typeof piece === 'string');
    return isTold ? [cookieOf(one.name, value.join(''), info)] : [];
  });
}

/** The cookie parameters that are filled in for a request, which the renderer shows and does not send. @param form what has its fields */
export function filledCookies(form: ParentNode, info: Info): readonly string[] {
  const fields = [...form.querySelectorAll<HTMLInputElement>('[data-ptype="cookie"]')];
  return fields.flatMap(({ dataset: { pname = '' }, value }) =>
    // Lists are fields of the renderer's own, with a list as their value.
    value.length === 0 ? [] : [cookieOf(pname, encodeURIComponent(String(value)), info)],
  );
}

function cookieOf(name: string, value: string, { base }: Info): string {
  return `${name}=${value}; path=${base || '/'}; max-age=5; samesite=strict`;
}

function isSameName(
  { in: place, name }: { readonly in: string; readonly name: string },
  other = '',
): boolean {
  return place === 'header' ? name === other.toLowerCase() : name === other;
}
