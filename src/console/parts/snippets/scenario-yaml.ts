import { fileName } from './fixture-yaml.ts';

/** An answer that is to be given again. */
export interface RecordedAnswer {
  readonly externalId: string | null;
  readonly status: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: string;
  readonly delayMs?: number;
}

/** Headers that the mock or the transport writes by itself. */
const OWN = /^(x-mock-.*|preference-applied|content-type|content-length|date|connection|allow)$/;

/** An answer as a scenario of its own, and a rule that gives it to the same driver (docs/scenarios.md). */
export function scenarioYaml({ externalId, status, headers, body, delayMs = 0 }: RecordedAnswer): string {
  const name = `as-answered-to-${fileName(externalId ?? 'nobody')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')}`;
  const type = headers.find((header) => header.name === 'content-type')?.value;
  const more = headers
    .filter((header) => !OWN.test(header.name))
    .map((header) => [header.name, header.value]);
  const lines = [
    '# Into scenarios.yaml in your fixture folder.',
    'scenarios:',
    `  ${name}:`,
    `    description: ${quoted(`${status} as it was answered${externalId === null ? '' : ` to ${externalId}`}.`)}`,
    `    status: ${status}`,
    ...(delayMs > 0 ? [`    delay: ${Math.round(delayMs)}`] : []),
    ...(more.length > 0 ? [`    headers: ${JSON.stringify(Object.fromEntries(more))}`] : []),
    `    body: ${bodyOf(body, type)}`,
    ...(externalId === null
      ? []
      : ['rules:', `  - { scenario: ${name}, when: { externalId: ${quoted(escapeGlob(externalId))} } }`]),
  ];
  return `${lines.join('\n')}\n`;
}

function bodyOf(body: string, type: string | undefined): string {
  if (body === '') return 'empty';
  const contentType = type === undefined ? '' : `contentType: ${quoted(type)}, `;
  // As text it keeps its bytes; a brace before a name would be a template.
  return `{ ${contentType}text: ${quoted(body.replace(/\{(?=[a-z])/g, '{{'))} }`;
}

function escapeGlob(text: string): string {
  return text.replace(/[\\*?]/g, (found) => `\\${found}`);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
