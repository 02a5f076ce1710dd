// @ts-check
// Who may import whom, from the one table of rooms (tools/rooms.mjs). Run by `npm run check:rooms`.
import { ROOMS, rulesOf } from './tools/rooms.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: rulesOf(ROOMS),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
