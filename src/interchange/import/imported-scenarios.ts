import { isObject } from '../../base/json/json-object.ts';
import { parseWireJson, plainNumbers } from '../../base/json/wire-json.ts';
import { itemAt, lastItem } from '../../base/present.ts';
import type { FaultName } from '../../content/scenarios/fault.ts';
import { mapTexts } from '../../mock/secrets/redactor.ts';
import type { Collection } from '../folder/collection.ts';
import type { ScenariosFile } from '../folder/fixture-files.ts';

/** One answer about an id. */
export type ImportedStep =
  | {
      readonly kind: 'driver';
      readonly body: Readonly<Record<string, unknown>>;
      readonly externalId: string | undefined;
      readonly notes: readonly string[];
      readonly delayMs?: number | undefined;
    }
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly body: string | undefined;
      readonly delayMs?: number | undefined;
      readonly retryAfter?: string | undefined;
    }
  | { readonly kind: 'fault'; readonly fault: FaultName };

/** Sentences of the file. */
export const DESCRIPTIONS = {
  single: 'Imported: an answer about one driver.',
  sequence: 'Imported: several answers about one driver, in their order.',
  state: 'Imported: what the provider answers in a state.',
} as const;

/** The longest delay that a scenario takes, in ms. */
const LONGEST_DELAY = 60_000;

/** Scenarios of imported answers, made when all values have their new ones. */
export class ImportedScenarios {
  private readonly collection: Collection;
  private readonly waiting: { name: string; id: (() => string) | undefined; make: () => object }[] = [];
  private readonly names = new Set<string>();

  constructor(collection: Collection) {
    this.collection = collection;
  }

  /** How many there are. */
  get size(): number {
    return this.waiting.length;
  }

  /** An answer in a state of the provider; asked for by name alone. */
  addState(state: string, step: ImportedStep): void {
    const made = this.stepOf(step, undefined);
    this.add(stateName(state, this.collection.anonymiser !== undefined), undefined, () => ({
      description: DESCRIPTIONS.state,
      ...made(),
    }));
  }

  /** One answer that is no driver. @param id the driver that a rule gives it for */
  addSingle(id: string | undefined, step: ImportedStep): void {
    const made = this.stepOf(step, undefined);
    const name =
      step.kind === 'error'
        ? `imported-${step.status}`
        : step.kind === 'fault'
          ? `imported-${step.fault}`
          : 'imported-driver';
    this.add(name, id, () => ({ description: DESCRIPTIONS.single, ...made() }));
  }

  /** The answers about a driver in their order: nothing where all of them are the driver as it is. */
  addSteps(id: string, given: readonly ImportedStep[], natural: ImportedStep | undefined): void {
    const starts = given.flatMap((step, index) => {
      const isSame = index > 0 && JSON.stringify(own(step)) === JSON.stringify(own(itemAt(given, index - 1)));
      return isSame ? [] : [index];
    });
    const steps = starts.map((start) => itemAt(given, start));
    const [first] = steps;
    const isNatural = (step: ImportedStep) =>
      natural !== undefined && JSON.stringify(own(step)) === JSON.stringify(own(natural));
    if (!first || steps.every(isNatural)) return;
    if (steps.length === 1) {
      this.addSingle(id, first);
      return;
    }
    const made = steps.map((step) => this.stepOf(step, isNatural(step)));
    this.add('imported-sequence', id, () => ({
      description: DESCRIPTIONS.sequence,
      steps: made.map((make, at) => {
        // The last one stays, or gives way to the driver.
        const times = (starts[at + 1] ?? itemAt(starts, at) + 1) - itemAt(starts, at);
        return { ...make(), ...(times > 1 && { times }) };
      }),
      ...(isNatural(lastItem(steps)) && { after: 'end' }),
    }));
  }

  /** The file, once new values are chosen. */
  file(): ScenariosFile {
    const scenarios: Record<string, object> = {};
    const rules: object[] = [];
    for (const { name, id, make } of this.waiting) {
      scenarios[name] = make();
      if (id !== undefined) rules.push({ scenario: name, when: { externalId: id() } });
    }
    return { scenarios, rules };
  }

  /** Names of scenarios, which are nobody's. */
  words(): readonly string[] {
    return [...this.names, ...Object.values(DESCRIPTIONS)];
  }

  private add(base: string, id: string | undefined, make: () => object): void {
    let name = base;
    for (let nth = 2; this.names.has(name); nth++) name = `${base}-${nth}`;
    this.names.add(name);
    this.waiting.push({ name, id: id === undefined ? undefined : this.collection.addId(id), make });
  }

  private stepOf(step: ImportedStep, isNatural: boolean | undefined): () => object {
    if (step.kind === 'fault') return () => ({ fault: step.fault });
    const delay = step.delayMs === undefined ? {} : { delay: Math.min(step.delayMs, LONGEST_DELAY) };
    if (step.kind === 'driver') {
      if (isNatural) return () => ({ times: 1, ...delay });
      const body = this.collection.addBody(step.body);
      return () => ({ status: 200, ...delay, body: { json: literal(body()) } });
    }
    const headers = step.retryAfter === undefined ? {} : { headers: { 'Retry-After': step.retryAfter } };
    const body = this.errorBody(step.body);
    return () => ({ status: step.status, ...delay, ...headers, body: body() });
  }

  /** The body of an error: its kind, as its words may name somebody; of other JSON the same with other values. */
  private errorBody(text: string | undefined): () => unknown {
    if (text === undefined || text.trim() === '') return () => 'empty';
    const isPlain = this.collection.anonymiser === undefined;
    let value: unknown;
    try {
      ({ value } = parseWireJson(text));
    } catch {
      const { redact } = this.collection.options;
      return () => (isPlain ? { text: escaped(redact(text)) } : 'text');
    }
    const isProblem = isObject(value) && typeof value.title === 'string' && typeof value.status === 'number';
    if (isProblem && !isPlain) return () => 'problem';
    const made = this.collection.addError(value);
    return () => ({ json: literal(made()) });
  }
}

function own(step: ImportedStep): object {
  return step.kind === 'driver' ? { kind: 'driver', body: plainNumbers(step.body) } : step;
}

/** A body as the template that gives it: a brace before a name is written twice. */
function literal(value: unknown): unknown {
  return mapTexts(plainNumbers(value), escaped, escaped);
}

function escaped(text: string): string {
  return text.replace(/\{(?=\w)/g, '{{');
}

/** Words that tell of a state and of nobody. */
const STATE_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of is are has have with without no not none there exists exist found missing unknown known given for and or to in on driver drivers user ' +
    'users customer key keys tag tags card site sites charger chargers group groups id ids valid invalid expired future empty many one two some ' +
    'unauthorised unauthorized authorised authorized allowed forbidden service server down up busy slow error errors offline online available ' +
    'charging provider state default other another does do can cannot'
  ).split(' '),
);

function stateName(state: string, isAnonymised: boolean): string {
  const words = state.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const told = isAnonymised ? words.filter((word) => STATE_WORDS.has(word)) : words;
  return `state-${told.slice(0, 10).join('-') || 'of-provider'}`;
}
