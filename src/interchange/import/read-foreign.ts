import { gunzipSync } from 'node:zlib';
import { formatWireJson, parseWireJson, WireJsonError } from '../../base/json/wire-json.ts';
import { foreignKind } from '../../content/drivers/foreign-kind.ts';
import { ENVELOPES } from './driver-of.ts';
import {
  type ForeignEntry,
  type ForeignFile,
  itemsOf,
  type LeftOut,
  membersOf,
  type ReadBeside,
} from './foreign-file.ts';
import { readHar } from './read-har.ts';
import { readJournal } from './read-journal.ts';
import { readOpenApi } from './read-openapi.ts';
import { readPact } from './read-pact.ts';
import { readPostman } from './read-postman.ts';
import { readWiremock } from './read-wiremock.ts';

/** Readers by what `foreignKind` says of a value: a new form is a line in both. */
const READERS: readonly (readonly [
  kind: string,
  read: (value: unknown, beside: ReadBeside) => ForeignFile,
])[] = [
  ['HAR', readHar],
  ['Postman', readPostman],
  ['Pact', readPact],
  ['WireMock', readWiremock],
  ['OpenAPI', readOpenApi],
  ['journal', readJournal],
];

/** Why a file is none that can be taken. */
export class ForeignFileError extends Error {
  override readonly name = 'ForeignFileError';
}

/** The most bytes of a compressed file. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Reads a file of another tool, whose form is known by its content: HAR, Postman, WireMock, Pact, OpenAPI, our own journal; any
 * other JSON is a body, a list of bodies, or one on each line (NDJSON).
 * @param readYaml reads what is no JSON; undefined where it is no YAML either
 * @throws ForeignFileError whose message quotes nothing of the file
 */
export function readForeign(
  bytes: Uint8Array,
  beside: ReadBeside,
  readYaml: (text: string) => unknown,
): ForeignFile {
  const text = plainText(bytes);
  let value: unknown;
  try {
    ({ value } = parseWireJson(text));
  } catch (error) {
    if (!(error instanceof WireJsonError)) throw error;
    const lines = linesOfJson(text);
    if (lines) return lines;
    value = readYaml(text);
    if (typeof value !== 'object' || value === null)
      throw new ForeignFileError(`it is no JSON: ${error.message}`);
  }
  const kind = foreignKind(value) ?? '';
  const reader = READERS.find(([name]) => kind.includes(name))?.[1];
  if (reader) return { ...reader(value, beside), value };
  const { environment, values } = membersOf(value);
  if (environment !== undefined || Array.isArray(values))
    throw new ForeignFileError('it is an environment of Postman, which has no answers');
  if (Array.isArray(value)) return bodies(value as unknown[]);
  const wrapped = LISTS.find((name) => Array.isArray(membersOf(value)[name]));
  if (wrapped === undefined || typeof membersOf(value).externalId === 'string') return bodies([value]);
  return bodies(itemsOf(membersOf(value)[wrapped]), `taken out of the list ${wrapped}`);
}

/** Names under which services wrap a list of what they answer. */
const LISTS = [...ENVELOPES, 'users', 'drivers', 'items', 'results', 'values', 'records', 'content'];

function bodies(values: readonly unknown[], note?: string): ForeignFile {
  const entries = values.map((value, index) => ({ ...bodyAt(`body ${index + 1}`, value), note }));
  return { form: 'JSON', entries, leftOut: [] };
}

function bodyAt(at: string, value: unknown): ForeignEntry {
  return { at, method: 'GET', status: 200, body: formatWireJson(value) };
}

/** A body on each line, those that are none by themselves; undefined for a text whose first line is no JSON, or its only one. */
function linesOfJson(text: string): ForeignFile | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line, at: `line ${index + 1}` }))
    .filter(({ line }) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  const entries: ForeignEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const { line, at } of lines) {
    try {
      entries.push(bodyAt(at, parseWireJson(line).value));
    } catch (error) {
      if (!(error instanceof WireJsonError)) throw error;
      if (entries.length === 0) return undefined;
      leftOut.push({ at, reason: `it is no JSON: ${error.message.replace(' line 1,', '')}` });
    }
  }
  return { form: 'NDJSON', entries, leftOut };
}

function plainText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b)
    throw new ForeignFileError('it is a zip archive: unpack it, and import the file within');
  let plain = bytes;
  if (first === 0x1f && second === 0x8b) {
    try {
      plain = gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
    } catch {
      throw new ForeignFileError('it begins as gzip does, and is none');
    }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plain);
    if (text.trim() === '') throw new ForeignFileError('it is empty');
    return text;
  } catch (error) {
    if (error instanceof ForeignFileError) throw error;
    throw new ForeignFileError('it is no text in UTF-8');
  }
}
