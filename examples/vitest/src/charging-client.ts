/** Where the API is, and who asks. */
export interface Settings {
  /** Such as `https://charging.example.com/api`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly clientId: string;
  /** Waits before the next try. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** The part of a driver that the app shows. */
export interface Driver {
  readonly name: string;
  readonly chargers: readonly Charger[];
}

export interface Charger {
  readonly id: number;
  readonly chargerName: string;
  readonly sockets: readonly { readonly status: string }[];
}

/** The API refused the key: the user has to sign in again. */
export class SignInNeeded extends Error {}

const TRIES = 3;

/** Reads a driver; undefined where there is none. Tries again while the service is busy. */
export async function readDriver(settings: Settings, externalId: string): Promise<Driver | undefined> {
  const { baseUrl, apiKey, clientId, wait = sleep } = settings;
  const query = new URLSearchParams({ code: apiKey, clientId });
  const url = `${baseUrl}/user/externalId/${encodeURIComponent(externalId)}?${query}`;
  for (let tried = 1; ; tried++) {
    const response = await fetch(url);
    if (response.status === 503 && tried < TRIES) {
      await wait(100 * tried);
      continue;
    }
    if (response.status === 404) return undefined;
    if (response.status === 401) throw new SignInNeeded();
    if (!response.ok) throw new Error(`The charging service answered ${response.status}`);
    return (await response.json()) as Driver;
  }
}

/** What the app says about a charger. */
export function describeCharger({ chargerName, sockets }: Charger): string {
  const broken = sockets.some(({ status }) => status === 'Error');
  const free = sockets.filter(({ status }) => status === 'Available').length;
  return broken ? `${chargerName}: out of order` : `${chargerName}: ${free} of ${sockets.length} free`;
}

/** Tells what a charger is like, now and whenever that changes, until the signal is aborted. */
export async function watchCharger(
  settings: Settings,
  externalId: string,
  tell: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { wait = sleep } = settings;
  let told = '';
  while (!signal.aborted) {
    const driver = await readDriver(settings, externalId);
    const text = driver?.chargers[0] ? describeCharger(driver.chargers[0]) : 'no charger';
    if (text !== told) tell(text);
    told = text;
    await wait(50);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
