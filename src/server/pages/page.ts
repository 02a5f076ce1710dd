import { readFile } from 'node:fs/promises';
import type { RequestHandler } from 'express';
import { mockError } from '../../base/errors.ts';
import type { ControlAccess } from '../access/control-access.ts';
import { hostRefusalOf } from '../access/control-guard.ts';
import type { Respond } from '../respond.ts';
import { instanceOf, problemReply } from '../wire/problem-reply.ts';

/** Headers of a page and of its files. */
export type PageHeaders = readonly (readonly [name: string, value: string])[];

/** What a page's policy lets in beside what all of ours do. */
export interface PagePolicy {
  /** Sources of styles. */
  readonly styles: string;
  /** What it may show in frames. */
  readonly frames: string;
  /** Whose frames it may be in. */
  readonly within: string;
}

/** What the paths of pages allow. */
const ALLOWED = ['GET', 'HEAD', 'OPTIONS'];

/** Nothing from another host, no inline scripts. */
export function pageHeaders({ styles, frames, within }: PagePolicy): PageHeaders {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `frame-src ${frames}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${within}`,
  ];
  return [
    ['content-security-policy', policy.join('; ')],
    ['referrer-policy', 'no-referrer'],
    ['x-content-type-options', 'nosniff'],
    ['x-mock-off-contract', 'true'],
  ];
}

/** Refuses who may not use the control API, whatever token there is: pages ask for it. */
export function guardPages(access: ControlAccess, respond: Respond): RequestHandler {
  return (request, response, next) => {
    const refusal = hostRefusalOf(access, request.headers);
    if (!refusal) return next();
    respond(response.locals.asked, problemReply(refusal, [], instanceOf(response.locals.normal)));
  };
}

/** Answers what does not read a page. What express would answer by itself to OPTIONS is 200, and under any host. */
export function refuseOtherMethods(respond: Respond, headers: PageHeaders): RequestHandler {
  return (request, response, next) => {
    const { method } = request;
    const path: string = response.locals.normal;
    if (method === 'GET' || method === 'HEAD') return next();
    const allow = ['allow', ALLOWED.join(', ')] as const;
    const reply =
      method === 'OPTIONS'
        ? { status: 204, headers: [allow, ...headers], body: '' }
        : problemReply(
            mockError('method-not-allowed', { given: method, path, allowed: ALLOWED }),
            [allow],
            instanceOf(path),
          );
    respond(response.locals.asked, reply, { reason: 'off-contract' });
  };
}

/** A page as it was built; undefined where it was not. @param path absolute, of the file */
export async function readPage(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
