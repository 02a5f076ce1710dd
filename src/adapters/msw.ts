import { type HttpHandler, http } from 'msw';
import { type CoreMock, type CoreOptions, createDriverMock } from './core.ts';
import { interception } from './interception.ts';
import { responseOf, toPlainRequest } from './web-exchange.ts';

export type { CoreMock, MockSession } from './core.ts';
export { MockApiError, VerificationError } from './core.ts';

/** What request handlers are made from. */
export interface MswOptions extends CoreOptions {
  /** What stands in front of `/api` in the URLs of the app, such as `https://charging.example.com`; `*`: any origin. */
  readonly baseUrl: string;
}

/** A mock behind request handlers of MSW. */
export interface MswMock extends CoreMock {
  /** For `setupServer(...handlers)` or `setupWorker(...handlers)`. */
  readonly handlers: HttpHandler[];
}

/**
 * Makes request handlers for MSW 2 that answer in the bytes of the server, in Node.js and in the browser, with
 * no server at all. A fault on the wire is answered with a 501 that says that it needs one.
 * @throws ContentDataError, and RangeError for a base URL, a clock or an id pattern that cannot be read
 */
export async function createMswMock({ baseUrl, ...options }: MswOptions): Promise<MswMock> {
  const { pattern, target } = interception(baseUrl);
  const mock = await createDriverMock({
    ...options,
    timers: options.timers ?? 'global',
    ...(baseUrl !== '*' && { baseUrl: baseUrl.replace(/\/$/, '') }),
  });
  const handler = http.all(pattern, async ({ request }) =>
    responseOf(await mock.handle(await toPlainRequest(request, target(request.url)))),
  );
  return { ...mock, handlers: [handler] };
}
