import type { PlainRequest, PlainResponse, Transport } from '../../src/doors/client/control-call.ts';
import { createSessions, type MockSession } from '../../src/doors/client/mock-session.ts';
import type { AdapterCase } from './cases.ts';

/** A way to the mock. */
export interface Door {
  readonly ask: Transport;
  session(name: string): MockSession;
  close(): Promise<void>;
}

/** A door over a transport; its control methods go the same way. */
export function door(ask: Transport, close: () => Promise<void> = async () => {}): Door {
  return { ask, close, session: createSessions({ transport: ask, url: '', apiRoot: '/api' }) };
}

/** A door that is fetch, of Node.js or of what took its place. @param url in front of `/api` */
export function fetchDoor(url: string, close?: () => Promise<void>): Door {
  return door(async ({ method, path, headers, body }: PlainRequest): Promise<PlainResponse> => {
    const response = await fetch(url + path, { method, headers, ...(body !== '' && { body }) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: [...response.headers], body: textOf(bytes) };
  }, close);
}

/** The text of bytes that must be UTF-8, a byte order mark kept. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** What must be the same through every door. */
export interface Seen {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

/** What is no door's own of an answer. */
export function seen({ status, headers, body }: PlainResponse): Seen {
  const own =
    /^(?:content-type|preference-applied|retry-after|allow|cache-control|x-content-type-options|x-mock-.*)$/;
  const kept = headers.filter(([name]) => own.test(name)).map(([name, value]) => `${name}: ${value}`);
  return { status, headers: kept.sort(), body };
}

/** What a door answers to a case, and what it wrote down, in a session of this name. */
export async function played({ ask, session }: Door, { asks, setup }: AdapterCase, name: string) {
  const own = session(name);
  await setup?.(own);
  const answers: Seen[] = [];
  for (const { method = 'GET', path, headers = {}, body = '' } of asks(name)) {
    answers.push(seen(await ask({ method, path, headers, body })));
  }
  const journal = (await own.requests()).map(({ method, path, query, status, reason, scenario, step }) =>
    [method, path, query, status, reason, scenario, step].join(' '),
  );
  await own.close();
  return { answers, journal };
}
