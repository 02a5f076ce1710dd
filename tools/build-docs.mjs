// @ts-check
// Writes docs/api/, the reference of what the package exports, as pages that need no network. Usage: node tools/build-docs.mjs
import { fileURLToPath } from 'node:url';
import { Application, Converter, ReflectionKind } from 'typedoc';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Doors, as `exports` of package.json has them. */
const DOORS = ['index', 'core', 'msw', 'vitest', 'playwright'];
/** The type whose page has all methods that steer a mock. */
const CLIENT = 'ControlClient';
/** How deep types are written out that have no name. */
const DEPTH = 5;

/**
 * Writes the pages. What a mock has of the control client stands with the client, to which its page leads; once for each
 * door would be four fifths of all.
 * @param {string} out the folder to write, which is emptied
 * @returns {Promise<void>}
 * @throws {Error} if the doors do not compile
 */
async function buildDocs(out) {
  const app = await Application.bootstrap({
    entryPoints: DOORS.map((door) => `${ROOT}src/doors/${door}.ts`),
    tsconfig: `${ROOT}tsconfig.build.json`,
    name: 'ev-driver-mock',
    readme: 'none',
    excludeInternal: true,
    excludePrivate: true,
    disableSources: true,
    hideGenerator: true,
    // Types that are not exported by a door are named and not described.
    validation: { notExported: false, invalidLink: true, invalidPath: true },
    blockTags: [
      '@param',
      '@returns',
      '@throws',
      '@default',
      '@description',
      '@example',
      '@enum',
      '@constant',
      '@public',
    ],
    maxTypeConversionDepth: DEPTH,
    logLevel: 'Error',
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const member of project.getReflectionsByKind(ReflectionKind.ClassMember)) {
      const isInherited = 'inheritedFrom' in member && member.inheritedFrom !== undefined;
      if (isInherited && member.parent?.name !== CLIENT) project.removeReflection(member);
    }
  });
  const project = await app.convert();
  if (!project) throw new Error('The doors do not compile.');
  await app.generateDocs(project, out);
}

try {
  await buildDocs(`${ROOT}docs/api`);
} catch (error) {
  console.error(`The build failed: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
}
