import type { Contract } from '../../../contract/contract.ts';
import { driverPath, operationsOf } from '../../../contract/operations.ts';
import { splitTarget } from './request-target.ts';

interface PathTemplate {
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** The path of the driver's operation, as a pattern. */
function templateOf({ root, operation }: Contract): PathTemplate {
  const names: string[] = [];
  const source = `${root}${operation.path}`.replace(
    /\{([^}]*)\}|[^{]+/g,
    (part: string, name: string | undefined) => {
      if (name === undefined) return escaped(part);
      names.push(name);
      return '([^/]+)';
    },
  );
  return { pattern: new RegExp(`^${source}$`), names };
}

/** The parameters of a path of the driver's operation, decoded; undefined for any other path, or one that does not decode. */
export function pathParametersIn(
  path: string,
  contract: Contract,
): Readonly<Record<string, string>> | undefined {
  const { pattern, names } = contract.derived(templateOf);
  const found = pattern.exec(path);
  if (!found) return undefined;
  try {
    return Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]));
  } catch {
    return undefined;
  }
}

/** The decoded id that a path names; undefined where it names none or it does not decode. */
export function externalIdOf({
  contract,
  decodes,
  path,
}: {
  readonly contract: Contract;
  readonly decodes: boolean;
  readonly path: string;
}): string | undefined {
  return decodes ? pathParametersIn(path, contract)?.[contract.operation.parameter] : undefined;
}

/**
 * The id that the path of a target names, wherever the API is mounted: decoded, or as it is where it does not decode;
 * undefined where it names none.
 */
function pathIdIn(target: string, { operation }: Pick<Contract, 'operation'>): string | undefined {
  const { path } = splitTarget(target);
  const [before = '', after = ''] = operation.path.split(`{${operation.parameter}}`).map(segmentPattern);
  const segment = new RegExp(`${before}([^/]+)${after}$`).exec(path)?.[1];
  return segment === undefined ? undefined : decodedWhereItDoes(segment);
}

/**
 * All that a target may name somebody by, wherever the API is mounted: the id of the driver's operation; of any other the
 * parameters of its path, and the query's parameter that is called as the id is.
 */
export function idsIn(target: string, contract: Contract): readonly string[] {
  const id = pathIdIn(target, contract);
  if (id !== undefined) return [id];
  // The built-in contract has no other operations, and its document need not be read for them.
  if (!contract.validators) return [];
  const { path, query } = splitTarget(target);
  const inPath = contract
    .derived(otherPathsOf)
    .map((pattern) => pattern.exec(path))
    .find((found) => found !== null);
  const inQuery = new URLSearchParams(query).get(contract.operation.parameter);
  const found = [...(inPath ?? []).slice(1).map(decodedWhereItDoes), inQuery ?? ''];
  return found.filter((value) => value !== '');
}

/** Paths of the operations that are not the driver's, as patterns for the ends of paths, those first that say most. */
function otherPathsOf(contract: Contract): readonly RegExp[] {
  const paths = new Set(contract.derived(operationsOf).map(({ path }) => path));
  const openIn = (path: string) => path.split('{').length;
  return [...paths]
    .filter((path) => path.includes('{') && path !== contract.operation.path)
    .sort((a, b) => b.split('/').length - a.split('/').length || openIn(a) - openIn(b))
    .map((path) => new RegExp(`${segmentPattern(path).replaceAll('[^/]+', '([^/]+)')}$`));
}

function decodedWhereItDoes(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A pattern of a part of a path in which other parameters are any segment. */
function segmentPattern(part: string): string {
  return part.replace(/\{[^}]*\}|[^{]+/g, (piece) => (piece.startsWith('{') ? '[^/]+' : escaped(piece)));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/**
 * The path that names an id as most clients write it; undefined for an id that no path can name. Other parameters have the
 * values that the contract gives as examples.
 * @param customer stands where the path names the customer
 */
export function pathOf(externalId: string, contract: Contract, customer?: string): string | undefined {
  try {
    return contract.root + driverPath(contract, encodeURIComponent(externalId), customer);
  } catch {
    // A lone surrogate has no UTF-8.
    return undefined;
  }
}

/**
 * The path of the driver's operation with `{externalId}` in the place of the id, and `{customer}` where it names who asks. Other
 * parameters have the values that the contract gives as examples.
 */
export function pathTemplate(contract: Contract): string {
  // A name in braces stays as it is only where it is not encoded.
  const mark = 'customer-of-the-path';
  return contract.root + driverPath(contract, '{externalId}', mark).replace(mark, '{customer}');
}
