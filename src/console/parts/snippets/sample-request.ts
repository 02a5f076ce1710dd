import { DEFAULT_SESSION } from '../../api/scope.ts';

/** A request to the mocked API, as somebody would write it by hand. */
export interface SampleRequest {
  readonly externalId: string;
  /** `clientId`; default: demo. */
  readonly customer?: string | undefined;
  readonly session?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** The built-in customer, whose key is no secret; that of another one is not told. */
const BUILT_IN = { customer: 'demo', key: 'demo-key' } as const;
const SECRET = '$KEY';

/**
 * The URL of a request to the mocked API; the session is named in its path, so that a client needs no header for it.
 * @param origin such as `http://127.0.0.1:4010`
 * @param template path of the operation, such as `/api/user/externalId/{externalId}`
 */
export function sampleUrl(origin: string, template: string, request: SampleRequest): string {
  const { externalId, customer = BUILT_IN.customer, session = DEFAULT_SESSION } = request;
  const prefix = session === DEFAULT_SESSION ? '' : `/_session/${encodeURIComponent(session)}`;
  const path = template.replace(/\{[^}]*\}/, () => encodeURIComponent(externalId));
  const key = customer === BUILT_IN.customer ? BUILT_IN.key : SECRET;
  return `${origin}${prefix}${path}?code=${key}&clientId=${encodeURIComponent(customer)}`;
}

/** The request as a line for a shell. */
export function asCurl(url: string, { headers = {}, method = 'GET' }: SampleRequest): string {
  const written = Object.entries(headers).map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`);
  // A variable is filled in within double quotes alone.
  const target = url.includes(SECRET) ? `"${url}"` : quoted(url);
  return `curl -i${method === 'GET' ? '' : ` -X ${method}`} ${target}${written.join('')}`;
}

/** The request as a line of JavaScript. */
export function asFetch(url: string, { headers = {}, method = 'GET' }: SampleRequest): string {
  const options = {
    ...(method !== 'GET' && { method }),
    ...(Object.keys(headers).length > 0 && { headers }),
  };
  const more = Object.keys(options).length === 0 ? '' : `, ${JSON.stringify(options)}`;
  return `const response = await fetch(${JSON.stringify(url)}${more});\nconst driver = await response.json();`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
