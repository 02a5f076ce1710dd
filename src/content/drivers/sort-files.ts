import { didYouMean, MockError, mockError } from '../../base/errors.ts';
import { present } from '../../base/present.ts';
import type { FirstItems, Problems } from '../../base/problems.ts';
import { forEachInSteps, type Steps } from '../../base/steps.ts';
import { nearest } from '../../base/text/nearest.ts';
import { show } from '../../body/rules/judged-answer.ts';
import { type DriverDefinition, duplicate } from './definitions.ts';
import type { CustomerFixture, DriverFixture, FixtureSet } from './fixture-set.ts';
import type { RawDriverFile, RawFixtures, RawRecording } from './raw.ts';
import { readDriverFile } from './read-files.ts';
import { type FixtureNote, type RecordingOptions, recordedDriver } from './recorded-drivers.ts';
import { type FilePart, placeOf } from './source-file.ts';

const ORDER = 'order the drivers';

/** Sorts what the files hold by customer. */
export class FileSorter {
  /** Sparse drivers by customer. */
  readonly defined = new Map<string, DriverDefinition[]>();
  /** False once a file could not be read: then what is missing may be in it. */
  isWhole: boolean;
  private readonly parts = new Map<string, Map<string, FilePart>>();
  private readonly found = new Map<string, Map<string, DriverFixture>>();
  private readonly used = new Set<string>();
  private readonly raw: RawFixtures;
  private readonly customers: readonly CustomerFixture[];
  private readonly options: RecordingOptions;
  private readonly notes: FirstItems<FixtureNote>;
  private readonly problems: Problems;

  constructor(
    raw: RawFixtures,
    customers: readonly CustomerFixture[],
    options: RecordingOptions,
    notes: FirstItems<FixtureNote>,
    problems: Problems,
  ) {
    this.raw = raw;
    this.isWhole = raw.isWhole;
    this.customers = customers;
    this.options = options;
    this.notes = notes;
    this.problems = problems;
  }

  *addFile(file: RawDriverFile): Steps<void> {
    const definitions = yield* readDriverFile(file, this.problems);
    if (!definitions) this.isWhole = false;
    yield* forEachInSteps(definitions ?? [], `read ${file.file}`, (definition) => {
      const { raw, part } = definition;
      const below = raw.customer === undefined ? '' : '/customer';
      const customer = this.customerOf(raw.customer ?? file.folder, part, below);
      if (raw.recorded !== undefined) this.addRecorded(file, definition, customer);
      else if (customer !== undefined && this.claim(customer, raw.externalId, part)) {
        const list = this.defined.get(customer) ?? [];
        this.defined.set(customer, list);
        list.push(definition);
      }
    });
  }

  /** A body that stands for itself; those that a driver file names are not. */
  addRecording(recording: RawRecording): void {
    if (this.used.has(recording.file)) return;
    const part = { source: recording, pointer: '' };
    const customer = this.customerOf(recording.folder, part, '');
    const driver = recordedDriver(recording, {}, this.options, this.notes, this.problems);
    if (customer === undefined || !driver || !this.claim(customer, driver.externalId, part)) return;
    this.add(customer, driver);
  }

  add(customer: string, driver: DriverFixture): void {
    const drivers = this.found.get(customer) ?? new Map<string, DriverFixture>();
    this.found.set(customer, drivers.set(driver.externalId, driver));
  }

  /** By customer and then by externalId, in the order of the files. */
  *ordered(): Steps<FixtureSet['drivers']> {
    const drivers = new Map<string, ReadonlyMap<string, DriverFixture>>();
    for (const { id } of this.customers) {
      const bySource = new Map<unknown, DriverFixture[]>(this.raw.files.map((file) => [file, []]));
      yield* forEachInSteps([...(this.parts.get(id) ?? [])], ORDER, ([externalId, { source }]) => {
        const driver = this.found.get(id)?.get(externalId);
        const others = bySource.get(source);
        if (!driver) return;
        if (others) others.push(driver);
        else bySource.set(source, [driver]);
      });
      const ordered = new Map<string, DriverFixture>();
      for (const found of bySource.values()) {
        yield* forEachInSteps(found, ORDER, (driver) => void ordered.set(driver.externalId, driver));
      }
      drivers.set(id, ordered);
    }
    return drivers;
  }

  private addRecorded(
    file: RawDriverFile,
    { raw, part }: DriverDefinition,
    customer: string | undefined,
  ): void {
    const others = Object.keys(raw).filter(
      (name) => !['customer', 'externalId', 'story', 'recorded'].includes(name),
    );
    if (others.length > 0) {
      const reason = `a recorded body is served as it is, and ${others.join(', ')} would be lost`;
      const allowed = 'customer, externalId, story and recorded';
      this.problems.add(() =>
        mockError('fixture-invalid', { reason, allowed }, placeOf(part, `/${others[0]}`, 'key')),
      );
    }
    let recording: RawRecording;
    try {
      recording = this.raw.recording(file, present(raw.recorded));
    } catch (error) {
      if (!(error instanceof MockError)) throw error;
      const { where: _, details, code } = error;
      this.problems.add(() => new MockError(code, details, placeOf(part, '/recorded')));
      return;
    }
    this.used.add(recording.file);
    const driver = recordedDriver(recording, raw, this.options, this.notes, this.problems);
    if (customer === undefined || !driver || !this.claim(customer, driver.externalId, part)) return;
    this.add(customer, driver);
  }

  private customerOf(named: string | undefined, part: FilePart, below: string): string | undefined {
    const allowed = this.customers.map(({ id }) => id);
    const customer = named ?? allowed[0];
    if (customer === undefined || allowed.length === 0 || allowed.includes(customer)) return customer;
    this.problems.add(() => {
      const hint = didYouMean(nearest(customer, allowed));
      const values = { kind: 'customer', given: customer, allowed, hint };
      return mockError('fixture-unknown-name', values, placeOf(part, below));
    });
    return undefined;
  }

  /** Takes an externalId for a driver; false, with a problem, if another has it. */
  private claim(customer: string, externalId: string, part: FilePart): boolean {
    const why = this.options.neverAsked?.(externalId) ?? neverInPath(externalId);
    if (why !== undefined) {
      const values = {
        reason: `externalId is ${show(externalId)}, ${why}`,
        allowed: 'an id that a request can ask for',
      };
      this.problems.add(() => mockError('fixture-invalid', values, placeOf(part, '/externalId')));
      return false;
    }
    const parts = this.parts.get(customer) ?? new Map<string, FilePart>();
    this.parts.set(customer, parts);
    const first = parts.get(externalId);
    if (!first) {
      parts.set(externalId, part);
      return true;
    }
    const at = '/externalId';
    this.problems.add(() => duplicate('driver', externalId, placeOf(first, at), placeOf(part, at)));
    return false;
  }
}

/** Why a path cannot have an id as a part; undefined where it can. */
function neverInPath(externalId: string): string | undefined {
  // RFC 3986 section 5.2.4: whoever sends a request takes such parts out first, percent-encoded ones too.
  if (externalId === '.' || externalId === '..') return 'which clients take out of a path';
  const isWhole = !/\p{Surrogate}/u.test(externalId);
  return isWhole ? undefined : 'with half a character (a lone surrogate), which no URL can have';
}
