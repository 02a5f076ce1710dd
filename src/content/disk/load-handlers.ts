import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockError } from '../../base/errors.ts';
import type { Contract } from '../../contract/contract.ts';
import { handlerProblems } from '../handlers/check-handlers.ts';
import type { UserHandlers } from '../handlers/handler.ts';
import { ContentError } from './content-error.ts';
import { reasonOf, shownPath } from './folder.ts';

/**
 * Loads handlers from an ES module: its default export, or else its exports by name. A file that has changed is loaded anew; what
 * it imports stays as it was first loaded.
 * @param path absolute
 * @throws ContentError with all that is wrong, with the file
 */
export async function loadHandlers(path: string, contract: Contract): Promise<UserHandlers> {
  const where = { file: shownPath(path) };
  const exported = await exportsOf(path, where);
  const { default: own, ...named } = exported;
  const found = own ?? named;
  if (typeof found !== 'object' || found === null || Object.keys(found).length === 0) {
    const reason = 'it exports no handlers';
    const allowed = 'export default { operationId({ params, world }) { … } }';
    throw new ContentError([mockError('handlers-invalid', { reason, allowed }, where)]);
  }
  const problems = handlerProblems({ ...found }, contract, where);
  if (problems.length > 0) throw new ContentError(problems);
  return { ...found } as UserHandlers;
}

async function exportsOf(
  path: string,
  where: { readonly file: string },
): Promise<Readonly<Record<string, unknown>>> {
  let version: number;
  try {
    version = statSync(path).mtimeMs;
  } catch (error) {
    throw new ContentError([mockError('file-unreadable', { reason: reasonOf(error, path) }, where)]);
  }
  try {
    // Another query is another module to Node.js: so a changed file is read.
    return await import(`${pathToFileURL(path).href}?${version}`);
  } catch (error) {
    const { code } = error as { readonly code?: string };
    const isTyped = code === 'ERR_UNKNOWN_FILE_EXTENSION' && /\.[mc]?ts$/.test(path);
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const isCommonJs =
      /\.[jt]s$/.test(path) && /Unexpected token 'export'|Cannot use import statement/.test(said);
    const reason = isTyped
      ? `Node.js ${process.versions.node} reads no TypeScript`
      : `it cannot be loaded: ${said}`;
    const allowed = isTyped
      ? 'a file of JavaScript such as handlers.mjs, or Node.js 22.18 or later'
      : isCommonJs
        ? `an ES module: call it ${basename(path).replace(/([jt]s)$/, 'm$1')}, or say "type": "module" in the nearest package.json`
        : 'an ES module such as handlers.mjs';
    const problem = mockError('handlers-invalid', { reason: reason.replace(/\s+/g, ' '), allowed }, where, {
      cause: error,
    });
    throw new ContentError([problem]);
  }
}
