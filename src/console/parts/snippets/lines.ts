import { headersObject, literal, optionsArgument, preamble, quoted, urlLiteral } from './javascript.ts';
import { hiddenIn, KEY_VARIABLE, type TextWithKey, writtenOut } from './text-with-key.ts';
import type { WrittenRequest } from './written-request.ts';

/** The request for a shell, one line. @param base what stands before the path, such as `http://127.0.0.1:4010` */
export function curl(request: WrittenRequest, base: string): string {
  const { method, path, query, headers, isBodyLost } = request;
  const hasKey = ({ value }: WrittenRequest['query'][number]) => hiddenIn(value).length > 0;
  const plain = query.filter((field) => !hasKey(field));
  const url = base + path + (plain.length === 0 ? '' : `?${plain.map(pair).join('&')}`);
  const keys = query.filter(hasKey);
  return [
    'curl -i',
    ...(method === 'HEAD' ? ['-I'] : method === 'GET' ? [] : [`-X ${method}`]),
    // What curl would read in a URL, or take away.
    ...(/[[\]{}]/.test(url) ? ['-g'] : []),
    ...(/\/\.\.?(?:\/|$)/.test(path) ? ['--path-as-is'] : []),
    shellWord([url]),
    ...(keys.length > 0 ? ['-G'] : []),
    ...keys.map(
      ({ name, value }) => `--data-urlencode ${shellWord([`${encodeURIComponent(name)}=`, ...value])}`,
    ),
    ...headers.map(({ name, value }) => `-H ${shellWord([`${name}: `, ...value])}`),
    // Nobody has kept the body: a file that is missing says so.
    ...(isBodyLost ? ['--data-binary @body'] : []),
  ].join(' ');
}

/** A word for a shell: variables are filled in within double quotes alone. */
function shellWord(text: TextWithKey): string {
  if (hiddenIn(text).length === 0) return `'${text.join('').replaceAll("'", `'\\''`)}'`;
  const written = writtenOut(text, {
    plain: (piece) => piece.replace(/["\\$`]/g, '\\$&'),
    hidden: (what) =>
      what === 'key' ? `$${KEY_VARIABLE}` : `$(printf 'user:%s' "$${KEY_VARIABLE}" | base64 | tr -d '\\n')`,
  });
  return `"${written}"`;
}

/** The request as lines of JavaScript. */
export function fetchCall(request: WrittenRequest, base: string): string {
  return lines([
    ...preamble(request),
    `const response = await fetch(${urlLiteral(request, base)}${optionsArgument(request)});`,
    'console.log(response.status, await response.text());',
  ]);
}

/** The request by axios. */
export function axios(request: WrittenRequest, base: string): string {
  const { method, headers } = request;
  const config = [
    `method: ${quoted(method)}`,
    `url: ${urlLiteral(request, base)}`,
    ...(headers.length === 0 ? [] : [`headers: ${literal(headersObject(headers))}`]),
    'validateStatus: () => true',
  ];
  return lines([
    "import axios from 'axios';",
    '',
    ...preamble(request),
    `const response = await axios.request({ ${config.join(', ')} });`,
    'console.log(response.status, response.data);',
  ]);
}

/** The request by the client that .NET has, in C#. */
export function dotnet(request: WrittenRequest, base: string): string {
  const { method, headers, isBodyLost } = request;
  const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const written = (text: TextWithKey) => {
    if (hiddenIn(text).length === 0) return `"${escaped(text.join(''))}"`;
    const plain = (piece: string) => escaped(piece).replaceAll('{', '{{').replaceAll('}', '}}');
    return `$"${writtenOut(text, { plain, hidden: (what) => `{${what}}` })}"`;
  };
  const hidden = hiddenOf(request);
  const url = urlOf(request, base, (what) => `{Uri.EscapeDataString(${what})}`);
  const isPlain = !request.query.some(({ value }) => hiddenIn(value).length > 0);
  return lines([
    ...(hidden.size > 0 ? [`var key = Environment.GetEnvironmentVariable("${KEY_VARIABLE}") ?? "";`] : []),
    ...(hidden.has('basic')
      ? ['var basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("user:" + key));']
      : []),
    'using var client = new HttpClient();',
    `using var request = new HttpRequestMessage(HttpMethod.${method.charAt(0)}${method.slice(1).toLowerCase()}, ${isPlain ? '' : '$'}"${url}");`,
    ...headers.map(
      ({ name, value }) => `request.Headers.TryAddWithoutValidation("${escaped(name)}", ${written(value)});`,
    ),
    ...(isBodyLost ? ['// The body of the request is not kept: add it as request.Content.'] : []),
    'using var response = await client.SendAsync(request);',
    'Console.WriteLine((int)response.StatusCode);',
    'Console.WriteLine(await response.Content.ReadAsStringAsync());',
  ]);
}

/** The request by Python's requests. */
export function python(request: WrittenRequest, base: string): string {
  const { method, query, headers, isBodyLost } = request;
  const written = (text: TextWithKey) => {
    if (hiddenIn(text).length === 0) return JSON.stringify(text.join(''));
    const plain = (piece: string) =>
      JSON.stringify(piece).slice(1, -1).replaceAll('{', '{{').replaceAll('}', '}}');
    return `f"${writtenOut(text, { plain, hidden: (what) => `{${what}}` })}"`;
  };
  const hidden = hiddenOf(request);
  const isPlain = !query.some(({ value }) => hiddenIn(value).length > 0);
  const url = urlOf(request, base, (what) => `{quote(${what}, safe='')}`);
  const fields = headers.map(({ name, value }) => `${JSON.stringify(name)}: ${written(value)}`);
  return lines([
    ...(hidden.has('basic') ? ['import base64'] : []),
    ...(hidden.size > 0 ? ['import os'] : []),
    ...(isPlain ? [] : ['from urllib.parse import quote']),
    ...(hidden.size > 0 ? [''] : []),
    'import requests',
    '',
    ...(hidden.size > 0 ? [`key = os.environ["${KEY_VARIABLE}"]`] : []),
    ...(hidden.has('basic') ? ['basic = base64.b64encode(f"user:{key}".encode()).decode()'] : []),
    ...(isBodyLost ? ['# The body of the request is not kept: add it as data=.'] : []),
    `response = requests.request(${JSON.stringify(method)}, ${isPlain ? '' : 'f'}"${url}"${fields.length === 0 ? '' : `, headers={${fields.join(', ')}}`})`,
    'print(response.status_code, response.text)',
  ]);
}

function hiddenOf({ query, headers }: WrittenRequest): ReadonlySet<string> {
  return new Set([...query, ...headers].flatMap(({ value }) => hiddenIn(value)));
}

/** The URL in a text between double quotes, in which braces hold what is hidden. */
function urlOf({ path, query }: WrittenRequest, base: string, hidden: (what: string) => string): string {
  const hasHidden = query.some(({ value }) => hiddenIn(value).length > 0);
  const plain = (text: string) => {
    const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
    return hasHidden ? escaped.replaceAll('{', '{{').replaceAll('}', '}}') : escaped;
  };
  const parameters = query.map(({ name, value }) => {
    const written = writtenOut(value, { plain: encodeURIComponent, hidden });
    return `${encodeURIComponent(name)}=${written}`;
  });
  return plain(base + path) + (parameters.length === 0 ? '' : `?${parameters.join('&')}`);
}

function pair({ name, value }: WrittenRequest['query'][number]): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value.join(''))}`;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
