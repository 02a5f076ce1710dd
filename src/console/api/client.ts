import createClient, { type Client, createQuerySerializer } from 'openapi-fetch';
import type { paths, Schemas } from '../../generated/control/control-api.gen.ts';
import { CONTROL } from './scope.ts';
import { authHeaders, reportTokenRefused } from './token.ts';

/** A client of the control API in one session, with the paths and types of its spec. */
export type ControlClient = Client<paths, 'application/json'>;

/** An answer of the control API that is an error, or no answer at all. */
export class ApiError extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly problem: Schemas['Problem'] | undefined;

  constructor(status: number, problem: Schemas['Problem'] | undefined) {
    super(
      problem?.detail ?? (status === 0 ? 'The server does not answer.' : `The server answered ${status}.`),
    );
    this.status = status;
    this.problem = problem;
  }
}

function dryQuery(query: Readonly<Record<string, unknown>>): string {
  return createQuerySerializer()({ ...query, 'dry-run': true });
}

/** Makes a client of the control API in a session. @param isDry it changes nothing: what it is told is a `DryRun` */
export function createControlClient(session: string, isDry = false): ControlClient {
  const client = createClient<paths, 'application/json'>({
    baseUrl: CONTROL,
    ...(isDry && { querySerializer: dryQuery }),
  });
  client.use({
    onRequest({ request }) {
      request.headers.set('x-mock-session', session);
      for (const [name, value] of Object.entries(authHeaders())) request.headers.set(name, value);
      return request;
    },
    onResponse({ response }) {
      if (response.status === 401) reportTokenRefused();
    },
    onError: () => new ApiError(0, undefined),
  });
  return client;
}

/**
 * The content of an answer.
 * @throws ApiError when it is an error, or when there was none
 */
export async function dataOf<T>(
  call: Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ApiError(response.status, isProblem(error) ? error : undefined);
  // A 204 has no content, and its operation's type says so.
  return data as T;
}

function isProblem(value: unknown): value is Schemas['Problem'] {
  return typeof value === 'object' && value !== null && 'detail' in value;
}
