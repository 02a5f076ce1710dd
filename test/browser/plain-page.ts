import { ask } from './ask.ts';

Object.assign(globalThis, { ask });
