import { type MockError, mockError } from '../base/errors.ts';
import { DEEPEST_JSON, isDeepJson, isDeepValue } from '../base/json/json-depth.ts';
import { FirstItems, linesOf } from '../base/problems.ts';
import type { Content } from './content.ts';
import { type CompletionOptions, completeFixtures } from './drivers/complete-fixtures.ts';
import type { RawDriverFile, RawRecording } from './drivers/raw.ts';
import type { SourceFile } from './drivers/source-file.ts';
import type { FileValidators } from './file-validators.ts';
import { contentHash, readScenarios } from './scenarios/read-scenarios.ts';
import { reservedReason } from './scenarios/reserved.ts';
import { readStories } from './stories/read-stories.ts';

/** A file of a fixture folder as data: what YAML or JSON says. */
export interface FileData {
  /** Its path, for messages. */
  readonly file: string;
  readonly value: unknown;
  /** Of a built-in file, which is known to be right: the `digestOfBytes` of its text in UTF-8. */
  readonly digest?: string;
}

/** A file of drivers, or a recorded body. */
export type DriverFileData =
  | (FileData & { readonly kind: 'drivers'; readonly folder?: string })
  | {
      readonly kind: 'recorded';
      readonly file: string;
      readonly folder?: string;
      readonly text: string;
      readonly digest?: string;
    };

/** The files of a fixture folder as data. */
export interface ContentFiles {
  readonly customers: FileData;
  /** The built-in ones first: later files add to earlier ones. */
  readonly scenarios: readonly FileData[];
  /** By path. */
  readonly drivers: readonly DriverFileData[];
  /** Default: none. */
  readonly stories?: readonly FileData[];
}

/** Whether ids and keys such as `mock-flaky` are one's own, as reserved forms are off. Default false. */
export interface ReservedForms {
  readonly reservedOff?: boolean | undefined;
}

/** All that is wrong in content that was given as data. */
export class ContentDataError extends Error {
  override readonly name = 'ContentDataError';
  readonly problems: readonly MockError[];

  /** How many more there are. */
  readonly untold: number;

  constructor(problems: readonly MockError[], untold = 0) {
    super(linesOf(problems, untold).join('\n'));
    this.problems = problems;
    this.untold = untold;
  }
}

/**
 * Completes content that is data, as the fixture folder with these files would be.
 * @param validators what files without a digest are held against; undefined where each has one
 * @throws ContentDataError with all problems, each with file and JSON pointer
 */
export function contentFrom(
  files: ContentFiles,
  { reservedOff, ...options }: CompletionOptions & ReservedForms,
  validators: FileValidators | undefined,
): Content {
  const deep = [files.customers, ...files.scenarios, ...files.drivers].flatMap(tooDeep);
  if (deep.length > 0) throw new ContentDataError(deep);
  const sourceOf = (data: FileData) => sourceOfData(data, validators);
  const drivers = files.drivers.map((data) => driverSource(data, sourceOf));
  const completion = completeFixtures(
    {
      customers: sourceOf(files.customers),
      files: drivers,
      isWhole: true,
      recording: recordings(drivers),
    },
    { ...options, neverAsked: reservedOff ? undefined : reservedReason },
  );
  const read = readScenarios(files.scenarios.map(sourceOf), options.contract);
  const { scenarios } = read;
  const told = readStories((files.stories ?? []).map(sourceOf), { fixtures: completion.set, scenarios });
  const problems = new FirstItems<MockError>();
  problems.addAll(completion.problems);
  for (const problem of [...read.problems, ...told.problems]) problems.add(() => problem);
  if (problems.count > 0) throw new ContentDataError(problems.items, problems.untold);
  const hash = contentHash(completion.hash, read.hash);
  return { fixtures: completion.set, scenarios, rules: read.rules, stories: told.stories, hash };
}

const TOO_DEEP = { reason: `nested more than ${DEEPEST_JSON} levels deep` };

/** Data can be written in code, where nothing has read it yet. */
function tooDeep(data: FileData | DriverFileData): readonly MockError[] {
  if (data.digest !== undefined || !('value' in data) || !isDeepValue(data.value)) return [];
  const allowed = `up to ${DEEPEST_JSON} levels`;
  return [mockError('fixture-invalid', { ...TOO_DEEP, allowed }, { file: data.file })];
}

/** What a file says as a source, with pointers for places. @param validators not needed for files with a digest */
export function sourceOfData({ file, value, digest }: FileData, validators?: FileValidators): SourceFile {
  if (digest === undefined && !validators) throw new Error(`Nothing tells whether ${file} is right.`);
  const place = (pointer: string) => ({ file, pointer });
  return { file, value, place, validators: digest === undefined ? validators : undefined };
}

function driverSource(
  data: DriverFileData,
  sourceOf: (data: FileData) => SourceFile,
): RawDriverFile | RawRecording {
  const { kind, folder } = data;
  if (kind === 'drivers') return { ...sourceOf(data), kind, folder };
  const { file, text } = data;
  const place = (pointer: string) => ({ file, pointer });
  const base = { kind, file, folder, text, place, value: undefined, validators: undefined };
  if (isDeepJson(text)) return { ...base, fault: TOO_DEEP };
  try {
    return { ...base, value: JSON.parse(text) };
  } catch (error) {
    return { ...base, fault: { reason: `not JSON: ${error}` } };
  }
}

/** Finds the recording that a driver file names by a path relative to itself. */
function recordings(files: readonly (RawDriverFile | RawRecording)[]) {
  return (from: RawDriverFile, path: string): RawRecording => {
    const wanted = new URL(path, `file:///${from.file}`).pathname.slice(1);
    for (const file of files) {
      if (file.kind === 'recorded' && new URL(`file:///${file.file}`).pathname.slice(1) === wanted)
        return file;
    }
    throw mockError('file-unreadable', { reason: 'it does not exist' }, { file: path });
  };
}
