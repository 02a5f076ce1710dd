import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import type { ControlAccess } from '../access/control-access.ts';
import type { Respond } from '../respond.ts';
import { consoleFolder } from './console-folder.ts';
import { guardPages, pageHeaders, readPage, refuseOtherMethods } from './page.ts';
import { type AppFacts, sampleAppSettings } from './sample-app-settings.ts';
import { sendFilesOf } from './send-files.ts';

/** What the sample app needs of its host. */
export interface SampleAppOptions {
  readonly simulator: AppFacts;
  readonly access: ControlAccess;
  readonly respond: Respond;
  /** Absolute path of the folder that the console's build wrote; default: that of the package. */
  readonly folder?: string | undefined;
}

/** The page of the app, also of a session. Not as parameters: express answers 500 where one does not decode. */
const PAGE = /^(?:\/_session\/[^/]+)?\/_mock\/app\/$/;
const WITHOUT_SLASH = /^(?:\/_session\/[^/]+)?\/_mock\/app$/;
/** From the page of a session to the root. */
const UP = '../../../..';

/** The console alone shows it in a frame. */
const HEADERS = pageHeaders({ styles: "'self'", frames: "'none'", within: "'self'" });

/**
 * Serves the sample app of examples/app at `/_mock/app/` and `/_session/NAME/_mock/app/`, under the hosts that may use the
 * control API and where that is on. It is told what a client has to know, and asks the mocked API as one. Where no
 * operation answers with a driver, it is a 404 that says so.
 */
export function createSampleAppRouter({ simulator, access, respond, folder }: SampleAppOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const built = () => join(folder ?? consoleFolder(), 'app');
  const guard = guardPages(access, respond);
  const otherMethod = refuseOtherMethods(respond, HEADERS);
  const sendPage: RequestHandler = async (request, response, next) => {
    const page = await readPage(join(built(), 'index.html'));
    if (page === undefined) return next();
    const settings = await sampleAppSettings(simulator, access.token === undefined);
    const files = request.path.startsWith('/_session/') ? `${UP}/_mock/app/assets/` : './assets/';
    response.setHeaders(new Map(HEADERS));
    response.status(settings.unavailable === undefined ? 200 : 404);
    response.set('cache-control', 'no-cache').type('html');
    response.send(withSettings(page.replaceAll('"./assets/', `"${files}`), settings));
  };
  router.get(WITHOUT_SLASH, guard, (request, response) => {
    response.setHeaders(new Map(HEADERS));
    // Relative, so that whatever stands before this server need not be known.
    response
      .status(308)
      .set('location', `app/${request.url.slice(request.path.length)}`)
      .end();
  });
  router.use('/_mock/app/assets', guard, ...sendFilesOf(() => join(built(), 'assets'), HEADERS), otherMethod);
  router.get(PAGE, guard, sendPage);
  router.all([WITHOUT_SLASH, PAGE], guard, otherMethod);
  return router;
}

/** The page with other settings than those that it was built with. */
function withSettings(page: string, settings: object): string {
  const escaped = JSON.stringify(settings)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  return page.replace(/(<meta name="settings" content=")[^"]*"/, (_, start: string) => `${start}${escaped}"`);
}
