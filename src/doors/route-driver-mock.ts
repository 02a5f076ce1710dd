import type { BrowserContext, Page, Request, Route } from '@playwright/test';
import { describeValue, mockError } from '../base/errors.ts';
import { type CodeOptions, checkOptions, OptionsError, ofBaseUrl } from '../options/check-options.ts';
import { withoutStream } from './answer-in-process.ts';
import { type Interception, interception } from './client/interception.ts';
import {
  CORE_OPTIONS,
  type CoreMock,
  type CoreOptions,
  ON_UNKNOWN,
  type OnUnknown,
  type OpenCore,
  openCore,
} from './core.ts';

/** What routes are made from. */
export interface RouteOptions extends CoreOptions {
  /** What stands in front of `/api` in the URLs of the app, such as `https://charging.example.com`; `*`: any origin. */
  readonly baseUrl: string;
  /**
   * What becomes of requests below the API's path that no operation of the spec knows: `error`, a 404 that names the nearest
   * path (default), or `passthrough`: they go to the page's other routes, and else to the network.
   */
  readonly onUnknown?: OnUnknown;
}

const ROUTE_OPTIONS: CodeOptions<RouteOptions> = {
  ...CORE_OPTIONS,
  baseUrl: ofBaseUrl(true),
  onUnknown: ON_UNKNOWN,
};

/** A mock behind a page's routes. */
export interface RoutedMock extends CoreMock {
  /** Takes the route away; answers that are delayed are given at once. All other methods reject with MockError `mock-closed` from then on. */
  close(): Promise<void>;
}

/**
 * Answers what a page, or all pages of a context, ask of the mocked API, in the bytes of the server and with no
 * server at all. A fault on the wire is answered with a 501 that says that it needs one.
 * @throws OptionsError with all that is wrong in the options; ContentDataError with all that is wrong in the content
 */
export async function routeDriverMock(
  page: Pick<Page | BrowserContext, 'route' | 'unroute'>,
  given: RouteOptions,
): Promise<RoutedMock> {
  const { baseUrl, onUnknown = 'error', ...options } = checkOptions('routeDriverMock', ROUTE_OPTIONS, given);
  if (typeof page?.route !== 'function' || typeof page.unroute !== 'function') {
    const allowed = 'a Page or a BrowserContext of Playwright';
    throw new OptionsError([
      mockError('bad-option-value', { source: 'page', given: describeValue(page), allowed }),
    ]);
  }
  const core = await openCore({ ...options, ...(baseUrl !== '*' && { baseUrl }) });
  const { mock } = core;
  const taken = interception(baseUrl, mock.apiUrl.slice(mock.url.length));
  const answer = async (route: Route) => {
    if (onUnknown === 'passthrough' && (await isUnknown(route, core, taken))) return route.fallback();
    return fulfill(route, core, taken);
  };
  await page.route(taken.pattern, answer);
  return {
    ...mock,
    async close() {
      await mock.close();
      await page.unroute(taken.pattern, answer);
    },
  };
}

async function isUnknown(route: Route, core: OpenCore, { target }: Interception): Promise<boolean> {
  const request = route.request();
  const headers = await request.allHeaders();
  return core.isUnknown({ method: request.method(), path: target(request.url()), headers });
}

async function fulfill(route: Route, { exchange }: OpenCore, { target }: Interception): Promise<void> {
  const request = route.request();
  // Playwright takes what nobody waits for any more, and says nothing.
  const isGone = () => request.failure() !== null || isClosed(request);
  await exchange({
    method: request.method(),
    path: target(request.url()),
    headers: await request.allHeaders(),
    body: request.postData() ?? '',
    async handOver(answer) {
      const { status, headers, body } = withoutStream(answer);
      const all: Record<string, string> = {};
      for (const [name, value] of headers) all[name] = name in all ? `${all[name]}, ${value}` : value;
      if (!isGone()) await route.fulfill({ status, headers: all, body });
      return !isGone();
    },
  });
}

/** Whether the page that asks is closed. That of a service worker is not known. */
function isClosed(request: Request): boolean {
  try {
    return request.frame().page().isClosed();
  } catch {
    return false;
  }
}
