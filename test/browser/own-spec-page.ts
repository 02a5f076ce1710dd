import { setupWorker } from 'msw/browser';
import { createDriverMock } from '../../src/doors/core.ts';
import { createMswMock } from '../../src/doors/msw.ts';

declare const location: { readonly hash: string; readonly origin: string };

// A page with a spec of its own: `#spec=/compiled.js&onUnknown=error` says which module has it, and what becomes of unknown paths.
const given = new URLSearchParams(location.hash.slice(1));
const { default: spec } = (await import(String(given.get('spec')))) as { default: object };
const onUnknown = given.get('onUnknown') === 'passthrough' ? 'passthrough' : 'error';
const core = await createDriverMock({ spec });
const msw = await createMswMock({ spec, baseUrl: location.origin, onUnknown });
await setupWorker(...msw.handlers).start({ quiet: true, onUnhandledRequest: 'bypass' });

/** What MSW answers to the page's fetch, and what the core does, to the same request. */
async function ask(path: string, init: RequestInit) {
  const answers = [fetch(path, init), core.fetch(core.url + path, init)];
  const [throughMsw, ofCore] = await Promise.all(
    answers.map(async (answer) => {
      const { status, headers } = await answer;
      return { status, reason: headers.get('x-mock-reason'), body: await (await answer).text() };
    }),
  );
  return { throughMsw, ofCore };
}
Object.assign(globalThis, { ask });
