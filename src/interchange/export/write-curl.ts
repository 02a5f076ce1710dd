import { DEFAULT_SESSION } from '../../mock/session/session-name.ts';
import {
  chosenHeaders,
  type ExportedFile,
  type ExportInput,
  type Field,
  isKey,
  keyHeader,
  lostHeaders,
  queryOf,
  type RepeatableRequest,
} from './exchanged.ts';

/** The variable of the shell that has the key. */
const KEY_VARIABLE = '$EV_DRIVER_MOCK_CODE';

/** A script for a POSIX shell with a curl line for each request, which reads the key from `EV_DRIVER_MOCK_CODE`. */
export function writeCurl(input: ExportInput): ExportedFile {
  const { exchanges, session, version, contract } = input;
  const leftOut: string[] = [];
  const lines = exchanges.flatMap((exchange) => {
    const { id, status, scenario, fault, method } = exchange;
    const about = [`${id}: ${status}`, scenario === null ? '' : `scenario ${scenario}`, fault ?? ''];
    const lost = lostHeaders(exchange, contract);
    const isBare = method === 'GET' || method === 'HEAD';
    if (!isBare) leftOut.push(`${id}: the body of the request, which the journal does not keep`);
    leftOut.push(...lost.map((name) => `${id}: the header ${name}, whose value is told nowhere`));
    return [
      '',
      `# ${comment(about.filter((part) => part !== '').join(', '))}`,
      ...(isBare ? [] : ['# The body of the request is not kept.']),
      ...lost.map((name) => `# The header ${comment(name)} is left out: its value is told nowhere.`),
      curlLine(exchange, input),
    ];
  });
  const head = [
    '#!/bin/sh',
    `# Requests of session ${session}, by ev-driver-mock ${version}. The key is not in here:`,
    `: "\${${KEY_VARIABLE.slice(1)}:?Set it to the API key.}"`,
  ];
  return { text: `${[...head, ...lines].join('\n')}\n`, leftOut };
}

/** One line for a shell that sends a request again. @param of where to, and in which session */
export function curlLine(
  exchange: RepeatableRequest,
  { baseUrl, session, contract }: Pick<ExportInput, 'baseUrl' | 'session' | 'contract'>,
): string {
  const { method, path, headers } = exchange;
  const fields = queryOf(exchange);
  const plain = new URLSearchParams(fields.filter((field) => !isKey(field)).map(pairOf)).toString();
  const url = `${baseUrl}${path}${plain === '' ? '' : `?${plain}`}`;
  const keys = fields.filter(isKey);
  const sent = chosenHeaders(exchange).flatMap((field) => {
    const value = isKey(field) ? keyHeader(field.name, KEY_VARIABLE, contract) : field.value;
    return value === undefined ? [] : [{ name: field.name, value }];
  });
  const inSession = session === DEFAULT_SESSION && headers['x-mock-session'] === undefined ? [] : [session];
  return [
    'curl -sS -i',
    ...(method === 'HEAD' ? ['-I'] : method === 'GET' ? [] : [`-X ${shellWord(method)}`]),
    ...(/[[\]{}]/.test(url) ? ['-g'] : []),
    ...(/\/\.\.?(?:\/|$)/.test(path) ? ['--path-as-is'] : []),
    ...(keys.length > 0 ? ['-G'] : []),
    ...keys.map(({ name }) => `--data-urlencode ${shellWord(`${encodeURIComponent(name)}=${KEY_VARIABLE}`)}`),
    ...sent.map(({ name, value }) => `-H ${shellWord(`${name}: ${value}`)}`),
    ...inSession.map((name) => `-H ${shellWord(`x-mock-session: ${name}`)}`),
    shellWord(url),
  ].join(' ');
}

/** A word for a shell: in single quotes, or in double ones where the variable of the key ends it. */
export function shellWord(word: string): string {
  if (word.endsWith(KEY_VARIABLE)) {
    const before = word.slice(0, -KEY_VARIABLE.length).replace(/["\\$`]/g, '\\$&');
    return `"${before}${KEY_VARIABLE}"`;
  }
  return /^[\w./:=@%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function comment(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

function pairOf({ name, value }: Field): [string, string] {
  return [name, value];
}
