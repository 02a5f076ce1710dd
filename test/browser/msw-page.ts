import { setupWorker } from 'msw/browser';
import { createMswMock } from '../../src/doors/msw.ts';
import { ask, FAR_AWAY } from './ask.ts';

// What an app would do in its entry: MSW's service worker answers from here on.
const mock = await createMswMock({ baseUrl: FAR_AWAY });
await setupWorker(...mock.handlers).start({ quiet: true, onUnhandledRequest: 'error' });
Object.assign(globalThis, { ask });
