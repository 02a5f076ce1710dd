import { expect, test } from 'vitest';
import { rankOf } from '../../src/console/shell/palette/rank.ts';

/** The lines that fit, the best first. */
const foundBy = (fit: number, typed: string, ...lines: string[]) =>
  lines
    .map((line) => ({ line, score: rankOf(line, typed, fit) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ line }) => line);

const found = (typed: string, ...lines: string[]) => foundBy(0.9, typed, ...lines);

test('what has the text in one piece comes before what has its letters strewn over it', () => {
  expect(found('reset', 'Go to /requests Requests', 'Scenarios reset-mid-body reset-mid-body')[0]).toBe(
    'Scenarios reset-mid-body reset-mid-body',
  );
});

test('what can be done and has the word comes before drivers of such an id', () => {
  const next = 'Do 401 Next request: 401';
  expect(found('401', 'Found driver driver-401 401 driver-401', next)[0]).toBe(next);
});

test('a place comes before what can be done to it', () => {
  const [site, offline] = ['Found site 7 hub Hub', 'Change Take Hub offline hub Take Hub offline'];
  expect(found('hub', offline, site)).toEqual([site, offline]);
});

test('what has hardly any of the letters is left out', () => {
  expect(foundBy(0.02, 'hub', 'Scenarios slow slow')).toEqual([]);
});

test('an id that nobody knows yet comes last', () => {
  const unknown = 'Found open hub hub';
  expect(found('hub', unknown, 'Found driver fast-hub hub fast-hub').at(-1)).toBe(unknown);
});
