import { resolve } from 'node:path';
import { type ErrorPlace, MockError, mockError } from '../base/errors.ts';
import { isObject } from '../base/json/json-object.ts';
import { ContentError } from '../content/disk/content-error.ts';
import { reasonOf, shownPath } from '../content/disk/folder.ts';
import { readTextFile } from '../content/disk/read-text.ts';
import { readYaml, type YamlSource } from '../content/disk/yaml-source.ts';
import { bodyFindings } from '../control/check-request.ts';
import type { Invalid } from '../control/invalid.ts';
import { expectationFault, type VerifyBody } from '../control/requests/verify.ts';

/** What is expected of the requests of a session. */
export interface NamedExpectation {
  /** As it was given, or what it looks for in words. */
  readonly name: string;
  /** As the control API takes it. */
  readonly body: VerifyBody;
}

/** What an expectation may say of how many. */
const COUNTS = ['exactly', 'atLeast', 'atMost', 'never'] as const;

/**
 * Reads what is expected: each text is the path of a file (YAML or JSON) or JSON itself, and has one expectation or a list.
 * @param given at least one text
 * @param cwd where relative paths start
 * @throws ContentError with all that is wrong, each with its place: `expectation-invalid`, `file-unreadable`
 */
export function readExpectations(given: readonly string[], cwd: string): readonly NamedExpectation[] {
  const problems: MockError[] = [];
  const all = given.flatMap((text) => {
    try {
      return expectationsIn(sourceOf(text, cwd), problems);
    } catch (error) {
      if (!(error instanceof MockError)) throw error;
      problems.push(error);
      return [];
    }
  });
  if (problems.length > 0) throw new ContentError(problems);
  return all;
}

/** @throws MockError */
function sourceOf(text: string, cwd: string): YamlSource {
  if (/^\s*[[{]/.test(text)) return sourceIn(text, '--expect');
  const path = resolve(cwd, text);
  const file = shownPath(path);
  try {
    return sourceIn(readTextFile(path), file);
  } catch (error) {
    if (error instanceof MockError) throw error;
    throw mockError('file-unreadable', { reason: reasonOf(error, path) }, { file }, { cause: error });
  }
}

/** @throws MockError `expectation-invalid` for what is neither YAML nor JSON */
function sourceIn(text: string, file: string): YamlSource {
  try {
    return readYaml(text, file);
  } catch (error) {
    if (!(error instanceof MockError)) throw error;
    const { reason = error.message } = error.details;
    throw mockError('expectation-invalid', { reason: String(reason), allowed: 'YAML or JSON' }, error.where);
  }
}

function expectationsIn(source: YamlSource, problems: MockError[]): readonly NamedExpectation[] {
  const { file, value, locate } = source;
  const place = (pointer: string): ErrorPlace => ({ file, ...locate(pointer), pointer });
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0) {
    const values = { reason: 'nothing is expected', allowed: 'an expectation, or a list of them' };
    problems.push(mockError('expectation-invalid', values, place('')));
  }
  return list.flatMap((one: unknown, index) => {
    const start = Array.isArray(value) ? `/${index}` : '';
    const { name, body } = partsOf(one);
    const found = findingsIn(name, body);
    for (const { pointer, reason, allowed, hint = '' } of found) {
      const values = { reason: reason.replace(/^the body is /, 'the expectation is '), allowed, hint };
      problems.push(mockError('expectation-invalid', values, place(start + pointer)));
    }
    return found.length > 0 ? [] : [named(name, body as VerifyBody)];
  });
}

/** The name of an expectation, and the rest of it; once or more where nothing is said of how many. */
function partsOf(given: unknown): { readonly name?: unknown; readonly body: unknown } {
  if (!isObject(given)) return { body: given };
  const { name, ...body } = given;
  const isCounted = COUNTS.some((count) => Object.hasOwn(body, count));
  return { name, body: isCounted ? body : { ...body, atLeast: 1 } };
}

function findingsIn(name: unknown, body: unknown): readonly Invalid[] {
  const isName = name === undefined || (typeof name === 'string' && name.trim() !== '');
  const inName: readonly Invalid[] = isName
    ? []
    : [{ part: 'body', pointer: '/name', reason: 'name is no text', allowed: 'any text but the empty one' }];
  const inBody = bodyFindings('verifyRequests', body);
  const fault = inBody.length === 0 ? expectationFault(body as VerifyBody) : undefined;
  return [...inName, ...inBody, ...(fault ? [fault] : [])];
}

function named(name: unknown, body: VerifyBody): NamedExpectation {
  return { name: typeof name === 'string' ? name : wordsOf(body.match) || 'any request', body };
}

/** Such as `externalId=driver-7 headers.accept=*`. */
function wordsOf(match: object, before = ''): string {
  return Object.entries(match)
    .map(([key, value]) => (isObject(value) ? wordsOf(value, `${key}.`) : `${before}${key}=${value}`))
    .join(' ');
}
