import { didYouMean } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { ContractProblem } from '../contract-error.ts';
import type { Operation } from '../operations.ts';

/** A parameter in a path: a name in braces. */
const PARAMETER = /\{([^{}]+)\}/g;

/** What keeps the router from leading requests to operations: braces, names of path parameters, paths that are the same. */
export function pathProblems(operations: readonly Operation[]): readonly ContractProblem[] {
  const firsts = new Map<string, Operation>();
  return operations.flatMap((operation) => {
    // Paths that differ in the names of their parameters alone are the same (OpenAPI, Paths Object).
    const meant = `${operation.method} ${operation.path.replace(PARAMETER, '{}')}`;
    const first = firsts.get(meant);
    firsts.set(meant, first ?? operation);
    return [...bracesOf(operation), ...parametersOf(operation), ...(first ? [sameAs(operation, first)] : [])];
  });
}

function bracesOf({ path, at }: Operation): readonly ContractProblem[] {
  if (!/[{}]/.test(path.replace(PARAMETER, ''))) return [];
  const reason = `the braces of the path "${path}" do not close around names; allowed: such as /drivers/{id}`;
  return [{ pointer: pathPointer(at), reason }];
}

/** A path parameter that the path does not have is missing in every request. */
function parametersOf({ path, parameters }: Operation): readonly ContractProblem[] {
  const names = [...path.matchAll(PARAMETER)].map(([, name = '']) => name);
  return parameters
    .filter(({ in: place, name }) => place === 'path' && !names.includes(name))
    .map(({ name, at }) => {
      const allowed = names.map((each) => `{${each}}`).join(', ') || 'none';
      const reason = `the path "${path}" has no {${name}}.${didYouMean(nearest(name, names))} Allowed: ${allowed}`;
      return { pointer: at, reason };
    });
}

function sameAs({ path, method, at }: Operation, first: Operation): ContractProblem {
  const reason = `no request can mean ${method} ${path} and not ${first.path}; allowed: one operation for both`;
  return { pointer: pathPointer(at), reason };
}

/** The place of an operation's path, without its method. */
function pathPointer(at: string): string {
  return at.slice(0, at.lastIndexOf('/'));
}
