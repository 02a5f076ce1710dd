/** What the page tells the app: where the API is, how a request is let in, and what to fill in at first. */
export interface Settings {
  /** Address of a driver; `{externalId}` and `{customer}` stand for theirs. Relative ones begin at the page. */
  readonly url: string;
  /** What each request sends so that it is let in; `{key}` and `{customer}` stand for what was signed in with. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Filled into the form; what is not known is empty. */
  readonly sample: Account;
  /** Ids to try, offered below the form. */
  readonly others: readonly string[];
  /** Name of the property of the body that holds the driver; default: the body is the driver. */
  readonly envelope?: string;
  /** How another back end calls what the app reads, by kind of thing: `{ Driver: { name: 'full_name' } }`. */
  readonly names?: Names;
  /** Why there is nothing to ask for; default: there is. */
  readonly unavailable?: string;
  /** How often the service is asked while the app is looked at, in ms; default 10 s. */
  readonly everyMs?: number;
  /** After so many ms without a whole answer the app gives up; default 8 s. */
  readonly patienceMs?: number;
}

/** Other names by kind of thing and by our name. */
export type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Who is signed in. */
export interface Account {
  readonly externalId: string;
  readonly key: string;
  readonly customer: string;
}

/**
 * Reads what the page says in `<meta name="settings" content="JSON">`.
 * @throws Error where it says nothing
 */
export function settingsOf(page: Document): Settings {
  const text = page.querySelector<HTMLMetaElement>('meta[name="settings"]')?.content;
  if (!text) throw new Error('The page has no <meta name="settings">.');
  return JSON.parse(text) as Settings;
}

/** Whether a request needs a value, `key` or `customer`. */
export function asksFor({ url, query, headers }: Settings, value: 'key' | 'customer'): boolean {
  const texts = [url, ...Object.values(query), ...Object.values(headers)];
  return texts.some((text) => text.includes(`{${value}}`) || (value === 'key' && text.includes('{basic}')));
}

/** Makes the page look as its address says (`?theme=dark`, `?theme=light`); default: as the system does. */
export function applyTheme(page: Document, search: string): void {
  const theme = new URLSearchParams(search).get('theme');
  if (theme) page.documentElement.dataset.theme = theme;
}

/** Under which name the tab keeps who is signed in, until it is closed. */
const NAME = 'sample-app.account';

/** What the form begins with: the sample, or whom the page's address names (`?externalId=`, `?customer=`). */
export function firstAccount({ sample }: Settings, search: string): Account {
  const named = new URLSearchParams(search);
  const customer = named.get('customer') ?? sample.customer;
  const externalId = named.get('externalId') ?? sample.externalId;
  // The key of one customer is none of another's.
  return { externalId, customer, key: customer === sample.customer ? sample.key : '' };
}

/** Who is signed in: whom the page's address names, or whoever was before it was loaded again. */
export function storedAccount(settings: Settings, search: string): Account | undefined {
  const first = firstAccount(settings, search);
  const isNamed = new URLSearchParams(search).has('externalId');
  if (isNamed && (first.key !== '' || !asksFor(settings, 'key'))) return first;
  const stored = isNamed ? null : sessionStorage.getItem(NAME);
  return stored === null ? undefined : (JSON.parse(stored) as Account);
}

/** Keeps who is signed in; undefined: nobody. */
export function storeAccount(account: Account | undefined): void {
  if (account) sessionStorage.setItem(NAME, JSON.stringify(account));
  else sessionStorage.removeItem(NAME);
}
