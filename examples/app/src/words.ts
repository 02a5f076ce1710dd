import type { Problem } from './charging-api.ts';

/** What a user is told of a problem. */
export interface Told {
  readonly title: string;
  readonly text: string;
  /** The same in a few words, beside what was known before. */
  readonly short: string;
}

/** A problem in words for people: what happened, and what to do. */
export function wordsOf(problem: Problem, externalId: string): Told {
  switch (problem.kind) {
    case 'bad-id':
      return {
        title: 'That driver id is not valid',
        text: `The service cannot read “${externalId}”. Check it, and sign in again.`,
        short: 'The driver id is not valid.',
      };
    case 'sign-in':
      return {
        title: 'Please sign in again',
        text: 'The service does not accept this key any more.',
        short: 'The key was refused.',
      };
    case 'nobody':
      return {
        title: 'No such driver',
        text: `The service does not know “${externalId}”. It may have been moved to another customer.`,
        short: 'The service does not know this driver.',
      };
    case 'unavailable':
      return {
        title: problem.status === 429 ? 'A little too busy' : 'The service has a problem',
        text: `It answered ${problem.status}. This is not your fault; we try again by ourselves.`,
        short: `The service answered ${problem.status}.`,
      };
    case 'unreadable':
      return {
        title: 'An answer nobody can read',
        text: 'The service sent something that is no driver. We try again by ourselves.',
        short: 'The last answer could not be read.',
      };
    case 'cut':
      return {
        title: 'The connection broke off',
        text: 'There was no whole answer. We try again by ourselves.',
        short: 'The connection broke off.',
      };
    case 'slow':
      return {
        title: 'This takes too long',
        text: 'The service has not answered in time. We try again by ourselves.',
        short: 'The service takes too long.',
      };
    case 'offline':
      return {
        title: 'You are offline',
        text: 'We go on as soon as there is a network again.',
        short: 'You are offline.',
      };
  }
}

/** How long something is ago, such as `3 min`. @param ms at least 0 */
export function spanText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
