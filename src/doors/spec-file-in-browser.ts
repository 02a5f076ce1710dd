import { mockError } from '../base/errors.ts';
import { OptionsError } from '../options/check-options.ts';
import type { specOfFile as ofNode } from './spec-file.ts';

/** Where there are no files. @throws OptionsError that says what is allowed */
export const specOfFile: typeof ofNode = async (path) => {
  const allowed = 'a parsed document; paths are read in Node.js';
  throw new OptionsError([mockError('bad-option-value', { source: 'spec', given: `"${path}"`, allowed })]);
};
