import { type HttpHandler, http, passthrough } from 'msw';
import { type CodeOptions, checkOptions, ofBaseUrl } from '../options/check-options.ts';
import { interception } from './client/interception.ts';
import {
  CORE_OPTIONS,
  type CoreMock,
  type CoreOptions,
  ON_UNKNOWN,
  type OnUnknown,
  openCore,
} from './core.ts';
import { responseOf, toPlainRequest } from './web-exchange.ts';

export type { CoreMock, MockSession } from './core.ts';
export { MockApiError, VerificationError } from './core.ts';
export * from './exported-types.ts';

/** What request handlers are made from. */
export interface MswOptions extends CoreOptions {
  /** What stands in front of `/api` in the URLs of the app, such as `https://charging.example.com`; `*`: any origin. */
  readonly baseUrl: string;
  /**
   * What becomes of requests below the API's path that no operation of the spec knows: `error`, a 404 that names the nearest
   * path (default), or `passthrough`: they are sent as if there were no mock.
   */
  readonly onUnknown?: OnUnknown;
}

const MSW_OPTIONS: CodeOptions<MswOptions> = {
  ...CORE_OPTIONS,
  baseUrl: ofBaseUrl(true),
  onUnknown: ON_UNKNOWN,
};

/** A mock behind request handlers of MSW. */
export interface MswMock extends CoreMock {
  /** For `setupServer(...handlers)` or `setupWorker(...handlers)`. */
  readonly handlers: HttpHandler[];
}

/**
 * Makes request handlers for MSW 2 that answer in the bytes of the server, in Node.js and in the browser, with
 * no server at all. A fault on the wire is answered with a 501 that says that it needs one.
 * @throws OptionsError with all that is wrong in the options; ContentDataError with all that is wrong in the content
 */
export async function createMswMock(given: MswOptions): Promise<MswMock> {
  const { baseUrl, onUnknown = 'error', ...options } = checkOptions('createMswMock', MSW_OPTIONS, given);
  const { mock, exchange, isUnknown } = await openCore({
    ...options,
    timers: options.timers ?? 'global',
    ...(baseUrl !== '*' && { baseUrl }),
  });
  const { pattern, target } = interception(baseUrl, mock.apiUrl.slice(mock.url.length));
  const handler = http.all(pattern, async ({ request }) => {
    const { method } = request;
    const path = target(request.url);
    const isLeft =
      onUnknown === 'passthrough' &&
      isUnknown({ method, path, headers: Object.fromEntries(request.headers) });
    if (isLeft) return passthrough();
    const answer = await exchange(await toPlainRequest(request, path));
    return responseOf(answer, answer.bytes);
  });
  return { ...mock, handlers: [handler] };
}
