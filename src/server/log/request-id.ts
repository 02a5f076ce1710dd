import type { MockRequest } from '../../mock/request.ts';

/** By which names a request is found again in the logs of others. */
export interface RequestNames {
  /** `x-request-id`, as the client or a gateway has set it. */
  readonly requestId?: string;
  /** The trace id of `traceparent` (W3C Trace Context, section 3.2.2.3). */
  readonly traceId?: string;
}

/** Visible ASCII: what is anything else, or longer, is nobody's id, and could be made up to confuse who reads a log. */
const ID = /^[\x21-\x7e]{1,128}$/;
/** Version, trace id, id of the parent, flags; later versions may add more. Version ff and ids of zeros are none. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(?:-|$)/;
const NONE: RequestNames = {};

/** What a request is called; nothing where it does not say. */
export function requestNamesOf(headers: MockRequest['headers']): RequestNames {
  const { 'x-request-id': id, traceparent } = headers;
  if (id === undefined && traceparent === undefined) return NONE;
  const traceId = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined;
  return {
    ...(typeof id === 'string' && ID.test(id) && { requestId: id }),
    ...(traceId !== undefined && { traceId }),
  };
}

/** The header by which an answer names its request: `x-request-id` as it came or, without one, the trace id. */
export function requestIdHeader(headers: MockRequest['headers']): readonly (readonly [string, string])[] {
  const { traceId, requestId = traceId } = requestNamesOf(headers);
  return requestId === undefined ? [] : [['x-request-id', requestId]];
}
