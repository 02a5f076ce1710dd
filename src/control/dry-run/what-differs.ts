import type { Session } from '../../mock/session/session.ts';
import type { Activation } from '../../mock/session/trace.ts';
import type { Situation } from './situation.ts';

/** In what two situations differ, by what clients can see. */
export interface WhatDiffers {
  /** The instant, or the files. */
  readonly everything: boolean;
  /** What is switched on in one and not in the other. */
  readonly activations: readonly Activation[];
  /** Ids of chargers whose changes differ, by customer. */
  readonly chargers: ReadonlyMap<string, ReadonlySet<number>>;
  /** ExternalIds of drivers whose overrides differ, by customer. */
  readonly drivers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Compares two situations of one session. */
export function whatDiffers(before: Situation, after: Situation): WhatDiffers {
  const [a, b] = [before.session, after.session];
  return {
    everything: before.instant !== after.instant || before.contentState !== after.contentState,
    activations: differingActivations(a, b),
    chargers: differing(a.chargerChanges, b.chargerChanges),
    drivers: differing(a.driverOverrides, b.driverOverrides),
  };
}

function differingActivations(a: Session, b: Session): readonly Activation[] {
  const textOf = (activation: Activation) => JSON.stringify(activation);
  const [inA, inB] = [new Set(a.activations.map(textOf)), new Set(b.activations.map(textOf))];
  return [
    ...b.activations.filter((each) => !inA.has(textOf(each))),
    ...a.activations.filter((each) => !inB.has(textOf(each))),
  ];
}

type ByCustomer<Id> = ReadonlyMap<string, ReadonlyMap<Id, unknown>>;

function differing<Id>(a: ByCustomer<Id>, b: ByCustomer<Id>): Map<string, ReadonlySet<Id>> {
  const found = new Map<string, ReadonlySet<Id>>();
  for (const customer of new Set([...a.keys(), ...b.keys()])) {
    const [inA, inB] = [a.get(customer), b.get(customer)];
    const ids = [...new Set([...(inA?.keys() ?? []), ...(inB?.keys() ?? [])])].filter(
      (id) => inA?.get(id) !== inB?.get(id) && JSON.stringify(inA?.get(id)) !== JSON.stringify(inB?.get(id)),
    );
    if (ids.length > 0) found.set(customer, new Set(ids));
  }
  return found;
}
