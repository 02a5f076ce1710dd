// @ts-check
// How Vite builds the console. `npx vite -c tools/console/vite-config.mjs` serves its sources beside a mock on port 4010.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { markdownPages, yamlData } from './document-plugins.mjs';
import { outlines } from './outlines.mjs';
import { runAhead } from './run-ahead.mjs';

/** Where the server has the console's files; its pages are at /_mock/ and below this path. */
const BASE = '/_mock/console/';

export default defineConfig(({ command }) => ({
  root: fileURLToPath(new URL('../../src/console', import.meta.url)),
  // Built, files find each other by where they are; the server writes into the page where that is.
  base: command === 'build' ? './' : BASE,
  plugins: [outlines(), yamlData(), markdownPages(), react(), runAhead()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/console', import.meta.url)),
    emptyOutDir: true,
    // A policy without data: URLs and inline scripts is the simplest one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // What the first view needs in one file, also where views need some of it: the same in several is larger when compressed.
    // What several views share in another one: a browser asks for six files at a time, and questions to the mock stand behind
    // them. The outlines of the map are loaded when it is there.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'ahead', test: /console.ask-ahead/, priority: 3 },
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'network', test: /views.network.network-body/, priority: 1 },
            { name: 'shared', minShareCount: 2, test: /^(?!.*outlines)/ },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 4000,
  },
  server: {
    proxy: {
      '^/_mock/(?!console/)': 'http://127.0.0.1:4010',
      '^/(api|_session)/': 'http://127.0.0.1:4010',
    },
  },
}));
