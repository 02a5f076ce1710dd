import { phraseOf } from '../../mock/answer/phrases.ts';
import {
  answerHeaders,
  chosenHeaders,
  type Exchanged,
  type ExportedFile,
  type ExportInput,
  type Field,
  isKey,
  keyHeader,
  lostHeaders,
  mediaTypeOf,
  queryOf,
  requestKey,
  subjectOf,
  titleOf,
  writtenJson,
} from './exchanged.ts';

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
/** Name of the collection's variable for what is asked. */
const BASE = 'baseUrl';
/** Name of the one for the key, which is empty. */
const KEY = 'key';

/**
 * A collection of Postman, version 2.1: each request once, with its answers as saved responses in order. The key is the
 * variable `key`, which whoever imports the collection fills in.
 */
export function writePostman(input: ExportInput): ExportedFile {
  const { exchanges, baseUrl, session, contract, version } = input;
  const leftOut: string[] = [];
  const groups = new Map<string, Exchanged[]>();
  for (const exchange of exchanges) {
    const key = requestKey(exchange);
    const group = groups.get(key);
    if (group) group.push(exchange);
    else groups.set(key, [exchange]);
  }
  const items = [...groups.values()].map((group) => {
    const [first] = group as [Exchanged];
    const request = requestOf(first, input);
    const lost = lostHeaders(first, contract);
    leftOut.push(...lost.map((name) => `${first.id}: the header ${name}, whose value is told nowhere`));
    const response = group.flatMap((exchange) => {
      const why = exchange.fault ?? exchange.bodyMissing;
      if (why !== null) leftOut.push(`${titleOf(exchange)}: no saved response (${why})`);
      return why === null ? [responseOf(exchange, request)] : [];
    });
    return { name: `${first.method} ${subjectOf(first)}`, request, response };
  });
  const name = `${titleOfSpec(contract.document)}: session ${session}`;
  const value = {
    info: {
      name,
      description: `Exported by ev-driver-mock ${version}. Set the variable ${KEY} to the API key.`,
      schema: SCHEMA,
    },
    item: items,
    variable: [
      { key: BASE, value: baseUrl, type: 'string' },
      { key: KEY, value: '', type: 'string' },
    ],
  };
  return { text: writtenJson(value), leftOut };
}

function titleOfSpec({ info }: Readonly<Record<string, unknown>>): string {
  const { title } = (info ?? {}) as { readonly title?: unknown };
  return typeof title === 'string' ? title : 'API';
}

function requestOf(exchange: Exchanged, { contract }: ExportInput) {
  const { method, path } = exchange;
  const variable = `{{${KEY}}}`;
  const query = queryOf(exchange).map((field) => ({
    key: field.name,
    value: isKey(field) ? variable : field.value,
  }));
  const header = chosenHeaders(exchange).flatMap((field) => {
    const value = isKey(field) ? keyHeader(field.name, variable, contract) : field.value;
    return value === undefined ? [] : [{ key: field.name, value }];
  });
  const written = query.map(
    ({ key, value }) =>
      `${encodeURIComponent(key)}=${value === variable ? value : encodeURIComponent(value)}`,
  );
  const raw = `{{${BASE}}}${path}${written.length === 0 ? '' : `?${written.join('&')}`}`;
  return {
    method,
    header,
    url: { raw, host: [`{{${BASE}}}`], path: path.replace(/^\//, '').split('/'), query },
  };
}

function responseOf(exchange: Exchanged, originalRequest: object) {
  const { status, scenario, method, body } = exchange;
  return {
    name: `${status} ${phraseOf(status)}${scenario === null ? '' : `: ${scenario}`}`,
    originalRequest,
    status: phraseOf(status),
    code: status,
    _postman_previewlanguage: /json$/.test(mediaTypeOf(exchange)) ? 'json' : 'text',
    header: answerHeaders(exchange).map(({ name, value }: Field) => ({ key: name, value })),
    cookie: [],
    body: method === 'HEAD' ? '' : body,
  };
}
