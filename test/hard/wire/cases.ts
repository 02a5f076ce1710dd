import { driverTarget, requestText } from '../../support/raw-client.ts';

const TARGET = driverTarget('driver-7');
const CLOSE = 'connection: close';

/** A GET of a driver with these headers, and a body perhaps. */
function get(headers: readonly string[], body = ''): string {
  return requestText(TARGET, [...headers, CLOSE], 'GET', body);
}

function post(headers: readonly string[], body = ''): string {
  return requestText(TARGET, [...headers, CLOSE], 'POST', body);
}

/** Requests that are no good: what is sent, and the one status that it gets; 0: closed without a word. */
export const CASES: readonly (readonly [name: string, bytes: string, status: number])[] = [
  ['nothing but zeros', '\0'.repeat(100), 400],
  ['every byte there is', String.fromCharCode(...Array(256).keys()), 400],
  ['a greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['a preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['a greeting of SSH', 'SSH-2.0-OpenSSH_9.6\r\n', 400],
  ['a status line', 'HTTP/1.1 200 OK\r\n\r\n', 400],
  ['a method in lower case', `get ${TARGET} HTTP/1.1\r\nhost: a\r\n\r\n`, 400],
  ['a method that nobody knows', `BREW ${TARGET} HTTP/1.1\r\nhost: a\r\n\r\n`, 400],
  ['no target', 'GET HTTP/1.1\r\nhost: a\r\n\r\n', 400],
  ['a target without a slash', 'GET api HTTP/1.1\r\nhost: a\r\n\r\n', 400],
  ['two targets', `GET ${TARGET} ${TARGET} HTTP/1.1\r\nhost: a\r\n\r\n`, 400],
  ['a version that is none', `GET ${TARGET} HTTP/9.9\r\nhost: a\r\n\r\n`, 400],
  ['another protocol', `GET ${TARGET} HTCPCP/1.0\r\nhost: a\r\n\r\n`, 400],
  ['a tab for a space', `GET\t${TARGET}\tHTTP/1.1\r\nhost: a\r\n\r\n`, 400],
  ['lines that end with LF', `GET ${TARGET} HTTP/1.1\nhost: a\n\n`, 400],
  ['lines that end with CR', `GET ${TARGET} HTTP/1.1\rhost: a\r\r`, 400],
  ['no Host', `GET ${TARGET} HTTP/1.1\r\n\r\n`, 400],
  ['a header without a colon', get(['nonsense']), 400],
  ['a header without a name', get([': a']), 400],
  ['a space before the colon', get(['x : a']), 400],
  ['a folded header', get(['x: a\r\n b']), 400],
  ['a NUL in a header', get(['x: a\0b']), 400],
  ['a LF in a header', get(['x: a\nx-evil: 1']), 400],
  ['a CR in a header', get(['x: a\rx-evil: 1']), 400],
  ['a name with letters of no token', get(['x(y): a']), 400],
  ['a name of high bytes', get(['\xff\xfe: a']), 400],
  ['headers above 32 KB', get([`x: ${'y'.repeat(40_000)}`]), 431],
  ['a name above 32 KB', get([`${'y'.repeat(40_000)}: x`]), 431],
  ['40,000 headers', get(Array.from({ length: 40_000 }, (_, i) => `a${i}: b`)), 431],
  ['3,000 headers', get(Array.from({ length: 3000 }, (_, i) => `a${i}: b`)), 431],
  ['a thousand times the same header', get(Array<string>(1000).fill('accept: */*')), 200],
  ['a thousand cookies', get(Array<string>(1000).fill('cookie: a=b')), 200],
  ['high bytes in a header', get(['x-any: \xff\xfe\xc0\xaf']), 200],
  ['two sessions', get(['x-mock-session: a', 'x-mock-session: b']), 400],
  ['a session of high bytes', get(['x-mock-session: \xe9t\xe9']), 400],
  [
    'two keys',
    requestText('/api/user/externalId/driver-7?clientId=demo', [
      ...['x-functions-key: demo-key', 'x-functions-key: other', CLOSE],
    ]),
    401,
  ],
  ['a preference that cannot be read', get(['prefer: code=']), 400],
  ['a preference of high bytes', get(['prefer: scenario=\xff']), 400],
  ['two scenarios that are none', get(['prefer: scenario=a', 'prefer: scenario=b']), 400],
  ['two lengths', get(['content-length: 1', 'content-length: 2'], 'ab'), 400],
  ['one length twice', get(['content-length: 1', 'content-length: 1'], 'a'), 400],
  ['a list of lengths', get(['content-length: 1, 1'], 'a'), 400],
  ['a length below zero', get(['content-length: -1']), 400],
  ['a length with a sign', get(['content-length: +1'], 'a'), 400],
  ['a length in hexadecimal', get(['content-length: 0x1'], 'a'), 400],
  ['a length beyond all numbers', get([`content-length: ${'9'.repeat(30)}`]), 400],
  ['length and chunks', post(['content-length: 5', 'transfer-encoding: chunked'], '0\r\n\r\n'), 400],
  ['chunks and length', post(['transfer-encoding: chunked', 'content-length: 5'], '0\r\n\r\n'), 400],
  [
    'chunks and what is no encoding',
    post(['transfer-encoding: chunked', 'transfer-encoding: x'], '0\r\n\r\n'),
    400,
  ],
  ['an expectation that is none', get(['expect: a-miracle']), 417],
  ['an expectation, a body on GET', get(['expect: 100-continue', 'content-length: 5'], 'hello'), 200],
  ['a body on GET', get(['content-length: 5'], 'hello'), 200],
  ['a body of chunks on GET', get(['transfer-encoding: chunked'], '5\r\nhello\r\n0\r\n\r\n'), 200],
  [
    'an upgrade to WebSocket',
    get(['connection: upgrade', 'upgrade: websocket', 'sec-websocket-key: x']),
    200,
  ],
  [
    'an upgrade to HTTP/2',
    get(['connection: upgrade, http2-settings', 'upgrade: h2c', 'http2-settings: AA']),
    200,
  ],
  ['a method that is not allowed', post(['content-length: 0']), 405],
  ['TRACE', requestText(TARGET, [CLOSE], 'TRACE'), 405],
  ['OPTIONS of the server as a whole', requestText('*', [CLOSE], 'OPTIONS'), 204],
  ['a tunnel', requestText('example.com:443', [], 'CONNECT'), 501],
  ['a tunnel to this server', requestText('127.0.0.1:80', [], 'CONNECT'), 501],
];
