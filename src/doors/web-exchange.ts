import { mockError } from '../base/errors.ts';
import { Stop } from '../base/stop.ts';
import { utf8 } from '../base/text/utf8.ts';
import type { InProcessAnswer, InProcessStream } from './answer-in-process.ts';
import type { PlainRequest } from './client/control-call.ts';

/** A request of the Fetch standard as plain data. @param target default: path and query of its URL */
export async function toPlainRequest(
  request: Request,
  target = targetOf(request.url),
): Promise<PlainRequest> {
  const { method, signal } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await request.text() : '';
  return { method, path: target, headers: Object.fromEntries(request.headers), body, signal };
}

/** Path and query of a URL as they stand in it. */
export function targetOf(url: string): string {
  const target = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  return target.startsWith('/') ? target : `/${target}`;
}

/** Statuses that the Fetch standard gives no body (section 2.2.3). */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * An answer as a response of the Fetch standard; one without a body has `body` null.
 * @param bytes in place of its text, for whoever decodes them as a client does
 */
export function responseOf(
  { status, headers: pairs, body, stream }: InProcessAnswer,
  bytes?: Uint8Array | undefined,
): Response {
  const headers = new Headers();
  for (const [name, value] of pairs) headers.append(name, value);
  const whole = bytes ? new Uint8Array(bytes) : body === '' ? null : body;
  const content = stream ? streamOf(stream) : WITHOUT_BODY.has(status) ? null : whole;
  return new Response(content, { status, headers });
}

/**
 * The events as a body, until its reader cancels it, the request is aborted or the mock is closed. A reader who stops to
 * read loses the stream, as with the server: what waits is not piled up for ever.
 */
function streamOf({ start, signal, stopping }: InProcessStream): ReadableStream<Uint8Array> {
  const over = new Stop();
  return new ReadableStream(
    {
      start(controller) {
        const send = (piece: string, allowed: number) => {
          controller.enqueue(utf8(piece));
          if (-(controller.desiredSize ?? 0) <= allowed) return;
          over.abort();
          controller.error(mockError('stream-not-read', { allowed }));
        };
        const abort = () => {
          over.abort();
          controller.error(signal?.reason);
        };
        const close = () => {
          over.abort();
          controller.close();
        };
        over.addEventListener('abort', start(send));
        over.addEventListener('abort', () => {
          signal?.removeEventListener('abort', abort);
          stopping?.removeEventListener('abort', close);
        });
        if (signal?.aborted) return abort();
        if (stopping?.aborted) return close();
        signal?.addEventListener('abort', abort);
        stopping?.addEventListener('abort', close);
      },
      cancel: () => over.abort(),
    },
    { highWaterMark: 0, size: (bytes) => bytes.length },
  );
}
