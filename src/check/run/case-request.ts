import type { Redact } from '../../mock/secrets/redactor.ts';
import { operationPath, type Target } from '../ask/target.ts';
import type { CheckCase } from './check-case.ts';

/** Names of the variables that a shell has the key in, and that of the other customer. */
const KEY_VARIABLE = '$EV_DRIVER_MOCK_CODE';
const OTHERS_KEY_VARIABLE = '$EV_DRIVER_MOCK_OTHER_CUSTOMERS_CODE';

/** A request in one line, as a list of what would be asked shows it: of headers those that tell who asks, without a key. */
export function requestLine(one: CheckCase, target: Target, redact: Redact): string {
  const { query, headers, method = 'GET' } = one;
  const told = placesOf(target);
  const shown = Object.entries(query).map(([name, value]) => `${name}=${told('query', name) ?? value}`);
  const sent = Object.entries(headers).flatMap(([name, value]) => {
    if (name === 'cookie') return `cookie: ${cookies(value, (own, text) => told('cookie', own) ?? text)}`;
    const as = told('header', name);
    return as === undefined ? [] : `${name}: ${as === '' ? value : as}`;
  });
  const search = shown.length === 0 ? '' : `?${shown.join('&')}`;
  const by = sent.length === 0 ? '' : ` with ${sent.join(' and ')}`;
  return redact(`${method} ${operationPath(target, one)}${search}${by}`);
}

/** How a value is told by where it stands: `***` for a key, '' for the customer's header as it is, undefined for any other. */
function placesOf({ contract: { keySchemes, customer } }: Target) {
  return (place: string, name: string): string | undefined => {
    const isHere = (own: { readonly in: string; readonly name: string }) =>
      own.in === place && own.name.toLowerCase() === name.toLowerCase();
    if (keySchemes.some(([, scheme]) => isHere(scheme))) return '***';
    return place === 'header' && customer && isHere(customer) ? '' : undefined;
  };
}

/** A line for a shell that sends a request again; the key is read from a variable. @param code the key that was used */
export function curlOf(one: CheckCase, target: Target, redact: Redact, code: string): string {
  const { query, headers, method, body } = one;
  const url = new URL(target.shown).origin + operationPath(target, one);
  const own = (value: string) => (value === code ? KEY_VARIABLE : redact(value));
  return [
    'curl -sS -i',
    ...(method === 'HEAD' ? ['-I'] : method === undefined ? [] : [`-X ${method}`]),
    ...(body === undefined ? ['-G'] : [`--data-binary ${quoted(redact(body))}`]),
    ...(body === undefined ? Object.entries(query) : []).map(
      ([name, value]) => `--data-urlencode ${quoted(`${name}=${own(value)}`)}`,
    ),
    ...Object.entries({ accept: 'application/json', ...headers }).map(([name, value]) =>
      headerOption(name, value, code, redact),
    ),
    quoted(redact(url + (body === undefined ? '' : queryOf(query, own)))),
  ]
    .join(' ')
    .replaceAll(KEY_VARIABLE, one.isByOthersKey ? OTHERS_KEY_VARIABLE : KEY_VARIABLE);
}

/** An option of curl that sends a header, with the variable in the place of the key in each form that schemes have. */
function headerOption(name: string, value: string, code: string, redact: Redact): string {
  const [kind = '', credentials = ''] = /^(Basic|Bearer) (.*)$/s.exec(value)?.slice(1) ?? [];
  if (kind === 'Basic' && credentials === btoa(`user:${code}`)) return `-u ${quoted(`user:${KEY_VARIABLE}`)}`;
  if (kind === 'Bearer' && credentials === code) return `-H ${quoted(`${name}: Bearer ${KEY_VARIABLE}`)}`;
  const own = (text: string) => (text === code ? KEY_VARIABLE : redact(text));
  const told = name === 'cookie' ? cookies(value, (_, text) => own(text)) : own(value);
  return `-H ${quoted(`${name}: ${told}`)}`;
}

/** Cookies with other values. */
function cookies(header: string, valueFor: (name: string, value: string) => string): string {
  return header.replace(/([^\s=;]+)=([^;]*)/g, (_, name: string, value: string) => {
    return `${name}=${valueFor(name, value)}`;
  });
}

/** With a body, what stands in the query stands in the URL. */
function queryOf(query: CheckCase['query'], own: (value: string) => string): string {
  const parts = Object.entries(query).map(([name, value]) => {
    const shown = own(value);
    return `${encodeURIComponent(name)}=${shown === KEY_VARIABLE ? shown : encodeURIComponent(shown)}`;
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** A word for a shell: in single quotes, or in double ones where the variable of the key is to be read. */
function quoted(word: string): string {
  const pieces = word.split(KEY_VARIABLE);
  if (pieces.length > 1)
    return `"${pieces.map((piece) => piece.replace(/["\\$`]/g, '\\$&')).join(KEY_VARIABLE)}"`;
  return /^[\w./:=@%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
