import { isObject } from '../../base/json/json-object.ts';
import type { SchemaShapes } from '../../base/json/shape.ts';
import { present } from '../../base/present.ts';
import {
  POINT_NAMES,
  type PropertyRule,
  placeIn,
  pointOf,
  propertyRule,
  TIME,
  UNKNOWN,
  type ValueKind,
} from '../../body/privacy/property-rules.ts';
import type { Contract } from '../../contract/contract.ts';
import { OWN_SHAPES } from '../../contract/types.ts';
import { isKeyNumber, redactJson } from '../../mock/secrets/redact-json.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { countryByCode } from '../../world/places/countries.ts';
import { errorRule } from './error-rules.ts';
import { type Captured, Ledger } from './ledger.ts';
import { AS_IT_IS, ENTRY, filled, newValues, PART } from './new-values.ts';
import { type Form, formOf } from './pseudonym-form.ts';
import type { NewValue } from './pseudonyms.ts';

/** How values are replaced. */
export interface AnonymiserOptions {
  /** Its schemas say what a property is; what they do not know is replaced. */
  readonly contract: Contract;
  /** Secret that the new values follow from: the same one gives the same values. */
  readonly key: string;
  /** Properties that stay as they are, such as `ChargerGroup.groupName`. */
  readonly keep?: ReadonlySet<string>;
  /** Whether ids are those that fixtures may have: 1 to 1,000,000. Otherwise they have as many digits as they had. */
  readonly smallIds: boolean;
  /** Takes keys out of every text, before all else. */
  readonly redact?: Redact;
}

/** How reports call what stands in bodies of errors. */
export const ERRORS = 'bodies of errors';

/** A name of a property as programs have them; any other may be a value. */
const PROPERTY_NAME = /^[A-Za-z_$][A-Za-z_$-]{0,39}$/;

/** Where a value stands. */
interface At {
  readonly schema: string | undefined;
  /** Where that is found. */
  readonly shapes: SchemaShapes;
  readonly rule: PropertyRule;
  /** How reports call the property. */
  readonly label: string;
  readonly country: string | undefined;
  readonly site: unknown;
  /** Whether names of properties are somebody's, too. */
  readonly isMap?: boolean;
  /** Whether it is the body of an error, whose properties no schema of drivers has. */
  readonly isError?: boolean;
}

const NOWHERE = { schema: undefined, shapes: {}, rule: UNKNOWN, country: undefined, site: undefined };

/**
 * Replaces the values of bodies by others of the same kind and form: what is not known to be harmless, by its property in the
 * contract and by what it is. The same value always becomes the same new one, two values never one, so that counts, order,
 * equality and nulls stay. New values are chosen when all bodies are in, so that none is another's old one.
 */
export class Anonymiser {
  /** What was met, for the report and for the scan of what is written. */
  readonly ledger: Ledger;
  private readonly options: AnonymiserOptions;
  private readonly redact: Redact;
  private values: readonly NewValue[] | undefined;

  constructor(options: AnonymiserOptions) {
    this.options = options;
    this.redact = options.redact ?? ((text) => text);
    this.ledger = new Ledger(options.key);
  }

  /** Takes in a body of the driver's operation: any JSON, as `parseWireJson` reads it. */
  take(body: unknown): Captured {
    return this.takeOther(body, this.options.contract.operation.bodySchema);
  }

  /** Takes in a driver in the world's own words, as `bodyReaderOf` reads bodies of the contract. */
  takeOwn(driver: unknown): Captured {
    return this.takeOther(driver, 'Driver', OWN_SHAPES);
  }

  /** Takes in any other JSON. @param schema name of its schema; undefined where it has none @param shapes default: those of the contract */
  takeOther(body: unknown, schema: string | undefined, shapes = this.options.contract.shapes): Captured {
    const at = {
      ...{ schema, shapes, rule: UNKNOWN, label: 'other' },
      country: firstCountry(body),
      site: undefined,
    };
    return this.captured(() => this.value(body, at));
  }

  /** Takes in the body of an error: JSON of any form. Status, standard phrases and times stay. */
  takeError(body: unknown): Captured {
    const at = {
      ...NOWHERE,
      label: ERRORS,
      country: firstCountry(body),
    };
    return this.captured(() => this.value(body, { ...at, isError: true }));
  }

  /** Takes in one text, such as an id that was asked for. */
  takeText(kind: ValueKind, text: string, label: string): Captured {
    const at = { ...NOWHERE, rule: { ...UNKNOWN, kind }, label };
    return this.captured(() => this.value(text, at));
  }

  /** Takes in what `take` gave in an earlier run with the same key. */
  restore(captured: Captured): void {
    this.ledger.restore(captured);
  }

  /** A body with its new values. After this nothing more is taken in. */
  made({ tree }: Pick<Captured, 'tree'>): unknown {
    this.values ??= newValues(this.ledger, this.options.smallIds);
    return filled(tree, this.values);
  }

  /** Fills in the new values as they would be now; more may be taken in after. */
  soFar(): (captured: Pick<Captured, 'tree'>) => unknown {
    const values = newValues(this.ledger, this.options.smallIds);
    return ({ tree }) => filled(tree, values);
  }

  private captured(take: () => unknown): Captured {
    const since = this.ledger.mark();
    return { tree: take(), ...since() };
  }

  private value(value: unknown, at: At): unknown {
    if (Array.isArray(value)) return value.map((item: unknown) => this.value(item, at));
    if (isObject(value)) return this.object(value, at);
    if (typeof value === 'string') return this.scalar(this.redact(value), at);
    if (typeof value === 'number' || typeof value === 'bigint') {
      // A count that is a key is another number then, so that the body keeps its form.
      const isKey = isKeyNumber(value, this.redact);
      return this.scalar(value, isKey ? { ...at, rule: { ...UNKNOWN, kind: at.rule.kind } } : at);
    }
    this.ledger.count(at.label, 'harmless');
    return value;
  }

  private object(value: Readonly<Record<string, unknown>>, at: At): unknown {
    const shape = at.schema === undefined ? undefined : at.shapes[at.schema];
    const place = placeIn(value);
    const around = { country: place.country ?? at.country, site: place.site ?? at.site };
    const point = pointOf(value);
    const keeps = (name: string) => this.options.keep?.has(`${at.schema}.${name}`) === true;
    const isPointKept = point !== undefined && POINT_NAMES.some(keeps);
    const pairs = Object.entries(value).map(([name, inner]): [string, unknown] => {
      const property = shape?.find((own) => own.name === name);
      const label = property ? `${at.schema}.${name}` : at.schema === undefined ? at.label : `${at.schema}.*`;
      if (property && keeps(name)) {
        const kept = redactJson(inner, this.redact);
        this.ledger.keep(kept, label);
        return [name, { [AS_IT_IS]: kept }];
      }
      if (point && !isPointKept && POINT_NAMES.includes(name)) {
        this.ledger.count(label, 'replaced');
        return [name, { [ENTRY]: this.point(point, value, around), [PART]: POINT_NAMES.indexOf(name) }];
      }
      const rule = property
        ? propertyRule(at.schema, name, value)
        : ((at.isError ? errorRule(name) : undefined) ?? at.rule);
      const isMap = property
        ? property.type === 'object' && property.schema === undefined
        : at.isMap === true;
      const isKept = property || (!at.isMap && PROPERTY_NAME.test(name));
      const own = isKept ? this.redact(name) : this.name(name, around);
      const inside = {
        ...{ schema: property?.schema, shapes: at.shapes, rule },
        label,
        ...around,
        isMap,
        isError: at.isError === true,
      };
      return [own, this.value(inner, inside)];
    });
    return Object.fromEntries(pairs);
  }

  /** A name that may be a value: `\0` and its number. */
  private name(name: string, { country }: Pick<At, 'country'>): string {
    return `${ENTRY}${this.ledger.entryFor(name, formOf('text', name, country))}`;
  }

  private scalar(value: string | number | bigint, { rule, label, country }: At): unknown {
    // Nothing, or nobody: an id of 0 stands for none.
    const isNothing =
      (typeof value === 'string' && value.trim() === '') || (rule.kind === 'id' && value === 0);
    if (isNothing || (typeof value !== 'bigint' && rule.isHarmless(value))) {
      this.ledger.count(label, 'harmless');
      // Times are no finds of the scan in any case, and a recording meets ever new ones.
      if (rule !== TIME) this.ledger.stays(String(value));
      return value;
    }
    this.ledger.count(label, 'replaced');
    const isId = rule.kind === 'id' && (typeof value === 'bigint' || Number.isInteger(value));
    return {
      [ENTRY]: this.ledger.entryFor(
        value,
        formOf(typeof value === 'string' || isId ? rule.kind : 'number', value, country),
      ),
    };
  }

  private point(
    point: readonly [number, number],
    value: Readonly<Record<string, unknown>>,
    { country, site }: Pick<At, 'country' | 'site'>,
  ): number {
    const { city } = placeIn(value);
    const decimals = Math.max(...point.map((degrees) => (String(degrees).split('.')[1] ?? '').length));
    const isKnown = country === undefined || countryByCode(country) !== undefined;
    const kept = this.options.keep?.has('LocationInfo.city') === true || city === undefined || city === '';
    const form: Form = {
      ...{ kind: 'point', type: 'number', shape: '9'.repeat(decimals) },
      ...(country !== undefined && { country }),
      ...(!kept && { city: this.ledger.entryFor(present(city), formOf('city', present(city), country)) }),
      ...((typeof site === 'number' || typeof site === 'bigint') &&
        site !== 0 && { site: this.ledger.entryFor(site, formOf('id', site, undefined)) }),
      ...(!isKnown && { degrees: [Math.floor(point[0]), Math.floor(point[1])] as const }),
    };
    return this.ledger.entryFor(point, form);
  }
}

/** The country of the first place in a body; undefined where it tells none. */
function firstCountry(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const own = isObject(value) ? placeIn(value).country : undefined;
  if (own !== undefined) return own;
  for (const inner of Object.values(value)) {
    const found = firstCountry(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
