/** Where the API is, and who asks. */
export interface Settings {
  /** Such as `https://charging.example.com/api`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly clientId: string;
  /** Where the key goes: in the query (the default), or in the header, which keeps it out of logs of URLs. */
  readonly keyIn?: 'query' | 'header';
  /** Headers of each request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Parameters of each request, such as one that tells the app's version. */
  readonly query?: Readonly<Record<string, string>>;
  /** How long an answer may take, in milliseconds. */
  readonly timeout?: number;
}

/** What the app shows of a driver. */
export interface Driver {
  readonly name: string;
  /** Of all chargers, those at sites and at sites within sites too. */
  readonly chargers: readonly { readonly name: string; readonly free: number }[];
}

/** All that can go wrong, in words that the app can act on. */
export class DriverClientError extends Error {
  readonly reason: 'refused' | 'rejected' | 'unavailable' | 'unreadable';
  constructor(reason: DriverClientError['reason'], options?: ErrorOptions) {
    super(`The driver cannot be read: ${reason}`, options);
    this.reason = reason;
  }
}

/** Reads a driver; undefined where there is none. @throws DriverClientError and nothing else */
export async function readDriver(settings: Settings, externalId: string): Promise<Driver | undefined> {
  const text = await ask(settings, externalId, 'GET');
  return text === undefined ? undefined : driverIn(text);
}

/** Whether there is such a driver, without reading it. @throws DriverClientError and nothing else */
export async function driverExists(settings: Settings, externalId: string): Promise<boolean> {
  return (await ask(settings, externalId, 'HEAD')) !== undefined;
}

async function ask(settings: Settings, externalId: string, method: string): Promise<string | undefined> {
  const { baseUrl, apiKey, clientId, keyIn = 'query', timeout = 5000 } = settings;
  const query = new URLSearchParams({ ...settings.query, clientId });
  const headers = new Headers(settings.headers);
  if (keyIn === 'query') query.set('code', apiKey);
  else headers.set('x-functions-key', apiKey);
  const url = `${baseUrl}/user/externalId/${encodeURIComponent(externalId)}?${query}`;
  // The time limit is for the body as well: a service can fall silent in the middle of it.
  const answer = await fetch(url, { method, headers, signal: AbortSignal.timeout(timeout) })
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch((cause: unknown) => {
      throw new DriverClientError('unavailable', { cause });
    });
  if (answer.status === 200) return answer.text;
  if (answer.status === 404) return undefined;
  if (answer.status === 401 || answer.status === 403) throw new DriverClientError('refused');
  throw new DriverClientError(answer.status === 400 ? 'rejected' : 'unavailable');
}

/** Takes what is there: each property may be missing, null or empty. */
function driverIn(text: string): Driver {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Error('Not a driver');
    const { name, chargers, chargerGroups } = body as Record<string, unknown>;
    const all = [...objects(chargers), ...objects(chargerGroups).flatMap(chargersAt)];
    return {
      name: textOr('', name),
      chargers: all.map((charger) => ({
        name: textOr('Charger', charger.chargerName),
        free: objects(charger.sockets).filter(({ status }) => status === 'Available').length,
      })),
    };
  } catch (cause) {
    throw new DriverClientError('unreadable', { cause });
  }
}

function chargersAt({ chargers, subgroups }: Record<string, unknown>): Record<string, unknown>[] {
  return [...objects(chargers), ...objects(subgroups).flatMap(chargersAt)];
}

function objects(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}

function textOr(other: string, value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : other;
}
