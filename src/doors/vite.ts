import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ServerHttp2Stream } from 'node:http2';
import { resolve } from 'node:path';
import type { Connect, Plugin, PreviewServer, ViteDevServer } from 'vite';
import { present } from '../base/present.ts';
import { Stop } from '../base/stop.ts';
import { type CodeOptions, checkOptions, ofTable, ofWords } from '../options/check-options.ts';
import { createControlClient } from './client/control-client.ts';
import { APP_OPTIONS, type AppOptions, type OpenApp, openApp, openLog } from './create-app.ts';
import { TAB_SCRIPT, tabScript } from './vite-tab.ts';

export * from './exported-types.ts';

/** What the plugin is made from: the options of `createApp`, of which `prefix` says the base path. */
export interface ViteMockOptions extends Omit<AppOptions, 'basePath'> {
  /**
   * Path below which the dev server answers as the API, in the place of the base path of the spec: with `/api` a
   * `GET /drivers/{id}` of it is `/api/drivers/{id}`. Default: the spec's own.
   */
  readonly prefix?: string;
  /** Whether each tab has a session of its own (`tab`, the default), or all are in the default one (`one`). */
  readonly sessions?: 'tab' | 'one';
}

const { basePath: _, ...OWN_OPTIONS } = APP_OPTIONS;
const VITE_OPTIONS: CodeOptions<ViteMockOptions> = {
  ...OWN_OPTIONS,
  prefix: ofTable('basePath'),
  sessions: ofWords('tab', 'one'),
};

/** A mock that serves, and what stops it. */
interface Serving extends OpenApp {
  readonly stop: Stop;
}

/**
 * A plugin of Vite that serves the mock under the dev server's own origin, `vite` and `vite preview`: the API below the
 * prefix, the console at `/_mock/`, which the start banner names. It follows the spec and the fixtures while it runs.
 * A build has nothing of it.
 * @throws OptionsError with all that is wrong in the options; what is wrong in the files ends the start of Vite
 */
export function mock(given: ViteMockOptions = {}): Plugin {
  const { prefix, sessions = 'tab', ...options } = checkOptions('mock', VITE_OPTIONS, given);
  // What people look at goes on.
  const own: AppOptions = { clock: 'live', ...options, ...(prefix !== undefined && { basePath: prefix }) };
  let root: string | undefined;
  const configure = async (server: ViteDevServer | PreviewServer) => {
    let serving = await open(own);
    root = serving.simulator.contract().root;
    const { logger } = server.config;
    const print = server.printUrls.bind(server);
    server.printUrls = () => {
      print();
      for (const url of consoleUrls(server)) logger.info(`  ➜  Mock:    ${url}`);
    };
    const streams = lazyStreams(() => serving.app);
    server.middlewares.use(answer(() => serving, sessions === 'tab', streams));
    const close = () => {
      serving.stop.abort();
      streams.close();
    };
    server.httpServer?.once('close', close);
    if (!('watcher' in server)) return;
    const files = await watchedFiles(own);
    server.watcher.add([...files.spec, ...files.folder]);
    server.watcher.on('all', async (_event, changed) => {
      const path = resolve(changed);
      const isFixture = files.folder.some((folder) => path.startsWith(resolve(folder)));
      if (!isFixture && !files.spec.includes(path)) return;
      try {
        if (isFixture)
          await createControlClient({ transport: serving.transport, session: 'default' }).reload();
        else {
          const before = serving;
          serving = await open(own);
          before.stop.abort();
        }
        logger.info(
          `ev-driver-mock: ${isFixture ? 'the fixtures changed and are' : 'the spec changed and is'} in place`,
          {
            timestamp: true,
          },
        );
      } catch (error) {
        logger.error(`ev-driver-mock: ${(error as Error).message}\nWhat was there before stays in place.`, {
          timestamp: true,
        });
      }
    });
  };
  return {
    name: 'ev-driver-mock',
    apply: (_config, { command, isPreview }) => command === 'serve' || isPreview === true,
    configureServer: configure,
    configurePreviewServer: configure,
    transformIndexHtml() {
      if (sessions === 'one') return [];
      return [{ tag: 'script', attrs: { src: TAB_SCRIPT, 'data-api': root }, injectTo: 'head-prepend' }];
    },
  };
}

async function open(options: AppOptions): Promise<Serving> {
  const stop = new Stop();
  const { log, fail } = openLog(options);
  const opened = await openApp({ ...options, onError: options.onError ?? fail, log }, '127.0.0.1', stop);
  return { ...opened, stop };
}

/** The middleware: what is the mock's is answered, all else is Vite's. */
function answer(
  serving: () => Serving,
  withTabs: boolean,
  streams: ReturnType<typeof lazyStreams>,
): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { app, simulator } = serving();
    const { method = '', headers, url: target = '/' } = request;
    if (withTabs && target === TAB_SCRIPT) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      return void response.end(tabScript());
    }
    const path = target.replace(/^\/_session\/[^/]*/, '').replace(/[?#].*$/s, '');
    const { root } = simulator.contract();
    const isControl = /^\/_mock(?:\/|$)/.test(path);
    const isBelow = root !== '' && path.startsWith(`${root}/`);
    // Without a prefix all paths are below it: those that no operation knows are the app's own.
    const isKnown = root === '' && simulator.unknownTarget({ method, target, headers }) === undefined;
    if (!isControl && !isBelow && !isKnown) return next();
    const { stream, httpVersion } = request as IncomingMessage & { stream?: ServerHttp2Stream };
    if (httpVersion.startsWith('2') && stream) streams.answer(stream, request.rawHeaders);
    else app(request, response as ServerResponse<IncomingMessage> & { req: IncomingMessage });
  };
}

/** Answers streams of HTTP/2, which Vite has with https, by a server that listens nowhere. */
function lazyStreams(app: () => OpenApp['app']) {
  let server: Server | undefined;
  return {
    async answer(stream: ServerHttp2Stream, rawHeaders: readonly string[]): Promise<void> {
      const { answerStream } = await import('../server/tls/answer-stream.ts');
      server ??= createServer((request, response) => app()(request, response));
      answerStream(stream, rawHeaders, (socket) => present(server).emit('connection', socket));
    },
    close: () => void server?.close(),
  };
}

/** Where the console is, by the local addresses of the server. */
function consoleUrls({ resolvedUrls }: ViteDevServer | PreviewServer): readonly string[] {
  return (resolvedUrls?.local ?? []).map((url) => `${new URL(url).origin}/_mock/`);
}

/** Absolute paths of what is followed: the spec with all files that it refers to, and the fixture folder. */
async function watchedFiles({ spec, fixtures }: AppOptions) {
  const { readSpecFile } = await import('../content/disk/read-spec.ts');
  return {
    spec: typeof spec === 'string' ? readSpecFile(spec).files : [],
    folder: fixtures === undefined ? [] : [resolve(fixtures)],
  };
}
