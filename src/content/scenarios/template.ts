import { didYouMean, type ErrorPlace, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import { formatInstant } from '../../base/time/instant.ts';

/** What a template's placeholders are filled with: values of the request, as the client sent them. */
export interface TemplateValues {
  /** The decoded id. */
  readonly externalId: string | undefined;
  readonly customer: string | undefined;
  readonly method: string;
  /** The path as it stood in the request line. */
  readonly path: string;
  /** What the clock shows, in whole seconds since 1970. */
  readonly instant: number;
  /** How the contract that is served calls things; undefined where nothing is answered. */
  readonly contract?: ContractWords;
  /** Value of a query parameter, decoded. */
  query(name: string): string | undefined;
  /** Value of a header. @param name in lower case */
  header(name: string): string | undefined;
}

/** How a contract calls what a request needs, for messages. */
export interface ContractWords {
  /** Such as `the query parameter code or the header x-functions-key, together with clientId`. */
  credentials(): string;
  /** Such as `clientId`. */
  customerParameter(): string;
  /** Such as `externalId`. */
  idParameter(): string;
  /** What is wrong with the id of the request, or what ids must be. */
  idRule(): string;
}

/** Where a template's text goes, which decides how inserted values are written. */
export type TemplateUse = 'header' | 'json' | 'markup' | 'text';

/** A compiled template. */
export interface Template {
  /** Writes the text; what the request does not have is written as nothing. Never throws. */
  render(values: TemplateValues): string;
  /** The placeholders that occur, each once, such as `externalId` and `query.page`. */
  readonly placeholders: readonly string[];
}

type Source = (values: TemplateValues) => string | undefined;

const SOURCES: Readonly<Record<string, Source>> = {
  externalId: (values) => values.externalId,
  customer: (values) => values.customer,
  method: (values) => values.method,
  path: (values) => values.path,
  instant: (values) => formatInstant(values.instant),
  credentials: ({ contract }) => contract?.credentials(),
  customerParameter: ({ contract }) => contract?.customerParameter(),
  idParameter: ({ contract }) => contract?.idParameter(),
  idRule: ({ contract }) => contract?.idRule(),
};

/** All placeholders as a message shows them. */
const ALLOWED = [...Object.keys(SOURCES), 'query.NAME', 'header.NAME'].map((name) => `{${name}}`);

/** How values are written into a body of a media type, such as `application/problem+json`. */
export function useOfContentType(contentType: string): TemplateUse {
  const [type = ''] = contentType.toLowerCase().split(';');
  if (/[/+]json\s*$/.test(type)) return 'json';
  return /[/+](html|xml)\s*$/.test(type) ? 'markup' : 'text';
}

/**
 * Compiles a text with placeholders: `{externalId}`, `{customer}`, `{method}`, `{path}`, `{instant}`
 * (RFC 3339), `{credentials}`, `{customerParameter}`, `{idParameter}`, `{idRule}`, `{query.NAME}`, `{header.NAME}`. A brace that starts no name stands for itself, as in JSON;
 * `{{` is a brace where a name follows. Values are inserted once and never read again, and none can get
 * out of its place:
 * - `header`: all but printable ASCII is percent-encoded as UTF-8, so a line break is `%0D%0A`;
 * - `json`: escaped inside of quotes (RFC 8259 section 7); outside of them written as a string, or null;
 * - `markup`: `&`, `<`, `>` and quotes are escaped as character references;
 * - `text`: as it is.
 * @param where the template's place in a file; errors start with it
 * @throws MockError scenario-invalid for an unknown placeholder, naming the nearest, and for a header
 *   whose own text is none (RFC 9110 section 5.5)
 */
export function compileTemplate(text: string, use: TemplateUse, where?: ErrorPlace): Template {
  const parts = placeholdersIn(text);
  const writers = parts.map((part) => writerOf(part, use, where));
  const names = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
  return {
    render: (values) => {
      let written = '';
      for (const write of writers) written += write(values);
      return written;
    },
    placeholders: [...new Set(names)],
  };
}

function writerOf(
  part: TemplatePart,
  use: TemplateUse,
  where: ErrorPlace | undefined,
): (values: TemplateValues) => string {
  if (typeof part === 'string') {
    if (use === 'header') requireHeaderText(part, where);
    return () => part;
  }
  const source = sourceOf(part.name);
  if (!source) throw unknownPlaceholder(part.name, where);
  return (values) => WRITE[use](source(values), part.quoted);
}

function sourceOf(name: string): Source | undefined {
  const dot = name.indexOf('.');
  const rest = name.slice(dot + 1);
  if (dot < 0) return Object.hasOwn(SOURCES, name) ? SOURCES[name] : undefined;
  if (rest === '') return undefined;
  const kind = name.slice(0, dot);
  if (kind === 'query') return (values) => values.query(rest);
  const lowerCase = rest.toLowerCase();
  return kind === 'header' ? (values) => values.header(lowerCase) : undefined;
}

/** How a value is written; `quoted`: the placeholder stands inside of double quotes. */
const WRITE: Readonly<Record<TemplateUse, (value: string | undefined, quoted: boolean) => string>> = {
  header: (value = '') => value.replace(/[^\x20-\x7e]+/g, percentEncode),
  json: (value, quoted) => {
    if (!quoted) return JSON.stringify(value ?? null);
    return JSON.stringify(value ?? '').slice(1, -1);
  },
  markup: (value = '') => value.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`),
  text: (value = '') => value,
};

function percentEncode(text: string): string {
  // A lone surrogate has no UTF-8 and would throw.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

function unknownPlaceholder(name: string, where: ErrorPlace | undefined): Error {
  const dot = name.indexOf('.');
  const rest = dot < 0 ? '' : name.slice(dot + 1);
  const kinds = nearest(dot < 0 ? name : name.slice(0, dot), [...Object.keys(SOURCES), 'query', 'header']);
  const meant = kinds.map((kind) =>
    Object.hasOwn(SOURCES, kind) ? `{${kind}}` : `{${kind}.${rest || 'NAME'}}`,
  );
  const reason = `Unknown placeholder {${name}} in a template`;
  const allowed = [...ALLOWED, 'and {{ for a brace'];
  return mockError('scenario-invalid', { reason, allowed, hint: didYouMean(meant) }, where);
}

function requireHeaderText(text: string, where: ErrorPlace | undefined): void {
  if (/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) return;
  const reason = 'The value of a header has a control character or one beyond Latin-1';
  throw mockError('scenario-invalid', { reason, allowed: 'printable characters up to U+00FF' }, where);
}

/** Text to be written as it is, or a placeholder. */
type TemplatePart =
  | string
  | {
      /** What stands between the braces. */
      readonly name: string;
      /** Whether it stands inside of double quotes, as JSON counts them (RFC 8259 section 7). */
      readonly quoted: boolean;
    };

// A brace, and either a second one or a name, a further part of which may hold anything but blanks,
// braces and quotes. Each part ends where the next cannot start, so the time is linear.
const BRACE = /\{(?:\{|([A-Za-z][\w-]*(?:\.[^\s{}"]*)?)\})/g;

/** Takes a template apart, in order; a brace that starts no placeholder stays text. */
function placeholdersIn(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let quoted = false;
  let text = '';
  const append = (more: string) => {
    text += more;
    quoted = endsQuoted(more, quoted);
  };
  let end = 0;
  for (const found of template.matchAll(BRACE)) {
    append(template.slice(end, found.index));
    end = found.index + found[0].length;
    const name = found[1];
    if (name === undefined) {
      append('{');
      continue;
    }
    if (text !== '') parts.push(text);
    text = '';
    parts.push({ name, quoted });
  }
  append(template.slice(end));
  if (text !== '') parts.push(text);
  return parts;
}

/** Whether a text ends inside of double quotes, given whether it starts there. */
function endsQuoted(text: string, startsQuoted: boolean): boolean {
  let quoted = startsQuoted;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '\\' && quoted) at++;
  }
  return quoted;
}
