import { didYouMean } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import {
  formatPointer,
  parsePointer,
  pointerOfReference,
  valueAtPointer,
} from '../../base/json/json-pointer.ts';
import { nearest } from '../../base/text/nearest.ts';
import { ContractError, type ContractProblem } from '../contract-error.ts';
import { BUNDLED } from '../schemas.ts';
import { objectProblems, ownName } from './check-objects.ts';
import { pathKeyProblems } from './check-paths.ts';
import { schemeProblems } from './check-security.ts';
import { KEYWORDS, MAP_KEYWORDS, SCHEMA_KEYWORDS, TYPES } from './schema-keywords.ts';

/**
 * Checks what the simulator reads of an OpenAPI document: its version, its references, the keywords of its schemas.
 * @throws ContractError with all that is wrong
 */
export function checkDocument(document: unknown): asserts document is Readonly<Record<string, unknown>> {
  const whole = wholeProblem(document);
  if (whole) throw new ContractError([whole]);
  const check: Check = { root: document as Readonly<Record<string, unknown>>, problems: [], seen: new Set() };
  visit(document, [], check);
  check.problems.push(
    ...objectProblems(document),
    ...schemeProblems(check.root),
    ...pathKeyProblems(check.root),
  );
  // What other files have is met on the way and by reference.
  const problems = new Map(
    check.problems.map((problem) => [`${problem.pointer} ${problem.reason}`, problem]),
  );
  if (problems.size > 0) throw new ContractError([...problems.values()]);
}

function wholeProblem(document: unknown): ContractProblem | undefined {
  if (!isObject(document)) {
    return { pointer: '', reason: 'no OpenAPI document; allowed: an object with openapi, info and paths' };
  }
  const { openapi, swagger, paths } = document;
  if (swagger !== undefined) {
    return {
      pointer: '/swagger',
      reason: `Swagger ${String(swagger)} is not read; allowed: OpenAPI 3.0 or 3.1 (npx swagger2openapi old.yaml -o new.yaml converts it)`,
    };
  }
  if (typeof openapi !== 'string' || !/^3\.[01]\.\d/.test(openapi)) {
    const given = openapi === undefined ? 'no openapi' : `openapi is ${JSON.stringify(openapi)}`;
    return {
      pointer: openapi === undefined ? '' : '/openapi',
      reason: `${given}; allowed: 3.0.x or 3.1.x, as a text`,
    };
  }
  if (!isObject(paths))
    return { pointer: '/paths', reason: 'no paths; allowed: an object from paths to their operations' };
  const wrong = Object.keys(paths).find((path) => !path.startsWith('/') && !path.startsWith('x-'));
  if (wrong === undefined) return undefined;
  return {
    pointer: formatPointer(['paths', wrong]),
    reason: `the path "${wrong}" has no / in front; allowed: /${wrong}`,
  };
}

type Path = readonly (string | number)[];

/** A document that is being checked. */
interface Check {
  readonly root: Readonly<Record<string, unknown>>;
  readonly problems: ContractProblem[];
  /** What of other files was looked at, as references lead there again and again. */
  readonly seen: Set<string>;
}

/** Looks at a part of the document that is no schema. */
function visit(value: unknown, path: Path, check: Check): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, [...path, index], check);
    return;
  }
  if (!isObject(value)) return;
  checkReference(value, path, check);
  for (const [name, inner] of Object.entries(value)) {
    const at = [...path, name];
    const isName = isMapOfNames(path);
    if (!isName && (name === 'example' || (name.startsWith('x-') && name !== BUNDLED))) continue;
    if (!isName && name === 'examples') visitExamples(inner, at, check);
    else if (!isName && name === 'schema') visitSchema(inner, at, check);
    else if (path.length === 1 && path[0] === 'components' && name === 'schemas') {
      for (const [schema, source] of Object.entries(isObject(inner) ? inner : {}))
        visitSchema(source, [...at, schema], check);
    } else visit(inner, at, check);
  }
}

/** Whether the names of an object are a user's own: paths, media types, statuses, names of components. */
function isMapOfNames(path: Path): boolean {
  const last = path.at(-1);
  if (path.length === 2 && path[0] === 'components') return true;
  return (
    typeof last === 'string' &&
    ['paths', 'responses', 'content', 'headers', 'callbacks', 'variables', BUNDLED].includes(last)
  );
}

/** Named examples may be references; their values are data. */
function visitExamples(value: unknown, path: Path, check: Check): void {
  for (const [name, example] of Object.entries(isObject(value) ? value : {}))
    if (isObject(example)) checkReference(example, [...path, name], check);
}

function visitSchema(schema: unknown, path: Path, check: Check): void {
  if (typeof schema === 'boolean') return;
  const refuse = (reason: string, ...below: Path) =>
    check.problems.push({ pointer: formatPointer([...path, ...below]), reason });
  if (!isObject(schema)) {
    refuse('no schema; allowed: an object, or true or false');
    return;
  }
  checkReference(schema, path, check);
  followIntoFile(schema.$ref, check);
  for (const [name, inner] of Object.entries(schema)) {
    const at = [...path, name];
    if (name.startsWith('x-')) {
      if (name.startsWith('x-mock-') && name !== 'x-mock-source')
        refuse(
          `unknown ${name} of a schema.${didYouMean(nearest(name, ['x-mock-source']))} Allowed: x-mock-source`,
          name,
        );
      continue;
    }
    if (!KEYWORDS.includes(name)) {
      refuse(
        `unknown keyword "${name}" of a schema.${didYouMean(nearest(name, KEYWORDS))} Allowed: those of JSON Schema 2020-12 and of OpenAPI, and x-…${ownName(name, nearest(name, KEYWORDS))}`,
        name,
      );
    } else if (MAP_KEYWORDS.includes(name)) {
      if (isObject(inner))
        for (const [property, source] of Object.entries(inner)) visitSchema(source, [...at, property], check);
      else refuse(`${name} is no object; allowed: an object from names to schemas`, name);
    } else if (SCHEMA_KEYWORDS.includes(name)) {
      if (Array.isArray(inner))
        for (const [index, source] of inner.entries()) visitSchema(source, [...at, index], check);
      else visitSchema(inner, at, check);
    } else if (name === 'type') checkType(inner, at, check.problems);
    else if (name === 'pattern') checkPattern(inner, at, check.problems);
    else if (name === 'enum' && Array.isArray(inner) && inner.length === 0)
      refuse('enum lists nothing, so that nothing is valid; allowed: at least one value', name);
  }
}

/** Looks at a schema in another file when a reference leads there: it says that it is one. */
function followIntoFile($ref: unknown, check: Check): void {
  if (typeof $ref !== 'string' || !$ref.startsWith(`#/${BUNDLED}/`) || check.seen.has($ref)) return;
  check.seen.add($ref);
  const path = segmentsOf($ref);
  let target: unknown = check.root;
  for (const segment of path) target = (target as Readonly<Record<string, unknown>> | undefined)?.[segment];
  if (target !== undefined) visitSchema(target, path, check);
}

function checkType(type: unknown, path: Path, problems: ContractProblem[]): void {
  for (const each of Array.isArray(type) ? type : [type]) {
    if (TYPES.includes(each as string)) continue;
    const hint = didYouMean(nearest(String(each), TYPES));
    problems.push({
      pointer: formatPointer(path),
      reason: `type is ${JSON.stringify(each)}.${hint} Allowed: ${TYPES.join(', ')}`,
    });
  }
}

function checkPattern(pattern: unknown, path: Path, problems: ContractProblem[]): void {
  try {
    if (typeof pattern !== 'string') throw new SyntaxError('it is no text');
    new RegExp(pattern, 'u');
  } catch (error) {
    const { message } = error as Error;
    problems.push({
      pointer: formatPointer(path),
      reason: `no regular expression of ECMA-262 (${message}); allowed: one with the flag u`,
    });
  }
}

function checkReference(
  { $ref }: Readonly<Record<string, unknown>>,
  path: Path,
  { root, problems }: Check,
): void {
  if ($ref === undefined) return;
  const refuse = (reason: string) => problems.push({ pointer: formatPointer([...path, '$ref']), reason });
  if (typeof $ref !== 'string')
    return void refuse('$ref is no text; allowed: such as "#/components/schemas/Driver"');
  if (!$ref.startsWith('#'))
    return void refuse(`"${$ref}" leads out of this document; allowed: #/…, or read the spec from a file`);
  if (resolves($ref, root)) {
    if (leadsBack($ref, root))
      refuse(`"${$ref}" leads back to itself; allowed: a reference to what is there`);
    return;
  }
  const siblings = parentNames($ref, root);
  const name = $ref.slice($ref.lastIndexOf('/') + 1);
  const hint = didYouMean(nearest(name, siblings));
  refuse(`there is no "${shownReference($ref)}".${hint} Allowed: a JSON pointer to what is there`);
}

/** A reference as it stands in the files, where what other files have is in one document. */
function shownReference($ref: string): string {
  const [, bundled, file, ...below] = $ref.split('/');
  return bundled === BUNDLED && file !== undefined
    ? `${file.replaceAll('~1', '/')}#/${below.join('/')}`
    : $ref;
}

function segmentsOf($ref: string): readonly string[] {
  return parsePointer(pointerOfReference($ref) ?? '\0') ?? ['\0'];
}

function resolves($ref: string, root: unknown): boolean {
  return valueAt($ref, root) !== undefined;
}

/** What a reference leads to; undefined where it leads nowhere. */
function valueAt($ref: string, root: unknown): unknown {
  const pointer = pointerOfReference($ref);
  return pointer === undefined ? undefined : valueAtPointer(root, pointer);
}

/** Whether references lead from one to the next for ever, with nothing between. */
function leadsBack($ref: string, root: unknown): boolean {
  const seen = new Set<string>();
  let next: unknown = $ref;
  while (typeof next === 'string') {
    if (seen.has(next)) return true;
    seen.add(next);
    const target = valueAt(next, root);
    next = isObject(target) ? target.$ref : undefined;
  }
  return false;
}

function parentNames($ref: string, root: unknown): readonly string[] {
  let value = root;
  for (const segment of segmentsOf($ref).slice(0, -1)) value = isObject(value) ? value[segment] : undefined;
  return isObject(value) ? Object.keys(value) : [];
}
