import { isObject } from '../../base/json/json-object.ts';
import { formatPointer } from '../../base/json/json-pointer.ts';
import { type PassedOverFinding, passedOver } from '../../contract/checks/passed-over.ts';
import type { Contract } from '../../contract/contract.ts';
import { driverOperation } from '../../contract/driver-answers.ts';
import { placeOf } from '../../contract/entrance/credentials.ts';
import { type Operation, operationsOf, responseFor } from '../../contract/operations.ts';
import { BUNDLED } from '../../contract/schemas.ts';
import { fakerFault, fakerOf } from '../fill/faker.ts';

/** So many places of one kind are told. */
const MOST_PLACES = 5;

/** What of a document has no effect, what counts though others ignore it, and what it lacks for answers that are given. */
export function notFollowed(contract: Contract): readonly string[] {
  return [
    ...keysTogether(contract),
    ...ofSchemes(contract),
    ...ofDocument(contract),
    ...offContract(contract),
    ...ofOperations(contract),
    ...ofSchemas(contract),
  ];
}

/** Those of these lines that are of no consequence for requests and answers, such as links. */
export function harmlessOf(contract: Contract): readonly string[] {
  return contract
    .derived(passedOverBy)
    .filter(({ isHarmless }) => isHarmless)
    .map(passedOverLine);
}

/** A large document takes a while to go through. */
function passedOverBy({ document }: Contract): readonly PassedOverFinding[] {
  return passedOver(document);
}

function passedOverLine({ says, places }: PassedOverFinding): string {
  return `${says} (${placesOf(places)}).`;
}

/** Two keys that are asked for together: one of them may be meant to name the customer. */
function keysTogether(contract: Contract): readonly string[] {
  const { securitySchemes, customer } = contract;
  if (customer) return [];
  const of = new Map(securitySchemes);
  const lines = contract.derived(operationsOf).flatMap(({ security }) =>
    security.flatMap((requirement) => {
      const keys = Object.keys(requirement).flatMap((id) => {
        const scheme = of.get(id);
        return scheme?.kind === 'apiKey' && scheme.says !== 'key' ? [scheme] : [];
      });
      if (keys.length < 2) return [];
      const places = keys.map(placeOf).join(' and ');
      return `Taken for keys are ${places}, which are asked for together, as none is called like a customer; x-mock-parameter: customer in the security scheme says that one names the customer, x-mock-parameter: key that it is a key.`;
    }),
  );
  return [...new Set(lines)];
}

function ofSchemes({ document, securitySchemes }: Contract): readonly string[] {
  const { components } = document as Readonly<Record<string, unknown>>;
  const schemes =
    isObject(components) && isObject(components.securitySchemes) ? components.securitySchemes : {};
  const known = new Set(securitySchemes.map(([id]) => id));
  return Object.keys(schemes)
    .filter((id) => !known.has(id) && !id.startsWith('x-'))
    .map(
      (id) =>
        `The security scheme ${id} is not followed, and asks for nothing: taken are API keys, basic and bearer.`,
    );
}

/** Parts of the document that nothing comes of. */
function ofDocument(contract: Contract): readonly string[] {
  const { document, root } = contract;
  const { servers, paths } = document as Readonly<Record<string, unknown>>;
  const others = (Array.isArray(servers) ? servers : [])
    .slice(1)
    .map((server) => (isObject(server) ? String(server.url) : ''))
    .filter((url) => pathOf(url) !== root);
  const own: string[] = [];
  for (const [path, item] of Object.entries(isObject(paths) ? paths : {})) {
    if (!isObject(item)) continue;
    if (item.servers !== undefined) own.push(path);
    for (const [method, operation] of Object.entries(item))
      if (isObject(operation) && operation.servers !== undefined) own.push(`${method.toUpperCase()} ${path}`);
  }
  return [
    ...contract.derived(passedOverBy).map(passedOverLine),
    ...(others.length > 0
      ? [`All paths are below ${root || '/'}, that of the first server; not so those of ${placesOf(others)}.`]
      : []),
    ...(own.length > 0
      ? [`Servers of paths and operations are not followed: all are below ${root || '/'} (${placesOf(own)}).`]
      : []),
  ];
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname.replace(/\/+$/, ''));
  } catch {
    return undefined;
  }
}

/** Errors that the driver's operation answers although the document does not have them. */
function offContract(contract: Contract): readonly string[] {
  const { path, method } = contract.operation;
  const operation = contract.derived(driverOperation);
  if (!operation) return [];
  const given = operation.security.length > 0 ? [401, 404] : [404];
  const lacking = given.filter((status) => !responseFor(operation, status));
  if (lacking.length === 0) return [];
  return [
    `${method} ${path} has no ${lacking.join(' and no ')}: such an answer is off contract, in the form of the mock.`,
  ];
}

/** What of requests and answers is not read or written, a line for each kind with the places. */
function ofOperations(contract: Contract): readonly string[] {
  const found = new Map<string, string[]>();
  for (const operation of contract.derived(operationsOf))
    for (const [line, place] of findingsOf(operation))
      found.set(line, [...new Set([...(found.get(line) ?? []), place])]);
  return [...found].map(([line, places]) => `${line} (${placesOf(places)}).`);
}

function findingsOf({ id, method, path, parameters, requestBody, responses }: Operation) {
  const lines: [line: string, place: string][] = [];
  for (const { status, content } of responses) {
    const types = Object.keys(content).filter((type) => !/[/+]json\b|^text\/|\*/i.test(type));
    if (types.length === 0) continue;
    if (types.length < Object.keys(content).length) {
      lines.push([`Answers are never written as ${types.join(', ')}, whatever a request accepts`, id]);
      continue;
    }
    lines.push(
      /^[123]/.test(status)
        ? [`Answers are not written as ${types.join(', ')}: examples are sent as they are, else JSON`, id]
        : [`Errors are not written as ${types.join(', ')}: they have no body`, `${id} ${status}`],
    );
  }
  const unread = Object.entries(requestBody?.content ?? {})
    .filter(([type, { schema }]) => schema !== undefined && !/[/+]json\b|x-www-form-urlencoded/i.test(type))
    .map(([type]) => type);
  if (unread.length > 0) lines.push([`Bodies are not held against their schema as ${unread.join(', ')}`, id]);
  const declared = parameters.flatMap(({ in: place, name }) => (place === 'path' ? [name] : []));
  const free = [...path.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name = '']) =>
    declared.includes(name) ? [] : [`{${name}} of ${method} ${path}`],
  );
  for (const place of free)
    lines.push(['No parameter tells what a path may have there: any text is taken', place]);
  return lines;
}

/** What beside a reference makes no difference to what a value may be. */
const HARMLESS = ['$ref', 'description', 'summary', 'title', 'deprecated', 'externalDocs', 'xml'];
/** Keywords whose values are data. */
const DATA = ['example', 'examples', 'default', 'enum', 'const'];

/** What stands beside references in OpenAPI 3.0, which has them alone; methods of faker that are none. */
function ofSchemas(contract: Contract): readonly string[] {
  const { document } = contract;
  const { faker } = contract.derived(fakerOf);
  const isOld = String((document as Readonly<Record<string, unknown>>).openapi).startsWith('3.0');
  const beside: string[] = [];
  const faults: string[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index]);
      return;
    }
    if (!isObject(value)) return;
    const isMap = path.at(-1) === 'properties';
    if (isOld && !isMap && typeof value.$ref === 'string') {
      const names = Object.keys(value).filter((name) => !HARMLESS.includes(name) && !name.startsWith('x-'));
      if (names.length > 0 && !(path.length === 2 && path[0] === 'paths'))
        beside.push(`${names.join(', ')} at ${formatPointer(path)}`);
    }
    const fault = isMap || !('x-faker' in value) ? undefined : fakerFault(value['x-faker'], faker);
    if (fault !== undefined) faults.push(`${formatPointer(path)}: ${fault}`);
    for (const [name, inner] of Object.entries(value))
      if (isMap || (!DATA.includes(name) && (!name.startsWith('x-') || name === BUNDLED)))
        visit(inner, [...path, name]);
  };
  visit(document, []);
  return [
    ...(beside.length > 0
      ? [`What stands beside a $ref counts, though OpenAPI 3.0 ignores it: ${placesOf(beside)}.`]
      : []),
    ...faults.slice(0, MOST_PLACES),
  ];
}

function placesOf(places: readonly string[]): string {
  return `${places.slice(0, MOST_PLACES).join(', ')}${places.length > MOST_PLACES ? ', …' : ''}`;
}
