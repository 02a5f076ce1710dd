import { difference } from '../../base/json/difference.ts';
import { itemAt } from '../../base/present.ts';
import {
  type Answer,
  chargerPointer,
  groupPointer,
  type SeenCharger,
  type SeenGroup,
  show,
} from './judged-answer.ts';
import type { Report, SetRule } from './rule.ts';

/** The largest id that int64 has. */
const LARGEST = 9_223_372_036_854_775_807n;

/** Something met in one of the answers. */
interface Met<T> {
  readonly thing: T;
  readonly answer: number;
}

/** W2: an id is a positive whole number and belongs to one thing of its kind. */
export const W2: SetRule = {
  id: 'W2',
  title: 'Ids are positive whole numbers, in this world up to 2^53-1, and one id is one thing of its kind.',
  kind: 'set',
  over: 'answers',
  binding: 'contract',
  check(answers, report) {
    checkDrivers(answers, report);
    checkTags(answers, report);
    checkGroups(answers, report);
    checkChargers(answers, report);
  },
};

function checkDrivers(answers: readonly Answer[], report: Report): void {
  const externalIds = new Map<unknown, unknown>();
  const ids = new Map<unknown, unknown>();
  for (let index = 0; index < answers.length; index++) {
    const { id, externalId } = itemAt(answers, index).driver;
    if (!isGoodId(id)) report('/id', `${show(id)}, but ${rangeOf(id)}`, index);
    if (!isKnown(id) || typeof externalId !== 'string') continue;
    const owner = claim(externalIds, id, externalId);
    const other = claim(ids, externalId, id);
    if (owner !== externalId) report('/id', `${show(id)} is also the id of driver ${show(owner)}`, index);
    else if (other !== id)
      report('/id', `${show(id)}, but elsewhere this driver has id ${show(other)}`, index);
  }
}

function checkTags(answers: readonly Answer[], report: Report): void {
  const met = new Map<unknown, { idTag: unknown; driver: unknown; answer: number; index: number }>();
  for (let answer = 0; answer < answers.length; answer++) {
    const { driver, tags } = itemAt(answers, answer);
    for (let index = 0; index < tags.length; index++) {
      const { id, idTag } = itemAt(tags, index);
      if (!isGoodId(id)) report(`/tags/${index}/id`, `${show(id)}, but ${rangeOf(id)}`, answer);
      if (!isKnown(id)) continue;
      const first = met.get(id);
      if (first === undefined) met.set(id, { idTag, driver: driver.id, answer, index });
      else if (first.answer === answer || first.idTag !== idTag || first.driver !== driver.id) {
        const where = elsewhere(`/tags/${first.index}`, first.answer, answer);
        report(
          `/tags/${index}/id`,
          `${show(id)} is also the id of tag ${show(first.idTag)} at ${where}`,
          answer,
        );
      }
    }
  }
}

function checkGroups(answers: readonly Answer[], report: Report): void {
  const byId = new Map<unknown, Met<SeenGroup>>();
  const byExternalId = new Map<unknown, Met<SeenGroup>>();
  for (let answer = 0; answer < answers.length; answer++) {
    for (const group of itemAt(answers, answer).groups) {
      const { id, externalId } = group.value;
      if (!isGoodId(id)) report(groupPointer(group, '/id'), `${show(id)}, but ${rangeOf(id)}`, answer);
      if (!isKnown(id)) continue;
      const first = meet(byId, id, group, answer);
      if (first !== undefined && !isSameGroup(first.thing, group)) {
        const where = elsewhere(groupPointer(first.thing), first.answer, answer);
        const name = show(first.thing.value.groupName);
        report(groupPointer(group, '/id'), `${show(id)} is also the id of group ${name} at ${where}`, answer);
      }
      if (typeof externalId !== 'string' || externalId === '') continue;
      const twin = meet(byExternalId, externalId, group, answer);
      if (twin !== undefined && twin.thing.value.id !== id && isSameGroup(twin.thing, group)) {
        const other = show(twin.thing.value.id);
        report(groupPointer(group, '/id'), `${show(id)}, but elsewhere this group has id ${other}`, answer);
      }
    }
  }
}

function checkChargers(answers: readonly Answer[], report: Report): void {
  const chargerIds = new Map<unknown, unknown>();
  const ids = new Map<unknown, unknown>();
  for (let answer = 0; answer < answers.length; answer++) {
    for (const charger of itemAt(answers, answer).chargers) {
      const { id, chargerId } = charger.value;
      if (!isGoodId(id)) report(chargerPointer(charger, '/id'), `${show(id)}, but ${rangeOf(id)}`, answer);
      if (!isKnown(id) || !isKnown(chargerId)) continue;
      const owner = claim(chargerIds, id, chargerId);
      const other = claim(ids, chargerId, id);
      if (owner !== chargerId) {
        const message = `${show(id)} is also the id of charger ${show(owner)}`;
        report(chargerPointer(charger, '/id'), message, answer);
      } else if (other !== id) {
        const message = `${show(chargerId)} is also the chargerId of charger ${show(other)}`;
        report(chargerPointer(charger, '/chargerId'), message, answer);
      }
    }
  }
}

/** W3: the same group or charger is the same to the last property wherever it appears. */
export const W3: SetRule = {
  id: 'W3',
  title: 'A group or charger is the same, to the last property, wherever it appears at one instant.',
  kind: 'set',
  over: 'answers',
  binding: 'contract',
  check(answers, report) {
    const groups = new Map<unknown, Met<SeenGroup>>();
    const chargers = new Map<unknown, Met<SeenCharger>>();
    for (let answer = 0; answer < answers.length; answer++) {
      for (const group of itemAt(answers, answer).groups) {
        const id = group.value.id;
        const first = isKnown(id) ? meet(groups, id, group, answer) : undefined;
        if (first === undefined || !isSameGroup(first.thing, group)) continue;
        const at = difference(first.thing.value, group.value);
        if (at === null) continue;
        const where = elsewhere(groupPointer(first.thing, at), first.answer, answer);
        report(groupPointer(group, at), `group ${show(id)} differs from itself at ${where}`, answer);
      }
      for (const charger of itemAt(answers, answer).chargers) {
        const key = isKnown(charger.value.id) ? charger.value.id : charger.value.chargerId;
        const first = isKnown(key) ? meet(chargers, key, charger, answer) : undefined;
        if (first === undefined || first.thing.value.chargerId !== charger.value.chargerId) continue;
        const at = difference(first.thing.value, charger.value);
        if (at === null) continue;
        const where = elsewhere(chargerPointer(first.thing, at), first.answer, answer);
        report(chargerPointer(charger, at), `charger ${show(key)} differs from itself at ${where}`, answer);
      }
    }
  },
};

/** Two groups that share an id but not these are two things under one id: W2, not W3. */
function isSameGroup(a: SeenGroup, b: SeenGroup): boolean {
  return a.value.groupName === b.value.groupName && a.value.externalId === b.value.externalId;
}

function elsewhere(pointer: string, there: number, here: number): string {
  return there === here ? pointer : `${pointer} of answer ${there}`;
}

/** Gives a key to a value unless another has it; returns who has it. */
function claim(owners: Map<unknown, unknown>, key: unknown, value: unknown): unknown {
  const owner = owners.get(key);
  if (owner !== undefined) return owner;
  owners.set(key, value);
  return value;
}

/** Notes a thing under its key; returns the one met there before, if any. */
function meet<T>(met: Map<unknown, Met<T>>, key: unknown, thing: T, answer: number): Met<T> | undefined {
  const first = met.get(key);
  if (first === undefined) met.set(key, { thing, answer });
  return first;
}

/** Of our own world, whose ids JavaScript can tell apart; only a body that was read without loss has larger ones. */
function rangeOf(id: unknown): string {
  return `an id is a whole number from 1 to ${typeof id === 'bigint' ? '2^63-1' : '2^53-1'}`;
}

/** An absent id says nothing, and one of another type is for the schema to refuse. */
function isGoodId(id: unknown): boolean {
  if (typeof id === 'bigint') return id > 0n && id <= LARGEST;
  return typeof id !== 'number' || (Number.isSafeInteger(id) && id > 0);
}

function isKnown(value: unknown): boolean {
  return value !== undefined && value !== null;
}
