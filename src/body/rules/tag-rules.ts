import { itemAt } from '../../base/present.ts';
import { type Answer, groupPointer, type Loose, objectsOf, show } from './judged-answer.ts';
import type { AnswerRule, Report, SetRule } from './rule.ts';
import { instantOf } from './timestamps.ts';

/** From so many drivers on, what is said of most or of some of the tags must show. */
const MANY_DRIVERS = 400;

const ID_TAG = /^(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$/;

/** W20: tags are well formed, told apart, valid for some time, and of all ages. */
export const W20: SetRule = {
  id: 'W20',
  title:
    'An RFID tag is 8, 14 or 20 hex digits, unique, and starts before it expires; all three phases of life occur.',
  kind: 'set',
  over: 'answers',
  binding: 'simulated',
  check(answers, report) {
    const owners = new Map<string, { id: unknown; driver: unknown }>();
    for (let answer = 0; answer < answers.length; answer++) {
      const { tags, driver } = itemAt(answers, answer);
      for (let index = 0; index < tags.length; index++) {
        const tag = itemAt(tags, index);
        checkIdTag(tag, `/tags/${index}/idTag`, owners, driver.id, answer, report);
        checkValidity(tag, index, answer, report);
      }
    }
    if (answers.length >= MANY_DRIVERS) checkPhases(answers, report);
  },
};

function checkIdTag(
  tag: Loose,
  pointer: string,
  owners: Map<string, { id: unknown; driver: unknown }>,
  driver: unknown,
  answer: number,
  report: Report,
): void {
  const { id, idTag } = tag;
  if (typeof idTag !== 'string') return;
  if (!ID_TAG.test(idTag)) {
    report(pointer, `${show(idTag)}, but an idTag is 8, 14 or 20 upper-case hexadecimal digits`, answer);
  }
  const owner = owners.get(idTag);
  if (owner === undefined) owners.set(idTag, { id, driver });
  else if (owner.id !== id)
    report(pointer, `${show(idTag)} is also the idTag of tag ${show(owner.id)}`, answer);
}

function checkValidity(tag: Loose, index: number, answer: number, report: Report): void {
  const { startDate, expiringDate } = tag;
  if (typeof startDate !== 'string' || typeof expiringDate !== 'string') return;
  if (!(instantOf(startDate) >= instantOf(expiringDate))) return;
  const message = `${show(startDate)} is not before expiringDate ${show(expiringDate)}`;
  report(`/tags/${index}/startDate`, message, answer);
}

function checkPhases(answers: readonly Answer[], report: Report): void {
  let expired = 0;
  let current = 0;
  let coming = 0;
  for (const { tags, instant } of answers) {
    for (const { startDate, expiringDate } of tags) {
      if (instantOf(expiringDate) <= instant) expired++;
      else if (instantOf(startDate) > instant) coming++;
      else current++;
    }
  }
  if (expired > 0 && current > 0 && coming > 0) return;
  const counts = `${expired} expired, ${current} current, ${coming} not yet valid tags`;
  report('', `${counts} among ${answers.length} drivers, but all three occur`);
}

/** W21: costs have both an id and a name, and few tags are invoiced. */
export const W21: AnswerRule = {
  id: 'W21',
  title: 'A cost id comes with a cost name, and most tags are not invoiced.',
  kind: 'answer',
  over: 'answer',
  binding: 'simulated',
  check(answer, report) {
    for (const group of answer.groups) {
      const { costId, costName } = group.value;
      if (typeof costId !== 'string' || typeof costName !== 'string') continue;
      if ((costId === '') === (costName === '')) continue;
      const message = `${show(costId)} with costName ${show(costName)}, but both are empty or neither is`;
      report(groupPointer(group, '/costId'), message);
    }
  },
  checkMany(answers, report) {
    if (answers.length < MANY_DRIVERS) return;
    let invoiced = 0;
    let told = 0;
    for (const { tags } of answers) {
      for (const { invoicable } of tags) {
        if (typeof invoicable !== 'boolean') continue;
        told++;
        if (invoicable) invoiced++;
      }
    }
    if (invoiced * 2 < told || told === 0) return;
    report('', `${invoiced} of ${told} tags are invoicable, but most are not`);
  },
};

/** W22: a driver has one id of each kind in each other system. */
export const W22: AnswerRule = {
  id: 'W22',
  title: 'A driver has at most one id in another system for each reference.',
  kind: 'answer',
  over: 'answer',
  binding: 'simulated',
  check(answer, report) {
    const list = objectsOf(answer.driver.integratedExternalIds) ?? [];
    for (let index = 1; index < list.length; index++) {
      const { referenceType: type, referenceId: id } = itemAt(list, index);
      if (type === undefined || id === undefined) continue;
      const twin = list.findIndex((other) => other.referenceType === type && other.referenceId === id);
      if (twin < 0 || twin === index) continue;
      const pair = `referenceType ${show(type)} with referenceId ${show(id)}`;
      report(`/integratedExternalIds/${index}`, `${pair} is in the list already, at ${twin}`);
    }
  },
};
