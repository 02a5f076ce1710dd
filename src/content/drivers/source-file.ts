import type { ErrorPlace } from '../../base/errors.ts';
import type { FileValidators } from '../file-validators.ts';

/** A fixture file that was read: plain data, and where each part of it stands. */
export interface SourceFile {
  /** The file's name as messages show it. */
  readonly file: string;
  readonly value: unknown;
  /**
   * The place of the value at a JSON pointer (RFC 6901), or of the key of that entry.
   * A file that is data in memory gives the file and the pointer alone.
   */
  place(pointer: string, at?: 'key' | 'value'): ErrorPlace;
  /** What is written at a JSON pointer, where that is a scalar without quotes and a file of YAML. */
  written?(pointer: string): string | undefined;
  /** What its shape is held against; undefined for a recorded body, and where the file by itself is known to be right. */
  readonly validators: FileValidators | undefined;
}

/** A part of a file. */
export interface FilePart {
  readonly source: SourceFile;
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
}

/** The place of a part, or of what is below it. */
export function placeOf(part: FilePart, below = '', at?: 'key' | 'value'): ErrorPlace {
  return part.source.place(part.pointer + below, at);
}

/** One step of a JSON pointer with its slash; `~` and `/` are escaped. */
export function step(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
