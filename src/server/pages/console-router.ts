import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import type { ControlAccess } from '../access/control-access.ts';
import { BRAND_PATH, type Brand, brandedPage, brandStyle } from '../brand/brand.ts';
import type { Respond } from '../respond.ts';
import { consoleFolder } from './console-folder.ts';
import { guardPages, pageHeaders, readPage, refuseOtherMethods } from './page.ts';
import { sendFilesOf } from './send-files.ts';

/** What the console needs of its host. */
export interface ConsoleRouterOptions {
  readonly access: ControlAccess;
  readonly respond: Respond;
  /** Absolute path of the folder that the console's build wrote; default: that of the package. */
  readonly folder?: string | undefined;
  /** How it looks; default: as ours. */
  readonly brand?: Brand | undefined;
}

/**
 * Paths of the console's pages: the start page, also of a session, and whatever its build has no file for. Not as
 * parameters: express answers 500 where one does not decode.
 */
const PAGES = ['/_mock/', /^\/_session\/[^/]+\/_mock\/$/, /^\/_mock\/console(?:\/.*)?$/];

/** Paths of start pages that somebody has typed without the slash at the end. */
const WITHOUT_SLASH = ['/_mock', /^\/_session\/[^/]+\/_mock$/];

/** Styles may be inline: the renderer of the reference sets them. It shows the sample app in a frame, and is in nobody's. */
const HEADERS = pageHeaders({ styles: "'self' 'unsafe-inline'", frames: "'self'", within: "'none'" });

/**
 * Serves the console: its page at `/_mock/`, at `/_session/<name>/_mock/` and below `/_mock/console/`, its files at
 * `/_mock/console/assets/`. The page holds no secrets and is served without a token, which it asks for; but only where
 * the control API is on, and under the hosts that may use it. What is not the console's goes on to the control API.
 */
export function createConsoleRouter({ access, respond, folder, brand }: ConsoleRouterOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const guard = guardPages(access, respond);
  router.get(WITHOUT_SLASH, guard, (request, response) => {
    response.setHeaders(new Map(HEADERS));
    // Relative, so that whatever stands before this server need not be known.
    response
      .status(308)
      .set('location', `_mock/${request.url.slice(request.path.length)}`)
      .end();
  });
  const otherMethod = refuseOtherMethods(respond, HEADERS);
  // A file that is not there is not the page.
  const sendFiles = sendFilesOf(() => join(folder ?? consoleFolder(), 'assets'), HEADERS);
  router.use('/_mock/console/assets', guard, ...sendFiles, otherMethod);
  if (brand) router.use(BRAND_PATH, guard, sendBrand(brand), otherMethod);
  router.get(PAGES, guard, sendPage(folder, brand));
  router.all([...WITHOUT_SLASH, ...PAGES], guard, otherMethod);
  return router;
}

/** A logo that is opened by itself does nothing and loads nothing. */
const LOGO_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Sends the colours of a brand and its logo; what else is asked for below its path is passed on. */
function sendBrand(brand: Brand): RequestHandler {
  return ({ method, path }, response, next) => {
    const { logo } = brand;
    const isRead = method === 'GET' || method === 'HEAD';
    const isStyle = path === '/theme.css';
    if (!isRead || !(isStyle || (path === '/logo' && logo))) return next();
    response.setHeaders(new Map(HEADERS));
    response.set('cache-control', 'no-cache');
    if (isStyle || !logo) response.type('css').send(brandStyle(brand));
    else response.set('content-security-policy', LOGO_POLICY).type(logo.type).send(Buffer.from(logo.bytes));
  };
}

/** The way from a page to the root, such as `../..`: right below whatever path a proxy in front takes away. */
function rootFrom(path: string): string {
  return Array.from({ length: path.split('/').length - 2 }, () => '..').join('/');
}

/** Where there is no built console, the path is unknown like any other. */
function sendPage(given: string | undefined, brand: Brand | undefined): RequestHandler {
  return async (request, response, next) => {
    const built = await readPage(join(given ?? consoleFolder(), 'index.html'));
    if (built === undefined) return next();
    const root = rootFrom(request.path);
    const page = built.replaceAll('"./assets/', `"${root}/_mock/console/assets/`);
    response.setHeaders(new Map(HEADERS));
    const shown = brand ? brandedPage(page, brand, root) : page;
    response.set('cache-control', 'no-cache').type('html').send(shown);
  };
}
