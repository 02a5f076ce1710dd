/** Path of the script that gives a tab its session. */
export const TAB_SCRIPT = '/_mock-tab.js';

/**
 * The script that gives a tab its session: `fetch` and `XMLHttpRequest` to the API of the same origin get its name as a
 * header. A tab keeps its session when it is loaded again; `?mock-session=NAME` in the page's address chooses one.
 */
export function tabScript(): string {
  return `(${inTab.toString()})();\n`;
}

/** Runs in the page, alone: it may use nothing from around it. */
function inTab(): void {
  const KEY = 'ev-driver-mock-session';
  const HEADER = 'x-mock-session';
  // The types of Node.js have no page.
  // biome-ignore lint/suspicious/noExplicitAny: what a page has
  const page = globalThis as any;
  const root: string = page.document.currentScript.dataset.api ?? '';
  const { sessionStorage, location } = page;
  const asked = new URLSearchParams(location.search).get('mock-session');
  const bytes = page.crypto.getRandomValues(new Uint8Array(4)) as Uint8Array;
  const drawn = `tab-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const name: string = asked ?? sessionStorage.getItem(KEY) ?? drawn;
  sessionStorage.setItem(KEY, name);
  const isApi = (url: string): boolean => {
    const { origin, pathname } = new URL(url, location.href);
    return origin === location.origin && pathname.startsWith(`${root}/`);
  };

  const plainFetch = page.fetch.bind(page);
  page.fetch = (input: Request | URL | string, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!isApi(url)) return plainFetch(input, init);
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    if (!headers.has(HEADER)) headers.set(HEADER, name);
    return plainFetch(input, { ...init, headers });
  };

  const { open, send } = page.XMLHttpRequest.prototype;
  const toApi = new WeakSet<object>();
  page.XMLHttpRequest.prototype.open = function (method: string, url: string | URL, ...rest: unknown[]) {
    if (isApi(String(url))) toApi.add(this);
    else toApi.delete(this);
    return open.call(this, method, url, ...rest);
  };
  page.XMLHttpRequest.prototype.send = function (body?: unknown) {
    if (toApi.has(this)) this.setRequestHeader(HEADER, name);
    return send.call(this, body);
  };

  page.evDriverMock = { session: name, console: `${location.origin}/_session/${name}/_mock/` };
  page.console.info(`ev-driver-mock: this tab is the session ${name}, ${page.evDriverMock.console}`);
}
