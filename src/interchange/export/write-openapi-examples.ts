import { copyOf } from '../../base/copy.ts';
import { isObject } from '../../base/json/json-object.ts';
import { parsePointer } from '../../base/json/json-pointer.ts';
import { responseFor } from '../../contract/operations.ts';
import {
  type Exchanged,
  type ExportedFile,
  type ExportInput,
  jsonOf,
  mediaTypeOf,
  operationFor,
  subjectOf,
  titleOf,
  writtenJson,
} from './exchanged.ts';

type Changeable = { [name: string]: unknown };

/**
 * The OpenAPI document that is served, with the answers as named examples at their places: mocks such as Prism answer with
 * them, pages of documentation show them. Bodies that stand there already are not put there twice.
 */
export function writeOpenapiExamples({ exchanges, contract, baseUrl }: ExportInput): ExportedFile {
  const leftOut: string[] = [];
  const document = copyOf(contract.document) as Changeable;
  document.servers = [{ url: `${baseUrl}${contract.root}` }];
  const replaced = new Set<object>();
  for (const exchange of exchanges) {
    if (exchange.method === 'HEAD' || exchange.body === '') continue;
    const why = exchange.fault ?? exchange.bodyMissing;
    const place = why === null ? placeOf(exchange, document, contract) : undefined;
    if (place) putExample(exchange, place, replaced);
    else leftOut.push(`${titleOf(exchange)}: ${why ?? 'the spec has no such answer'}`);
  }
  return { text: writtenJson(document), leftOut };
}

/** The media type object (OpenAPI, Media Type Object) of an answer in the document; made where only its answer is there. */
function placeOf(
  exchange: Exchanged,
  document: Changeable,
  contract: ExportInput['contract'],
): Changeable | undefined {
  const operation = operationFor(exchange, contract);
  const response = operation && responseFor(operation, exchange.status);
  if (!response) return undefined;
  const item = follow((document.paths as Changeable)[operation.path], document);
  const own = follow(item?.[operation.method.toLowerCase()], document);
  const found = follow((own?.responses as Changeable | undefined)?.[response.status], document);
  if (!found) return undefined;
  if (!isObject(found.content)) found.content = {};
  const content = found.content as Changeable;
  const type = mediaTypeOf(exchange);
  const name = Object.keys(content).find((one) => one.toLowerCase().split(';', 1)[0] === type) ?? type;
  if (!isObject(content[name])) content[name] = {};
  return content[name] as Changeable;
}

function putExample(exchange: Exchanged, media: Changeable, replaced: Set<object>): void {
  const json = jsonOf(exchange);
  const value = json ? json.value : exchange.body;
  // What the document shows of itself gives way to what was answered.
  if (!replaced.has(media)) media.examples = {};
  replaced.add(media);
  delete media.example;
  const examples = media.examples as Record<string, { readonly value: unknown }>;
  const text = writtenJson(value);
  if (Object.values(examples).some((one) => writtenJson(one.value) === text)) return;
  const wanted = nameOf(exchange);
  let name = wanted;
  for (let count = 2; Object.hasOwn(examples, name); count++) name = `${wanted}-${count}`;
  const { status, scenario } = exchange;
  const summary = `${subjectOf(exchange)}: ${scenario === null ? status : `scenario ${scenario}`}`;
  Object.defineProperty(examples, name, {
    ...{ value: { summary, value }, enumerable: true, configurable: true, writable: true },
  });
}

/** A name that Prism can be asked for: letters, digits, dots and hyphens. */
function nameOf({ externalId, scenario, status }: Exchanged): string {
  const parts = [scenario ?? String(status), externalId ?? ''];
  return parts
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 80);
}

/** What a part of the document is, references followed. */
function follow(part: unknown, document: Changeable): Changeable | undefined {
  let found = part;
  for (let steps = 0; isObject(found) && typeof found.$ref === 'string' && steps < 50; steps++) {
    const segments = parsePointer(decodeURIComponent(found.$ref.replace(/^#/, ''))) ?? [];
    found = segments.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), document);
  }
  return isObject(found) ? (found as Changeable) : undefined;
}
