import { writeFileSync } from 'node:fs';
import { describeValue, didYouMean, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import { askControlFully, type ControlTarget } from '../ask-control.ts';
import type { CommandContext } from '../command.ts';
import { formatOf } from '../output/format-of.ts';
import { readCa } from '../read-ca.ts';

/** The formats of the control API, the mock's own first. */
const FORMATS = [
  'journal',
  'har',
  'postman',
  'pact',
  'pact-v4',
  'curl',
  'wiremock',
  'openapi-examples',
] as const;
type Format = (typeof FORMATS)[number];

/**
 * `export`: writes what a session of a running mock was asked and answered as a file of another tool, and tells on stderr
 * what the format could not take.
 * @throws MockError `control-unreachable`, `control-token-wanted`, `control-refused`, `file-not-writable`, `bad-option-value`
 */
export async function exportSession(context: CommandContext): Promise<number> {
  const { io, options, sources } = context;
  const first = formatOf(context, FORMATS);
  const outputs = options.out.map(({ format = first, file }) => ({ format: known(format), file }));
  const target = { ...options, ca: await readCa(options.ca) };
  for (const { format, file } of outputs) {
    const { text, leftOut } = await exported(target, format, io.env);
    if (file === '-') io.stdout.write(text);
    else write(file, text);
    const about = outputs.length > 1 ? `Left out of ${format}` : 'Left out';
    for (const line of leftOut) io.stderr.write(`ev-driver-mock: ${about}: ${line}.\n`);
  }
  return 0;

  function known(given: string): Format {
    const found = FORMATS.find((one) => one === given);
    if (found) return found;
    const details = { source: sources.out.name, given: describeValue(given), allowed: FORMATS };
    throw mockError('bad-option-value', { ...details, hint: didYouMean(nearest(given, FORMATS)) });
  }
}

type Target = ControlTarget & Pick<CommandContext['options'], 'consumer' | 'provider'>;

async function exported(target: Target, format: Format, env: CommandContext['io']['env']) {
  const { url, consumer, provider } = target;
  const query = new URLSearchParams({
    ...{ format, baseUrl: url },
    ...(consumer !== undefined && { consumer }),
    ...(provider !== undefined && { provider }),
  });
  const { text, headers } = await askControlFully(target, `/requests/export?${query}`, env);
  if (!headers.has('content-disposition')) {
    throw mockError('control-unreachable', { given: url, reason: 'something else answers there' });
  }
  const told = headers.get('x-mock-left-out');
  return { text, leftOut: (told?.split(', ') ?? []).map(decodeURIComponent) };
}

/** @throws MockError `file-not-writable` */
function write(out: string, text: string): void {
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw mockError('file-not-writable', { reason: (error as Error).message }, { file: out });
  }
}
