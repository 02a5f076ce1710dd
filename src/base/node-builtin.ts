/**
 * A module of Node.js, without an import that a browser or a bundler would have to resolve; undefined where there is no
 * Node.js. In Jest it is the module of Node.js itself, outside the environment of the tests.
 */
export function nodeBuiltin<Module>(name: string): Module | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name) as Module | undefined;
}
