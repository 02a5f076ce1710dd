import { dirname, relative, resolve } from 'node:path';
import { type ErrorPlace, MockError, mockError } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import { formatPointer, parsePointer } from '../../base/json/json-pointer.ts';
import { entryFor } from '../../base/present.ts';
import type { ContractError } from '../../contract/contract-error.ts';
import { BUNDLED } from '../../contract/schemas.ts';
import { byPlace, ContentError } from './content-error.ts';
import { reasonOf, shownPath } from './folder.ts';
import { readTextFile } from './read-text.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** An OpenAPI document that was read from its files. */
export interface SpecOnDisk {
  /** One document; what stood in other files is below `x-files`, and references lead there. */
  readonly document: unknown;
  /** The files that it was read from, absolute paths, that of the document first. */
  readonly files: readonly string[];
  /** Where in which file something stands. @param pointer JSON pointer (RFC 6901) into the document */
  locate(pointer: string): ErrorPlace;
}

/** The most files that one document may refer to. */
const MOST_FILES = 1000;

/**
 * Reads an OpenAPI document, YAML or JSON, and the files that it refers to by relative references.
 * @throws ContentError with all that cannot be read: a MockError each, with file, line, column and JSON pointer
 */
export function readSpecFile(path: string): SpecOnDisk {
  return new SpecReader(resolve(path)).read();
}

/** The mistakes of a contract as errors of the files that it was read from. */
export function specProblems(error: ContractError, { locate }: SpecOnDisk): ContentError {
  return new ContentError(
    error.problems
      .map(({ pointer, reason }) => mockError('spec-invalid', { reason }, locate(pointer)))
      .sort(byPlace),
  );
}

/** What is no YAML is no OpenAPI file: told as such, at the same place. */
function asSpecProblem(error: MockError): MockError {
  if (error.code !== 'yaml-invalid') return error;
  return mockError('spec-invalid', { reason: `no valid YAML: ${error.details.reason}` }, error.where);
}

class SpecReader {
  private readonly main: string;
  private readonly sources = new Map<string, YamlSource>();
  /** Names of the other files below `x-files`, by path. */
  private readonly names = new Map<string, string>();
  private readonly problems: MockError[] = [];

  constructor(main: string) {
    this.main = main;
  }

  read(): SpecOnDisk {
    const root = this.open(this.main, undefined);
    const document = root && this.bundled(root.value, this.main);
    const others: Record<string, unknown> = {};
    // The map grows while files are read that refer to further files.
    for (const [path, name] of this.names) {
      const source = this.open(path, undefined);
      if (source) others[name] = this.bundled(source.value, path);
    }
    if (this.problems.length > 0) throw new ContentError(this.problems);
    return {
      document: isObject(document) && this.names.size > 0 ? { ...document, [BUNDLED]: others } : document,
      files: [this.main, ...this.names.keys()],
      locate: (pointer) => this.locate(pointer),
    };
  }

  /** Reads a file once. @param from what refers to it */
  private open(path: string, from: ErrorPlace | undefined): YamlSource | undefined {
    const known = this.sources.get(path);
    if (known) return known;
    const file = shownPath(path);
    try {
      const source = readYaml(readTextFile(path), file);
      this.sources.set(path, source);
      return source;
    } catch (error) {
      this.problems.push(
        error instanceof MockError
          ? asSpecProblem(error)
          : from
            ? mockError('spec-invalid', { reason: `${file} cannot be read: ${reasonOf(error, path)}` }, from)
            : mockError('file-unreadable', { reason: reasonOf(error, path) }, { file }),
      );
      return undefined;
    }
  }

  /** A part of a file with its references leading into the one document. */
  private bundled(value: unknown, path: string, at: readonly (string | number)[] = []): unknown {
    if (Array.isArray(value)) return value.map((item, index) => this.bundled(item, path, [...at, index]));
    if (!isObject(value)) return value;
    const isReference = typeof value.$ref === 'string' && at.at(-1) !== 'properties';
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        name === '$ref' && isReference
          ? this.reference(inner as string, path, at)
          : this.bundled(inner, path, [...at, name]),
      ]),
    );
  }

  private reference($ref: string, path: string, at: readonly (string | number)[]): string {
    const [file = '', pointer = ''] = $ref.split('#', 2);
    // What leads to the Web is refused when the document is checked.
    if (/^[a-z][a-z\d+.-]+:/i.test(file)) return $ref;
    const target = file === '' ? path : resolve(dirname(path), decodeURI(file));
    if (target === this.main) return `#${pointer}`;
    if (!this.names.has(target)) {
      const where = this.placeIn(path, formatPointer([...at, '$ref']));
      if (this.names.size >= MOST_FILES) {
        this.problems.push(
          mockError('spec-invalid', { reason: `it refers to more than ${MOST_FILES} files` }, where),
        );
        return '#';
      }
      if (!this.open(target, where)) return '#';
      this.names.set(target, this.nameFor(target));
    }
    return `#${formatPointer([BUNDLED, entryFor(this.names, target)])}${pointer}`;
  }

  private nameFor(path: string): string {
    return relative(dirname(this.main), path).replaceAll('\\', '/');
  }

  private locate(pointer: string): ErrorPlace {
    const [first, name, ...below] = parsePointer(pointer) ?? [];
    const path = first === BUNDLED ? [...this.names].find(([, known]) => known === name)?.[0] : undefined;
    return path === undefined ? this.placeIn(this.main, pointer) : this.placeIn(path, formatPointer(below));
  }

  private placeIn(path: string, pointer: string): ErrorPlace {
    const source = this.sources.get(path);
    return { file: shownPath(path), ...source?.locateKey(pointer), pointer };
  }
}
