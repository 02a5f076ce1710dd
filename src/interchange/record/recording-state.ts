import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockError } from '../../base/errors.ts';
import { formatWireJson, parseWireJson } from '../../base/json/wire-json.ts';
import { Originals } from '../anonymise/originals.ts';
import type { Collection } from '../folder/collection.ts';
import type { KeptDriver } from '../folder/taken-bodies.ts';
import { STATE_FILE } from '../folder/write-folder.ts';

interface Line {
  /** Tells the id that was asked for, to whoever has the key. */
  readonly asked: string;
  readonly driver: KeptDriver;
}

/**
 * What an interrupted recording keeps in its folder: bodies without their values, and digests. With the key of the recording the
 * next run goes on from there; without it nothing can be read from it.
 */
export class RecordingState {
  private readonly file: string;
  private readonly digests: Originals;
  private readonly known = new Set<string>();

  /**
   * Takes what an earlier run kept into a collection.
   * @param key of the recording
   * @throws MockError `recording-other` where that run had another key or other options
   */
  constructor(folder: string, key: string, collection: Collection) {
    this.file = join(folder, STATE_FILE);
    this.digests = new Originals(key);
    const { frozen, keep, contract } = collection.options;
    const head = this.digests.digest(
      JSON.stringify(['recording 2', frozen, [...keep].sort(), contract.hash]),
    );
    if (!existsSync(this.file)) {
      appendFileSync(this.file, `${head}\n`, { mode: 0o600 });
      return;
    }
    // The last line may have been cut off, and is asked for again.
    const text = readFileSync(this.file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole !== text) writeFileSync(this.file, whole);
    const [first, ...lines] = whole.split('\n').slice(0, -1);
    if (first !== head) throw mockError('recording-other', {}, { file: this.file });
    for (const line of lines) {
      const { asked, driver } = parseWireJson(line).value as Line;
      this.known.add(asked);
      collection.restore(driver);
    }
  }

  /** Whether a driver was recorded by an earlier run. */
  find(id: string): boolean {
    return this.known.has(this.digests.digest(id));
  }

  /** Keeps a driver. */
  add(id: string, driver: KeptDriver): void {
    appendFileSync(this.file, `${formatWireJson({ asked: this.digests.digest(id), driver })}\n`);
  }

  /** Throws it all away: the recording is done. */
  end(): void {
    rmSync(this.file, { force: true });
  }
}
