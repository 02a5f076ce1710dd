import { isObject } from '../../base/json/json-object.ts';
import { formatInstant } from '../../base/time/instant.ts';
import type { Contract } from '../../contract/contract.ts';
import { driverAnswerFor } from '../../contract/driver-answers.ts';
import { bodyViolations } from '../../contract/one-way.ts';
import { jsonTypeOf, type OperationResponse, responseFor } from '../../contract/operations.ts';
import type { SchemaObject } from '../../contract/schema.ts';
import { type Schemas, schemasOf, typesOf } from '../../contract/schemas.ts';
import type { Problem } from '../../contract/types.ts';
import { type Filler, fillerOf } from '../fill/fill.ts';
import { fitted } from '../fill/text-for.ts';
import type { ErrorBody, WriteError } from './map-slot.ts';
import { plainName } from './words.ts';

/** Names of properties that say in a sentence what is wrong, what kind of error it is, and where. */
const SENTENCES = [
  'detail',
  'message',
  'error',
  'errormessage',
  'errordescription',
  'description',
  'reason',
  'statusmessage',
  'msg',
];
const TITLES = ['title', 'name', 'errortitle', 'errortype', 'kind', 'statustext'];
const STATUSES = ['status', 'code', 'statuscode', 'httpstatus', 'errorcode'];
const PLACES = ['instance', 'path', 'requesturi'];
const PROBLEM_DETAILS = 'application/problem+json';

/** Writes the errors of the driver's operation as the contract has them: media type, schema, or no body. */
export function errorWriterOf(contract: Contract): WriteError {
  return (problem, instant, operation) => {
    const { status } = problem;
    const response = operation ? responseFor(operation, status) : driverAnswerFor(status, contract);
    return response && writeErrorBody(response, problem, instant, contract);
  };
}

/**
 * The body of an error in the form of an answer of the contract: problem details where it has them, else JSON by its
 * schema, else text; nothing where it lists no content.
 * @param instant whole seconds since 1970
 */
export function writeErrorBody(
  { content }: OperationResponse,
  problem: Problem & { readonly status: number },
  instant: number,
  contract: Contract,
): ErrorBody {
  const types = Object.keys(content);
  const type = types.find((each) => each === PROBLEM_DETAILS) ?? jsonTypeOf(content);
  const text = types.find((each) => /^text\//i.test(each));
  if (type === undefined && text !== undefined)
    return { headers: [['content-type', `${text}; charset=utf-8`]], body: problem.detail ?? '' };
  if (type === undefined) return { headers: [], body: '' };
  const { schema, example, examples = {} } = content[type] ?? {};
  const given: unknown = example ?? Object.values(examples)[0];
  const headers = [['content-type', type]] as const;
  const writer = new ErrorWriter(
    contract.derived(schemasOf),
    contract.derived(fillerOf),
    problem,
    formatInstant(instant),
  );
  const { schemaAt } = content[type] ?? {};
  const validate = (value: unknown) =>
    schemaAt === undefined ? [] : bodyViolations(value, schemaAt, 'response', contract);
  const isOwn = type === PROBLEM_DETAILS && validate(problem).length === 0;
  // Without a schema an example alone says what form an error has.
  const isShown = schema === undefined && given !== undefined;
  const made = isShown ? given : writer.value(schema ?? true, 'error', problem.detail ?? '');
  const value = isOwn ? problem : made;
  const isValid = validate(value).length === 0;
  return {
    headers,
    body: JSON.stringify(isValid ? value : (given ?? value)),
  };
}

/** Fills the schema of an error with what there is to say. */
class ErrorWriter {
  private readonly schemas: Schemas;
  private readonly filler: Filler;
  private readonly problem: Problem & { readonly status: number };
  private readonly now: string;

  constructor(schemas: Schemas, filler: Filler, problem: Problem & { readonly status: number }, now: string) {
    this.schemas = schemas;
    this.filler = filler;
    this.problem = problem;
    this.now = now;
  }

  value(schema: unknown, name: string, seed: string, depth = 0): unknown {
    const flat = this.schemas.flat(schema);
    const types = typesOf(flat);
    if (isObject(flat.properties) && depth < 4) {
      const entries = Object.entries(flat.properties)
        .filter(([, source]) => source !== false && this.schemas.flat(source).writeOnly !== true)
        .map(([inner, source]) => [inner, this.value(source, inner, `${seed}/${inner}`, depth + 1)]);
      return Object.fromEntries(entries);
    }
    if (types.includes('array') && depth < 4) return [this.value(flat.items, name, `${seed}/0`, depth + 1)];
    const said = this.said(plainName(name), types);
    return (said === undefined ? said : this.asAllowed(said, schema, flat)) ?? this.made(schema, name, seed);
  }

  /** What is said in the words of the schema, and as long as it may be; undefined where it has none for it. */
  private asAllowed(
    said: string | number,
    schema: unknown,
    { enum: listed, minLength, maxLength }: SchemaObject,
  ): unknown {
    if (this.filler.allows(schema, said)) return said;
    if (Array.isArray(listed)) {
      const title = plainName(this.problem.title ?? '');
      return listed.find((word) => typeof word === 'string' && plainName(word) === title);
    }
    if (typeof said === 'number') return undefined;
    const text = fitted(said, Number(minLength ?? 0), Number(maxLength ?? Infinity));
    return this.filler.allows(schema, text) ? text : undefined;
  }

  /** What the error says under a name. */
  private said(name: string, types: readonly string[]): string | number | undefined {
    const { status, title, detail, type, instance } = this.problem;
    const isText = types.includes('string') || types.length === 0;
    if (STATUSES.includes(name)) {
      if (types.includes('integer') || types.includes('number')) return status;
      return isText ? String(status) : undefined;
    }
    if (!isText) return undefined;
    if (SENTENCES.includes(name)) return detail ?? title;
    if (TITLES.includes(name)) return title;
    if (PLACES.includes(name)) return instance;
    return name === 'type' ? type : undefined;
  }

  private made(schema: unknown, name: string, seed: string): unknown {
    return this.filler.fill(schema, seed, name, { now: this.now, direction: 'response', withExamples: true });
  }
}
