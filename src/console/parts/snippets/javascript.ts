import { hiddenIn, KEY_VARIABLE, type TextWithKey, writtenOut } from './text-with-key.ts';
import type { WrittenRequest } from './written-request.ts';

/** A text in JavaScript. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** A value of texts, numbers and objects in JavaScript; what is a `TextWithKey` may name `key` and `basic`. */
export function literal(
  value: string | number | boolean | TextWithKey | { readonly [name: string]: unknown },
): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  if (isText(value)) return textLiteral(value);
  const fields = Object.entries(value).map(
    ([name, inner]) => `${/^[a-z]\w*$/i.test(name) ? name : quoted(name)}: ${literal(inner as string)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

function isText(value: TextWithKey | { readonly [name: string]: unknown }): value is TextWithKey {
  return Array.isArray(value);
}

function textLiteral(text: TextWithKey): string {
  if (hiddenIn(text).length === 0) return quoted(text.join(''));
  return `\`${writtenOut(text, { plain: inTemplate, hidden: (what) => `\${${what}}` })}\``;
}

/** A URL as a template literal. @param base an expression that gives what stands before the path, or a text @param from where the path begins */
export function urlTemplate(request: WrittenRequest, base: string, from = 0): string {
  const parameters = request.query.map(({ name, value }) => {
    const written = writtenOut(value, {
      plain: (piece) => inTemplate(encodeURIComponent(piece)),
      hidden: (what) => `\${encodeURIComponent(${what})}`,
    });
    return `${inTemplate(encodeURIComponent(name))}=${written}`;
  });
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  return `\`${base}${inTemplate(request.path.slice(from))}${query}\``;
}

/** The URL in JavaScript. @param base what stands before the path */
export function urlLiteral(request: WrittenRequest, base: string): string {
  const template = urlTemplate(request, inTemplate(base));
  const isPlain =
    hiddenIn(request.query.flatMap(({ value }) => value)).length === 0 &&
    !/[\\`]/.test(template.slice(1, -1));
  return isPlain ? quoted(template.slice(1, -1)) : template;
}

/** The second argument of `fetch` and its like, where there is one, with its comma. */
export function optionsArgument({ method, headers }: WrittenRequest): string {
  const options = {
    ...(method !== 'GET' && { method }),
    ...(headers.length > 0 && { headers: headersObject(headers) }),
  };
  return Object.keys(options).length === 0 ? '' : `, ${literal(options)}`;
}

/** Headers by name. */
export function headersObject(headers: WrittenRequest['headers']): Readonly<Record<string, TextWithKey>> {
  return Object.fromEntries(headers.map(({ name, value }) => [name, value]));
}

/** What a script begins with: the key that is not told, and that a body is missing. */
export function preamble(request: WrittenRequest): readonly string[] {
  const hidden = new Set([...request.query, ...request.headers].flatMap(({ value }) => hiddenIn(value)));
  return [
    ...(hidden.size > 0 ? [`const key = process.env.${KEY_VARIABLE} ?? '';`] : []),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template in what is written
    ...(hidden.has('basic') ? ['const basic = btoa(`user:${key}`);'] : []),
    ...(request.isBodyLost ? ['// The body of the request is not kept: add it.'] : []),
  ];
}

function inTemplate(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}
