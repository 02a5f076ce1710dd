import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { consoleFolder } from './console-folder.ts';
import type { ControlAccess } from './control-access.ts';
import { hostRefusalOf } from './control-guard.ts';
import { problemReply } from './problem-reply.ts';
import type { Respond } from './respond.ts';

/** What the console needs of its host. */
export interface ConsoleRouterOptions {
  readonly access: ControlAccess;
  readonly respond: Respond;
  /** Absolute path of the folder that the console's build wrote; default: that of the package. */
  readonly folder?: string | undefined;
}

/**
 * Paths of the console's pages: the start page, also of a session, and whatever its build has no file for. Not as
 * parameters: express answers 500 where one does not decode.
 */
const PAGES = ['/_mock/', /^\/_session\/[^/]+\/_mock\/$/, /^\/_mock\/console(?:\/.*)?$/];

/**
 * Nothing from another host, no inline scripts, in nobody's frame. Styles may be inline: the renderer of the
 * reference sets them.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = [
  ['content-security-policy', POLICY],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
  ['x-mock-off-contract', 'true'],
] as const;

/**
 * Serves the console: its page at `/_mock/`, at `/_session/<name>/_mock/` and below `/_mock/console/`, its files at
 * `/_mock/console/assets/`. The page holds no secrets and is served without a token, which it asks for; but only where
 * the control API is on, and under the hosts that may use it. What is not the console's goes on to the control API.
 */
export function createConsoleRouter({ access, respond, folder }: ConsoleRouterOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const guard: RequestHandler = (request, response, next) => {
    const refusal = hostRefusalOf(access, request.headers);
    if (refusal) return respond(response.locals.asked, problemReply(refusal));
    next();
  };
  let files: RequestHandler | undefined;
  const sendFile: RequestHandler = (request, response, next) => {
    files ??= filesIn(folder ?? consoleFolder());
    files(request, response, next);
  };
  router.get('/_mock', guard, (_request, response) => {
    response.setHeaders(new Map(HEADERS));
    response.redirect(308, '/_mock/');
  });
  // A file that is not there is not the page.
  const isNoPage: RequestHandler = (_request, _response, next) => next('router');
  router.use('/_mock/console/assets', guard, sendFile, isNoPage);
  router.get(PAGES, guard, sendPage(folder));
  // Express would answer by itself: with 200, and under any host.
  router.options(['/_mock', ...PAGES], guard, (_request, response) => {
    const headers = [['allow', 'GET, HEAD, OPTIONS'], ...HEADERS] as const;
    respond(response.locals.asked, { status: 204, headers, body: '' }, { reason: 'off-contract' });
  });
  return router;
}

/** Names of files hold a hash of their content, so that browsers can keep them for ever. */
function filesIn(folder: string): RequestHandler {
  const setHeaders = (response: ServerResponse) => void response.setHeaders(new Map(HEADERS));
  return express.static(join(folder, 'assets'), {
    ...{ index: false, etag: false, lastModified: false, redirect: false, setHeaders },
    ...{ maxAge: '1y', immutable: true },
  });
}

/** Where there is no built console, the path is unknown like any other. */
function sendPage(given: string | undefined): RequestHandler {
  return async (_request, response, next) => {
    const page = await readFile(join(given ?? consoleFolder(), 'index.html'), 'utf8').catch(() => undefined);
    if (page === undefined) return next();
    response.setHeaders(new Map(HEADERS));
    response.set('cache-control', 'no-cache').type('html').send(page);
  };
}
