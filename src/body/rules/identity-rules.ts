import { itemAt } from '../../base/present.ts';
import {
  type Answer,
  chargerPointer,
  groupPointer,
  type SeenCharger,
  type SeenGroup,
  show,
} from './judged-answer.ts';
import type { AnswerRule, Report, SetRule } from './rule.ts';

/** W1: the body is the driver that was asked for. */
export const W1: AnswerRule = {
  id: 'W1',
  title: 'The body carries the externalId that was asked for, character for character.',
  kind: 'answer',
  over: 'answer',
  binding: 'contract',
  check(answer, report) {
    const given = answer.driver.externalId;
    if (typeof given === 'string' && given !== answer.requestedId) {
      report('/externalId', `${show(given)}, but ${show(answer.requestedId)} was asked for`);
    }
  },
};

/** W4: the home group is one group of the world, under one name. */
export const W4: SetRule = {
  id: 'W4',
  title: 'The home group of a driver exists and has one name wherever it appears.',
  kind: 'set',
  over: 'answers',
  binding: 'contract',
  check(answers, report) {
    const names = groupNames(answers);
    for (let index = 0; index < answers.length; index++)
      checkHome(itemAt(answers, index), index, names, report);
  },
};

function groupNames(answers: readonly Answer[]): Map<unknown, string> {
  const names = new Map<unknown, string>();
  for (const answer of answers) {
    for (const { value } of answer.groups) {
      if (isKnown(value.id) && typeof value.groupName === 'string') names.set(value.id, value.groupName);
    }
  }
  return names;
}

function checkHome(answer: Answer, index: number, names: Map<unknown, string>, report: Report): void {
  const { homeGroupId: id, homeGroupName: name } = answer.driver;
  if (typeof id === 'number' && !(Number.isSafeInteger(id) && id > 0)) {
    report('/homeGroupId', `${id}, but a group's id is a whole number from 1 to 2^53-1`, index);
    return;
  }
  if (name === '') {
    report('/homeGroupName', 'empty, but every driver has a home group, and groups have names', index);
    return;
  }
  if (!isKnown(id) || typeof name !== 'string') return;
  const known = names.get(id);
  if (known === undefined) names.set(id, name);
  else if (known !== name) {
    report(
      '/homeGroupName',
      `${show(name)}, but elsewhere group ${show(id)} is called ${show(known)}`,
      index,
    );
  }
}

/** W5: a charger names the site that holds it. */
export const W5: AnswerRule = {
  id: 'W5',
  title: 'A charger names the site that holds it, by id and by name, in the list of single chargers too.',
  kind: 'answer',
  over: 'answer',
  binding: 'contract',
  check(answer, report) {
    let names: Map<unknown, unknown> | undefined;
    for (const charger of answer.chargers) {
      if (charger.site !== null) {
        checkSite(charger, charger.site, report);
        continue;
      }
      names ??= new Map(answer.groups.map((group) => [group.value.id, group.value.groupName]));
      const { groupId, groupName } = charger.value;
      if (!isKnown(groupId) || typeof groupName !== 'string') continue;
      const known = names.get(groupId);
      if (typeof known !== 'string') names.set(groupId, groupName);
      else if (known !== groupName) {
        const allowed = `but group ${show(groupId)} is called ${show(known)}`;
        report(chargerPointer(charger, '/groupName'), `${show(groupName)}, ${allowed}`);
      }
    }
  },
};

function checkSite(charger: SeenCharger, site: SeenGroup, report: Report): void {
  const { groupId, groupName } = charger.value;
  const { id, groupName: siteName } = site.value;
  if (isKnown(groupId) && isKnown(id) && groupId !== id) {
    const allowed = `but the group that holds the charger has id ${show(id)}`;
    report(chargerPointer(charger, '/groupId'), `${show(groupId)}, ${allowed}`);
  }
  if (typeof groupName === 'string' && typeof siteName === 'string' && groupName !== siteName) {
    const allowed = `but the group that holds the charger is called ${show(siteName)}`;
    report(chargerPointer(charger, '/groupName'), `${show(groupName)}, ${allowed}`);
  }
}

/** W6: the groups form a tree and lists hold a charger once. */
export const W6: AnswerRule = {
  id: 'W6',
  title: 'Groups form a tree in which each occurs once, and no list holds a charger twice.',
  kind: 'answer',
  over: 'answer',
  binding: 'contract',
  check(answer, report) {
    const groups = new Map<unknown, SeenGroup>();
    for (const group of answer.groups) {
      const id = group.value.id;
      if (!isKnown(id)) continue;
      const first = groups.get(id);
      if (first === undefined) groups.set(id, group);
      else report(groupPointer(group), `group ${show(id)} ${whereElse(group, first)}`);
    }
    const chargers = new Map<unknown, SeenCharger>();
    for (const charger of answer.chargers) {
      const key = isKnown(charger.value.id) ? charger.value.id : charger.value.chargerId;
      if (!isKnown(key)) continue;
      // A list's chargers follow one another, so a twin in the same list is the one met last.
      const last = chargers.get(key);
      chargers.set(key, charger);
      if (last !== undefined && last.site === charger.site) {
        report(chargerPointer(charger), `charger ${show(key)} is in this list already, at ${last.index}`);
      }
    }
  },
};

function whereElse(group: SeenGroup, first: SeenGroup): string {
  for (let above = group.parent; above !== null; above = above.parent) {
    if (above === first) return `is a subgroup of itself: it is also at ${groupPointer(first)}`;
  }
  return `is in the tree already, at ${groupPointer(first)}`;
}

function isKnown(value: unknown): boolean {
  return value !== undefined && value !== null;
}
