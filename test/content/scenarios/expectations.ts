import type { FaultName } from '../../../src/content/scenarios/fault.ts';

/** What one call is answered with. */
export interface Call {
  readonly status: number;
  /** In ms, or how it is distributed. Default 0. */
  readonly delay?: number | { from: number; to: number } | { p50: number; p99: number };
  readonly fault?: FaultName;
  readonly retryAfter?: string;
  /** The scenario has ended. */
  readonly over?: true;
}

/** What a built-in scenario answers to consecutive calls. */
export interface Expected {
  readonly calls: readonly Call[];
  /** How its errors are written, or its answer where it gives the body itself. */
  readonly style: 'problem' | 'text' | 'empty' | 'given' | 'driver';
  readonly contentType?: string;
  /** What the body has, once or in every call. */
  readonly says?: RegExp;
  /** Whether the body says so only for a driver with sites and chargers, which that of a reserved id may lack. */
  readonly needsChargers?: true;
  readonly dribble?: number;
  /** What the body breaks of the contract or the world rules; default: nothing. */
  readonly violations?: RegExp;
  /** Whether calls are counted in the session; default: for each driver. */
  readonly perSession?: true;
}

const PROBLEM = { style: 'problem', contentType: 'application/problem+json' } as const;
const TEXT = { style: 'text', contentType: 'text/plain; charset=utf-8' } as const;
const EMPTY = { style: 'empty' } as const;
const DRIVER = { style: 'driver' } as const;
const OK: Call = { status: 200 };

/** So many calls of a kind. */
const times = (count: number, call: Call): Call[] => Array.from({ length: count }, () => call);
const error = (status: number, style: Pick<Expected, 'style' | 'contentType'>, says?: RegExp, call = {}) => ({
  ...style,
  ...(says && { says }),
  calls: times(2, { status, ...call }),
});
const given = (status: number, contentType: string, says: RegExp, call = {}): Expected => ({
  style: 'given',
  contentType,
  says,
  calls: times(2, { status, ...call }),
});
const wire = (fault: FaultName): Expected => ({ ...DRIVER, calls: times(2, { ...OK, fault }) });
const late = (delay: NonNullable<Call['delay']>): Expected => ({
  ...DRIVER,
  calls: times(2, { ...OK, delay }),
});
const changed = (says: RegExp, violations?: RegExp): Expected => ({
  ...DRIVER,
  says,
  ...(violations && { violations }),
  calls: times(2, OK),
});

const ofChargers = (says: RegExp, violations?: RegExp): Expected => ({
  ...changed(says, violations),
  needsChargers: true,
});

/** Every built-in scenario by its name, in the order of fixtures/scenarios.yaml. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'bad-route-parameter': error(400, PROBLEM, /1 to 128 characters/),
  'not-authorised': error(401, PROBLEM, /API key/),
  'customer-not-found': error(401, PROBLEM, /clientId/),
  'driver-not-found': error(404, PROBLEM, /no driver with this externalId/),
  'other-customers-driver': error(404, PROBLEM, /no driver with this externalId/),
  'bad-route-parameter-text': error(400, TEXT, /The externalId \S+ is not valid/),
  'bad-route-parameter-empty': error(400, EMPTY),
  'not-authorised-text': error(401, TEXT, /API key/),
  'not-authorised-empty': error(401, EMPTY),
  'customer-not-found-text': error(401, TEXT, /Customer not found/),
  'customer-not-found-empty': error(401, EMPTY),
  'driver-not-found-text': error(404, TEXT, /Driver (?:extIdTest|mock-driver-not-found-text) not found/),
  'driver-not-found-empty': error(404, EMPTY),
  'other-customers-driver-text': error(404, TEXT, /Driver not found/),
  'other-customers-driver-empty': error(404, EMPTY),

  forbidden: error(403, PROBLEM, /API key/),
  'rate-limited': error(429, PROBLEM, /30 seconds/, { retryAfter: '30' }),
  'rate-limited-by-gateway': given(429, 'application/json', /^\{"statusCode":429,/, { retryAfter: '7' }),
  'internal-error': error(500, PROBLEM),
  'bad-gateway': error(502, PROBLEM),
  maintenance: error(503, PROBLEM, /two minutes/, { retryAfter: '120' }),
  'gateway-timeout': error(504, PROBLEM, undefined, { delay: 2000 }),
  'html-error-page': given(502, 'text/html', /^<html>[\s\S]*<\/html>\n$/),

  'empty-object': given(200, 'application/json', /^\{\}$/),
  'empty-body': given(200, 'application/json', /^$/),
  'null-body': given(200, 'application/json', /^null$/),
  'driver-in-a-list': given(200, 'application/json', /^\[\{.*"externalId":"(?:extIdTest|mock-.*)"\}\]$/),
  'wrong-content-type': given(
    200,
    'text/plain; charset=utf-8',
    /^\{.*"externalId":"(?:extIdTest|mock-.*)"\}$/,
  ),
  'error-with-200': given(200, 'application/json', /^\{"error":/),
  'login-page': given(200, 'text/html; charset=utf-8', /^<!doctype html>/),
  'redirect-to-login': { ...EMPTY, calls: times(2, { status: 302 }) },

  'reset-before': wire('reset-before'),
  'reset-mid-body': wire('reset-mid-body'),
  'empty-reply': wire('empty-reply'),
  'truncated-body': wire('truncated-body'),
  'malformed-json': wire('malformed-json'),
  hang: wire('hang'),

  slow: late(3000),
  'very-slow': late(30_000),
  'slow-start': {
    ...DRIVER,
    calls: [{ ...OK, delay: { from: 2000, to: 5000 } }, OK, OK],
    perSession: true,
  },
  jittery: late({ from: 50, to: 1500 }),
  'realistic-latency': late({ p50: 120, p99: 900 }),
  dribble: { ...DRIVER, dribble: 4000, calls: times(2, OK) },

  flaky: { ...PROBLEM, calls: [...times(2, { status: 503, retryAfter: '1' }), ...times(3, OK)] },
  'every-other-call': { ...PROBLEM, calls: [{ status: 503 }, OK, { status: 503 }, OK, { status: 503 }] },
  'fails-once': { ...PROBLEM, calls: [{ status: 500 }, ...times(3, { ...OK, over: true })] },
  'rate-limit-burst': {
    ...PROBLEM,
    calls: [
      ...times(5, OK),
      ...times(3, { status: 429, retryAfter: '1' }),
      ...times(5, OK),
      { status: 429, retryAfter: '1' },
    ],
    perSession: true,
  },
  'outage-that-recovers': {
    ...PROBLEM,
    calls: [
      ...times(2, { ...OK, fault: 'reset-before' }),
      ...times(2, { status: 502 }),
      ...times(2, { status: 503, retryAfter: '1' }),
      { ...OK, delay: 2000 },
      ...times(2, OK),
    ],
    perSession: true,
  },
  'token-expires': { ...PROBLEM, calls: [...times(3, OK), ...times(3, { status: 401 })], perSession: true },
  'driver-disappears': { ...PROBLEM, calls: [...times(2, OK), ...times(3, { status: 404 })] },
  'driver-appears': { ...PROBLEM, calls: [...times(2, { status: 404 }), ...times(3, OK)] },

  'all-sockets-error': ofChargers(/^(?=.*"status":"Error")(?!.*"status":"(?!Error"))/),
  'all-chargers-offline': ofChargers(/^(?=.*"activeConnection":false)(?!.*"activeConnection":true)/),
  'charger-offline': ofChargers(/(?=.*"activeConnection":false)/),
  'no-tags': changed(/"tags":\[\]/),
  'no-rights': changed(/"chargerGroups":\[\],"chargers":\[\]/),
  renamed: changed(/"name":"Zoë Ångström-Łukasiewicz 李小龍 🚗"/),
  nulls: changed(/"payerId":null/, /^W14 /),
  'null-sockets': ofChargers(/"sockets":null/),
  'missing-properties': changed(/^\{"id":\d+,"name":"[^"]+","externalId":"[^"]+"\}$/),
  'wrong-driver': changed(/"externalId":"somebody-else"/, /^W1 \/externalId/),
  'unknown-status': ofChargers(/"status":"Discharging"/, /W9 .*Discharging/),
  'timestamp-without-zone': changed(
    /"expiringDate":"2031-06-30T23:59:59"/,
    /spec \/tags\/0\/expiringDate: must match format "date-time"/,
  ),
  'enums-as-strings': ofChargers(
    /"groupType":"Public"/,
    /spec \/chargerGroups\/0\/groupType: must be integer/,
  ),
  'new-property': changed(/"loyaltyLevel":"gold"/),
};
