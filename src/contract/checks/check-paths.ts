import { didYouMean } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import { formatPointer } from '../../base/json/json-pointer.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { ContractProblem } from '../contract-error.ts';
import { METHODS, type Operation } from '../operations.ts';

/** A parameter in a path: a name in braces. */
const PARAMETER = /\{([^{}]+)\}/g;

/** What keeps the router from leading requests to operations: braces, names of path parameters, paths that are the same. */
export function pathProblems(operations: readonly Operation[]): readonly ContractProblem[] {
  const firsts = new Map<string, Named>();
  return operations.flatMap((operation) => [
    ...bracesOf(operation),
    ...parametersOf(operation),
    ...sameAsBefore(operation, firsts),
  ]);
}

/**
 * The same of what the paths of a document say by themselves, whatever else is wrong in it: braces, and paths that are the same.
 * Where a path refers to another place for its operations, `pathProblems` sees them.
 */
export function pathKeyProblems({ paths }: Readonly<Record<string, unknown>>): readonly ContractProblem[] {
  const firsts = new Map<string, Named>();
  return Object.entries(isObject(paths) ? paths : {}).flatMap(([path, item]) => {
    if (path.startsWith('x-')) return [];
    const methods = METHODS.filter((method) => isObject(item) && isObject(item[method]));
    return methods.flatMap((method) => {
      const one = { path, method: method.toUpperCase(), at: formatPointer(['paths', path, method]) };
      return [...bracesOf(one), ...sameAsBefore(one, firsts)];
    });
  });
}

/** What of an operation its path is judged by. */
type Named = Pick<Operation, 'path' | 'method' | 'at'>;

/** Paths that differ in the names of their parameters alone are the same (OpenAPI, Paths Object). @param firsts notes those that were met */
function sameAsBefore(operation: Named, firsts: Map<string, Named>): readonly ContractProblem[] {
  const meant = `${operation.method} ${operation.path.replace(PARAMETER, '{}')}`;
  const first = firsts.get(meant);
  firsts.set(meant, first ?? operation);
  return first ? [sameAs(operation, first)] : [];
}

function bracesOf({ path, at }: Named): readonly ContractProblem[] {
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

function sameAs({ path, method, at }: Named, first: Named): ContractProblem {
  const reason = `no request can mean ${method} ${path} and not ${first.path}; allowed: one operation for both`;
  return { pointer: pathPointer(at), reason };
}

/** The place of an operation's path, without its method. */
function pathPointer(at: string): string {
  return at.slice(0, at.lastIndexOf('/'));
}
