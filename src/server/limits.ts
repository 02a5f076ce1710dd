/** The most characters that a request target may have; more is answered 414. */
export const LONGEST_TARGET = 16_384;

/** The most bytes of request line and headers together; more is answered 431. Above LONGEST_TARGET, so that 414 can be. */
export const LARGEST_HEADERS = 32_768;

/** The most header lines of a request; more is answered 431. Node.js would drop them in silence. */
export const MOST_HEADER_LINES = 2000;

/** How long an idle connection is kept, in ms. Longer than the pools of common clients keep it, so that they close first. */
export const KEEP_ALIVE_MS = 65_000;

/** How long a client may take to send the headers of a request, in ms; then it gets 408. */
export const HEADERS_MS = 60_000;

/** How long a client may take to send a whole request, in ms; then it gets 408. */
export const REQUEST_MS = 300_000;

/** How long a stop waits for requests in flight before it cuts them, in ms: process managers wait ten seconds, some five. */
export const STOP_LIMIT_MS = 3000;

/** The most bytes of the body of a control request; more is answered 413. */
export const LARGEST_CONTROL_BODY = 5_000_000;
