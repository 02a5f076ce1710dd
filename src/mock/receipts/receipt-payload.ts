import { ERRORS } from '../../base/error-table.ts';
import type { ErrorCode, ErrorValue } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import type { StepName, TouchingOverrides } from '../recipe.ts';
import type { Receipt, ReceiptBase, ReceiptOptions, ReceiptRequest } from './receipt.ts';

/** A receipt as JSON, names short because it is a header; what is as usual is left out. */
export interface Payload extends PayloadHead {
  /** Instant. */
  readonly t: number;
  /** Digest of the answer. */
  readonly d: string;
  /** Id of the operation, where it is not the driver's. */
  readonly y?: string;
  /** Status and detail of a request that was refused. */
  readonly h?: readonly [status: 400 | 415, detail: string];
  /** 1 where a function of the user's own answered. */
  readonly j?: 1;
  /** The step that answered; with none of `n`, `x`, `h` and `j` what the operation has did: a driver, where there is no `y`. */
  readonly n?: PayloadStep;
  /** Code of the error that answered. */
  readonly x?: string;
  /** 1 where every id names a driver. */
  readonly k?: 1;
  /** The step under which it was given. */
  readonly b?: PayloadStep;
  /** Name of the edge case. */
  readonly e?: string;
  /** The request, or its hash. */
  readonly r: PayloadRequest | string;
  /** Overrides, or their hash. */
  readonly w?: PayloadOverrides | string;
  /** What is withheld. */
  readonly z?: readonly string[];
}

/** The part that all receipts of one simulator begin with. */
export interface PayloadHead {
  readonly c: string;
  readonly g: number;
  readonly v: string;
  readonly f?: string;
  readonly s: number;
  readonly o?: Partial<ReceiptOptions>;
}

type PayloadStep = readonly [scenario: string, step: number];

/** The request: user (customer), id, path, method, query, headers, applied, Prefer and error details. */
export interface PayloadRequest {
  readonly u?: string | undefined;
  readonly i?: string | undefined;
  readonly p?: string | undefined;
  readonly m?: string | undefined;
  readonly q?: Readonly<Record<string, string>> | undefined;
  readonly h?: Readonly<Record<string, string>> | undefined;
  readonly a?: string | undefined;
  readonly l?: string | readonly string[] | undefined;
  readonly x?: Readonly<Record<string, ErrorValue>> | undefined;
}

/** Changes of chargers, text or patch of the driver's body. */
export interface PayloadOverrides {
  readonly c?: TouchingOverrides['chargers'];
  readonly d?: TouchingOverrides['driver'];
}

/** The options where nothing else is said: those of the command line. */
export const USUAL_OPTIONS: ReceiptOptions = {
  population: 1_000_000,
  idPattern: 'driver-{n}',
  unknown: '404',
  errorBody: 'problem',
  contractOnly: false,
  reserved: 'on',
  strict: false,
};

/** Reads a payload; undefined for anything else. */
export function receiptFrom(value: unknown): Receipt | undefined {
  if (!isPayload(value)) return undefined;
  const { c: contract, g: generator, v: version, f: content = '', s: seed, o, t: instant, d } = value;
  const { b, e: edgeCase, r, w, y: operation, z: withheld = [] } = value;
  return {
    ...{ contract, generator, version, content, seed, instant, operation, edgeCase, withheld },
    options: { ...USUAL_OPTIONS, ...o },
    base: baseFrom(value),
    under: b && stepFrom(b),
    request: typeof r === 'string' ? r : requestFrom(r),
    overrides: w === undefined || typeof w === 'string' ? w : { chargers: w.c ?? [], driver: w.d },
    digest: d,
  };
}

function baseFrom({ n, x, k, y, h, j }: Payload): ReceiptBase {
  if (n) return { kind: 'step', ...stepFrom(n) };
  if (j) return { kind: 'handler' };
  if (h) return { kind: 'bad-request', status: h[0], detail: h[1] };
  if (y !== undefined && x === undefined) return { kind: 'operation' };
  return x === undefined ? { kind: 'driver', invent: k === 1 } : { kind: 'error', code: x as ErrorCode };
}

function stepFrom([scenario, step]: PayloadStep): StepName {
  return { scenario, step };
}

function requestFrom(request: PayloadRequest): ReceiptRequest {
  const { u: customer, i: externalId, p: path, m: method = 'GET', q: query = {}, h: headers = {} } = request;
  const { a: applied, l: prefer, x: details = {} } = request;
  return { method, customer, externalId, path, query, headers, applied, prefer, details };
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value);
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isTextRecord: Check = (value) => isObject(value) && Object.values(value).every(isText);
const isStep: Check = (value) => Array.isArray(value) && isText(value[0]) && isCount(value[1]);
const isRefusal: Check = (value) =>
  Array.isArray(value) && (value[0] === 400 || value[0] === 415) && isText(value[1]);
const isChange: Check = (value) => isObject(value) && isCount(value.from);
const isCharger: Check = (value) =>
  Array.isArray(value) && isCount(value[0]) && Array.isArray(value[1]) && value[1].every(isChange);
const isOptional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const REQUEST: Readonly<Record<keyof PayloadRequest, Check>> = {
  ...{ u: isText, i: isText, p: isText, m: isText, a: isText, x: isObject },
  ...{ q: isTextRecord, h: isTextRecord },
  l: (value) => isText(value) || isTexts(value),
};
const OVERRIDES: Readonly<Record<keyof PayloadOverrides, Check>> = {
  c: (value) => Array.isArray(value) && value.every(isCharger),
  d: isObject,
};
const PAYLOAD: Readonly<Record<keyof Payload, Check>> = {
  ...{ c: isText, g: isCount, v: isText, s: isCount, t: isCount, d: isText },
  ...{ f: isOptional(isText), o: isOptional(isObject), n: isOptional(isStep), b: isOptional(isStep) },
  ...{ j: isOptional(isCount), k: isOptional(isCount), e: isOptional(isText), z: isOptional(isTexts) },
  ...{ y: isOptional(isText), h: isOptional(isRefusal) },
  x: isOptional((value) => isText(value) && Object.hasOwn(ERRORS, value as string)),
  r: (value) => isText(value) || (isObject(value) && fits(value, REQUEST)),
  w: isOptional((value) => isText(value) || (isObject(value) && fits(value, OVERRIDES))),
};

function isPayload(value: unknown): value is Payload {
  return isObject(value) && Object.entries(PAYLOAD).every(([key, check]) => check(value[key]));
}

/** Whether all that is there is as it should be; all of it may be absent. */
function fits(value: Record<string, unknown>, checks: Readonly<Record<string, Check>>): boolean {
  return Object.entries(checks).every(([key, check]) => isOptional(check)(value[key]));
}
