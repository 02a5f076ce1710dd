import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import express, { type RequestHandler, Router } from 'express';
import { mockError } from '../base/errors.ts';
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

/** Paths of start pages that somebody has typed without the slash at the end. */
const WITHOUT_SLASH = ['/_mock', /^\/_session\/[^/]+\/_mock$/];

/** What the console's paths allow. */
const ALLOWED = ['GET', 'HEAD', 'OPTIONS'];

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
  let packed: RequestHandler | undefined;
  const sendFile: RequestHandler = (request, response, next) => {
    files ??= filesIn(folder ?? consoleFolder());
    files(request, response, next);
  };
  const sendPacked: RequestHandler = (request, response, next) => {
    packed ??= packedFilesIn(folder ?? consoleFolder());
    packed(request, response, next);
  };
  router.get(WITHOUT_SLASH, guard, (request, response) => {
    response.setHeaders(new Map(HEADERS));
    response.redirect(308, `${request.baseUrl}${request.path}/`);
  });
  // What express would answer by itself to OPTIONS is 200, and under any host.
  const otherMethod: RequestHandler = (request, response, next) => {
    const { method } = request;
    const path: string = response.locals.normal;
    if (method === 'GET' || method === 'HEAD') return next();
    const headers = [['allow', ALLOWED.join(', ')], ...HEADERS] as const;
    const reply =
      method === 'OPTIONS'
        ? { status: 204, headers, body: '' }
        : problemReply(mockError('method-not-allowed', { given: method, path, allowed: ALLOWED }), [
            headers[0],
          ]);
    respond(response.locals.asked, reply, { reason: 'off-contract' });
  };
  const isFile: RequestHandler = (request, _response, next) =>
    next(hasFile(folder ?? consoleFolder(), request.path) ? undefined : 'router');
  // A file that is not there is not the page.
  router.use('/_mock/console/assets', guard, sendPacked, sendFile, isFile, otherMethod);
  router.get(PAGES, guard, sendPage(folder));
  router.all([...WITHOUT_SLASH, ...PAGES], guard, otherMethod);
  return router;
}

/** Whether the console has a file of this name. */
function hasFile(folder: string, path: string): boolean {
  const files = join(folder, 'assets');
  return existsSync(files) && readdirSync(files).includes(path.slice(1));
}

/** Names of files hold a hash of their content, so that browsers can keep them for ever. */
function filesIn(folder: string): RequestHandler {
  const setHeaders = (response: ServerResponse) => void response.setHeaders(new Map(HEADERS));
  return express.static(join(folder, 'assets'), {
    ...{ index: false, etag: false, lastModified: false, redirect: false, setHeaders },
    ...{ maxAge: '1y', immutable: true },
  });
}

/** What is sent smaller, and as what; pictures and fonts are small by themselves. */
const PACKED: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
/** What is smaller than this does not get smaller. */
const LEAST_PACKED = 1024;

/** Sends scripts and styles in gzip to whoever takes it; each is packed when it is first asked for. */
function packedFilesIn(folder: string): RequestHandler {
  const packed = new Map<string, Promise<Buffer | undefined>>();
  return async (request, response, next) => {
    const type = PACKED[extname(request.path)];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!type || !isRead || !hasFile(folder, request.path)) return next();
    response.vary('accept-encoding');
    if (request.acceptsEncodings('gzip') !== 'gzip' || request.headers.range !== undefined) return next();
    const name = request.path.slice(1);
    const known = packed.get(name) ?? packFile(join(folder, 'assets', name));
    packed.set(name, known);
    const content = await known;
    if (!content) return next();
    response.setHeaders(new Map(HEADERS));
    response.set({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'gzip' });
    response.type(type).set('content-length', String(content.length));
    response.end(request.method === 'HEAD' ? undefined : content);
  };
}

async function packFile(path: string): Promise<Buffer | undefined> {
  const content = await readFile(path);
  return content.length < LEAST_PACKED ? undefined : promisify(gzip)(content);
}

/** Where there is no built console, the path is unknown like any other. */
function sendPage(given: string | undefined): RequestHandler {
  return async (request, response, next) => {
    const built = await readPage(given ?? consoleFolder());
    if (built === undefined) return next();
    const page = built.replaceAll('"./assets/', `"${request.baseUrl}/_mock/console/assets/`);
    response.setHeaders(new Map(HEADERS));
    response.set('cache-control', 'no-cache').type('html').send(page);
  };
}

async function readPage(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
