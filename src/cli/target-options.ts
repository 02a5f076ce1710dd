import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createSecureContext, rootCertificates, type SecureContextOptions } from 'node:tls';
import { describeValue, mockError } from '../base/errors.ts';
import { present } from '../base/present.ts';
import type { Reached } from '../check/ask/call-target.ts';
import { hasDriver } from '../contract/contract.ts';
import { REDACTED } from '../mock/secrets/redactor.ts';
import type { CommandContext } from './command.ts';

/**
 * The certificates that a command asks the real service with: authorities that are trusted beside the usual ones, and its own.
 * @throws MockError `file-unreadable`, `certificate-unusable`; `bad-option-value` for a certificate without its key
 */
export function tlsOf({ options, sources }: CommandContext): Reached['tls'] {
  const { ca, clientCert, clientKey } = options;
  if ((clientCert === undefined) !== (clientKey === undefined)) {
    const source = clientCert === undefined ? sources.clientKey.name : sources.clientCert.name;
    const allowed = 'both --client-cert and --client-key, or neither';
    throw mockError('bad-option-value', { source, given: describeValue(clientCert ?? clientKey), allowed });
  }
  if (ca === undefined && clientCert === undefined) return undefined;
  const own = clientCert === undefined ? {} : { cert: textOf(clientCert), key: textOf(present(clientKey)) };
  if (clientCert !== undefined) usable(own, clientCert);
  if (ca === undefined) return own;
  const authority = textOf(ca);
  usable({ ca: authority }, ca);
  return { ...own, ca: [...rootCertificates, authority] };
}

/** @throws MockError `bad-option-value` where the spec has no operation that answers with a driver, which the command is about */
export function needsDriver({ contract, options, sources }: CommandContext): void {
  if (hasDriver(contract)) return;
  const allowed =
    'one with an operation that answers with a driver: x-mock-operation: driver in an operation says that it is the one';
  throw mockError('bad-option-value', {
    ...{ source: sources.spec.name, given: describeValue(options.spec), allowed },
  });
}

/** @throws MockError `certificate-unusable`, before anything is asked */
function usable(part: SecureContextOptions, file: string): void {
  try {
    if (part.ca !== undefined && !String(part.ca).includes('-----BEGIN CERTIFICATE-----'))
      throw new Error('no certificate is in it');
    createSecureContext(part);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isOther = code === 'ERR_OSSL_X509_KEY_VALUES_MISMATCH';
    throw mockError(
      'certificate-unusable',
      { reason: isOther ? 'the key of --client-key is not its own' : message },
      { file },
    );
  }
}

/** How long a command may take that tells the key, in ms: a password manager may have to ask somebody. */
const COMMAND_MS = 60_000;

/** How near to the command a value was given: a flag wins over a variable, this over the config file. */
const NEARNESS = ['flag', 'environment', 'config'];

/**
 * The key: as it was given, or of a file, or of a command, without the newline at its end; undefined where none is named. Of
 * several the one that was given nearest counts.
 * @throws MockError `file-unreadable`; `bad-option-value` for two that were given alike, for a file without a key, and for a command
 *   that fails, which tells nothing that it wrote
 */
export function codeOf({ options, sources }: CommandContext): string | undefined {
  const named = (['codeFile', 'codeCommand', 'code'] as const)
    .filter((key) => options[key] !== undefined)
    .map((key) => ({ key, distance: NEARNESS.indexOf(sources[key].from) }))
    .sort((a, b) => a.distance - b.distance);
  const [nearest, next] = named;
  if (nearest === undefined) return undefined;
  const refused = (given: string, allowed: string) =>
    mockError('bad-option-value', { source: sources[nearest.key].name, given, allowed });
  const shown = nearest.key === 'code' ? REDACTED : describeValue(options[nearest.key]);
  if (next?.distance === nearest.distance)
    throw refused(
      shown,
      `one of --code, --code-file and --code-command: ${sources[next.key].name} is given as well`,
    );
  if (nearest.key === 'code') return options.code;
  if (nearest.key === 'codeFile') {
    const key = keyIn(textOf(present(options.codeFile)));
    if (key === undefined) throw refused(shown, 'a file with the key as its only line, in UTF-8');
    return key;
  }
  const { status, stdout } = spawnSync(present(options.codeCommand), {
    ...{ shell: true, encoding: 'utf8', timeout: COMMAND_MS },
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  const key = status === 0 ? keyIn(stdout) : undefined;
  if (key === undefined)
    throw refused(shown, 'a command that ends with 0 and writes the key, one line, to standard output');
  return key;
}

/** The key that is all of a text; undefined where there is none, or something else. */
function keyIn(text: string): string | undefined {
  const key = text.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '');
  return key.trim() === '' || /[\p{Cc}\uFFFD]/u.test(key) ? undefined : key;
}

/**
 * The headers that are sent with every request, by name in lower case.
 * @throws MockError `bad-option-value`, which tells no value
 */
export function headersOf({ options, sources }: CommandContext): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const text of options.header ?? []) {
    const [, name, value] = /^([!#$%&'*+.^`|~\w-]+):[ \t]*([\t\x20-\x7e\x80-\xff]+)$/.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      const allowed = "'name: value', as HTTP can carry it";
      throw mockError('bad-option-value', {
        source: sources.header.name,
        given: 'a text of another form',
        allowed,
      });
    }
    headers[name.toLowerCase()] = value;
  }
  return headers;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw mockError('file-unreadable', { reason: code ?? message }, { file });
  }
}
