import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operations.ts';
import type { Charger, ChargerGroup, Driver, Problem } from '../../contract/types.ts';

/** Where a property of a contract's driver comes from. */
export interface MapRow {
  /** Such as `data.charge_points[].status`. */
  readonly place: string;
  /** `world`: under the same name; `map`: under another; else it is made up, by what. */
  readonly from: 'world' | 'map' | 'example' | 'faker' | 'schema';
  /** What of the world it shows, such as `charger.lastSeen`; '' where it is made up. */
  readonly source: string;
}

/** A charger, or a site with its chargers and subsites, in the world's own words. */
export type NetworkThing =
  | { readonly kind: 'Charger'; readonly thing: Charger }
  | { readonly kind: 'ChargerGroup'; readonly thing: ChargerGroup };

/** Brings what the world says of a driver into the shape of a contract. */
export interface BodyMap {
  /** The 200 body. @param instant whole seconds since 1970 */
  write(driver: Driver, instant: number): unknown;
  /**
   * A charger or a site as it stands in such a body; as it is, where none stands there.
   * @param instant whole seconds since 1970
   */
  writeThing(thing: NetworkThing, instant: number): unknown;
  readonly rows: readonly MapRow[];
  /** What of the world the contract has no property for, such as `charger.iccid`. */
  readonly leftOut: readonly string[];
  /** Properties of the contract's chargers that the world does not know: fixtures may set them. */
  readonly furtherOfCharger: readonly string[];
  /** What of the mapping cannot be followed, one line each. */
  readonly problems: readonly string[];
  /** Places whose schema did not allow what the world says, in the bodies that were written so far: made up there. */
  readonly unfit: ReadonlySet<string>;
  /** Whether some of the values are made by faker. */
  readonly needsFaker: boolean;
}

/** The body of an error, and the headers that tell of it. */
export interface ErrorBody {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/**
 * Writes an error as a contract has it; undefined where it has no answer of this status.
 * @param instant whole seconds since 1970
 * @param operation default: the driver's
 */
export type WriteError = (
  problem: Problem & { readonly status: number },
  instant: number,
  operation?: Operation,
) => ErrorBody | undefined;

/** What an operation is asked with. */
export interface AskedOperation {
  /** Path parameters by name, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Whose world it is: seed and customer. */
  readonly seed: string;
  /** Whole seconds since 1970. */
  readonly instant: number;
  /** Name of the example that is wished for (`Prefer: example=NAME`). */
  readonly wished: string | undefined;
  /** The status of the answer; undefined: that of one that went well. */
  readonly status: number | undefined;
  /** Whether values are made up even where there are examples (`Prefer: dynamic=true`). */
  readonly isDynamic: boolean;
}

/** What an operation answers. */
export interface OperationAnswer extends ErrorBody {
  readonly status: number;
  /** How the body breaks its schema, one line each: an example that does, or a schema that nothing could be made up for. */
  readonly violations: readonly string[];
}

/** Answers an operation that is not the driver's. */
export type WriteOperation = (operation: Operation, asked: AskedOperation) => OperationAnswer;

/** Holds the map of a contract; what makes maps is loaded with a user's spec alone. */
export class MapSlot {
  /** Undefined for the built-in contract, which is written as it is. */
  map: BodyMap | undefined;
  /** Undefined for the built-in contract, whose errors are problem details. */
  writeError: WriteError | undefined;
  /** Undefined for the built-in contract, which has no other operation. */
  writeOperation: WriteOperation | undefined;
}

/** The slot of a contract: to be asked for by `contract.derived(mapSlotOf)`. */
export function mapSlotOf(_contract: Contract): MapSlot {
  return new MapSlot();
}
