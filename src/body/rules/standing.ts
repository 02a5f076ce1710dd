import { type Answer, chargerPointer, type Loose, objectOf, objectsOf, show } from './judged-answer.ts';
import type { RuleViolation } from './rule.ts';

// What a thing keeps for as long as it stands: its names, who made it, where it is. All else lives: statuses, times and counts
// change between two answers of a real service, and so do firmware, prices and who may charge there. Ids are for W2.
const OF_CHARGER = [
  ...['chargerName', 'manufacturer', 'chargerModel', 'serialNumber', 'meterSerialNumber', 'evseId'],
  ...['groupId', 'groupName'],
];
const OF_PLACE = [
  ...[
    'latitude',
    'longitude',
    'streetAddress',
    'streetNumber',
    'houseLetter',
    'postalNumber',
    'city',
    'country',
  ],
];
const OF_SOCKET = ['id', 'name', 'type', 'format', 'socketPowerType'];

/** A driver or charger in one answer. */
interface Seen {
  /** Equal for what is one thing. */
  readonly key: string;
  readonly shown: string;
  readonly pointer: string;
  readonly answer: number;
  /** What stands of it: pointers below its own, with the values there. */
  readonly facts: readonly (readonly [pointer: string, value: unknown])[];
}

/**
 * W3 between answers that were given one after another, as those of a real service are: of one driver or charger in two
 * answers, what stands has to be equal. What lives is not looked at. A difference within one answer is for `checkAnswer`.
 * Pointers are into the answer with the index `answer`; never throws, whatever the bodies.
 */
export function checkStanding(answers: readonly Answer[]): RuleViolation[] {
  const known = new Map<string, Seen>();
  const violations: RuleViolation[] = [];
  for (const seen of answers.flatMap(thingsIn)) {
    const first = known.get(seen.key);
    if (first === undefined) known.set(seen.key, seen);
    if (first === undefined || first.answer === seen.answer) continue;
    for (const [at, value] of seen.facts) {
      const other = first.facts.find(([own]) => own === at);
      if (other === undefined || Object.is(other[1], value)) continue;
      const message = `${show(value)}, but another answer has ${show(other[1])} for ${seen.shown}`;
      violations.push({ rule: 'W3', pointer: seen.pointer + at, answer: seen.answer, message });
    }
  }
  return violations;
}

function thingsIn({ driver, chargers, requestedId }: Answer, answer: number): Seen[] {
  const asked = { key: `driver ${requestedId}`, shown: `driver ${show(requestedId)}`, pointer: '', answer };
  return [
    { ...asked, facts: factsOf(driver, ['name']) },
    ...chargers.map((charger) => {
      const { id, chargerId } = charger.value;
      // Two chargers under one id are two things: that is W2.
      const key = `charger ${show(id)} ${show(chargerId)}`;
      const pointer = chargerPointer(charger);
      return {
        key,
        shown: `charger ${show(chargerId)}`,
        pointer,
        answer,
        facts: chargerFacts(charger.value),
      };
    }),
  ];
}

function chargerFacts(charger: Loose): Seen['facts'] {
  const sockets = objectsOf(charger.sockets) ?? [];
  return [
    ...factsOf(charger, OF_CHARGER),
    ...factsOf(objectOf(charger.locationInfo), OF_PLACE, '/locationInfo'),
    ...sockets.flatMap((socket, at) => factsOf(socket, OF_SOCKET, `/sockets/${at}`)),
  ];
}

/** The values that can be compared: a list or an object in the place of one is for the schema to refuse. */
function factsOf(value: Loose, names: readonly string[], at = ''): [string, unknown][] {
  return names.flatMap((name): [string, unknown][] => {
    const own = Object.hasOwn(value, name) ? value[name] : undefined;
    return own === undefined || typeof own === 'object' ? [] : [[`${at}/${name}`, own]];
  });
}
