import { describe, expect, test } from 'vitest';
import { checkTimeline, timelineOf } from '../../../src/body/rules/rules.ts';

/** A timeline of stays of ten minutes each. */
function broken(...statuses: string[]): string[] {
  const samples = statuses.map((status, index) => ({ instant: index * 600, status }));
  return checkTimeline(timelineOf(samples)).map(({ rule, pointer }) => `${rule} ${pointer}`);
}

const STEPS: Record<string, string[]> = {
  Available: ['Preparing', 'Reserved', 'Charging', 'Unavailable'],
  Reserved: ['Preparing', 'Available'],
  Preparing: ['Charging', 'Available'],
  Charging: ['SuspendedCAR', 'SuspendedCHARGER', 'Finishing'],
  SuspendedCAR: ['Charging', 'Finishing'],
  SuspendedCHARGER: ['Charging', 'Finishing'],
  Finishing: ['Available'],
  Unavailable: ['Available'],
  Error: ['Available'],
};
const LIVE = Object.keys(STEPS);

describe('W26', () => {
  test.each(LIVE)('W26 the steps from %s are those of the list', (from) => {
    for (const to of [...LIVE, 'Offline', 'Booting']) {
      const isAllowed =
        from === to || ['Error', 'Offline', 'Booting'].includes(to) || STEPS[from]!.includes(to);
      expect(`${to} ${broken(from, to)}`).toBe(`${to} ${isAllowed ? '' : 'W26 /segments/1/status'}`);
    }
  });

  test('W26 after an outage anything can hold', () => {
    for (const status of LIVE) expect(broken('Charging', 'Offline', status)).toEqual([]);
  });

  test('W26 after a boot the socket is available or as it was', () => {
    expect(broken('Charging', 'Booting', 'Charging')).toEqual([]);
    expect(broken('Charging', 'Booting', 'Available')).toEqual([]);
    expect(broken('Charging', 'Booting', 'Finishing')).toEqual(['W26 /segments/2/status']);
    expect(broken('Error', 'Booting', 'Preparing')).toEqual(['W26 /segments/2/status']);
    expect(broken('Offline', 'Booting', 'Preparing')).toEqual([]);
    expect(broken('Booting', 'Preparing')).toEqual([]);
  });

  test('W26 a status stays at least 60 seconds, unless the window cuts it', () => {
    const stays = (seconds: number) => [
      { from: 0, to: 10, status: 'Preparing' },
      { from: 10, to: 10 + seconds, status: 'Charging' },
      { from: 10 + seconds, to: 11 + seconds, status: 'Finishing' },
    ];
    expect(checkTimeline({ segments: stays(60) })).toEqual([]);
    expect(checkTimeline({ segments: stays(59) })).toMatchObject([{ rule: 'W26', pointer: '/segments/1' }]);
  });

  test('W26 a reservation lasts 30 minutes at most', () => {
    const reserved = (to: number) => ({ segments: [{ from: 0, to, status: 'Reserved' }] });
    expect(checkTimeline(reserved(1800))).toEqual([]);
    expect(checkTimeline(reserved(1801))).toMatchObject([{ rule: 'W26', pointer: '/segments/0' }]);
  });

  test('W26 segments of the same status are one stay', () => {
    const samples = Array.from({ length: 40 }, (_, at) => ({ instant: at * 60, status: 'Reserved' }));
    expect(checkTimeline(timelineOf(samples))).toMatchObject([{ rule: 'W26', pointer: '/segments/0' }]);
  });

  test('W26 a timeline has no gap, no overlap and no unknown status', () => {
    const gap = [
      { from: 0, to: 100, status: 'Available' },
      { from: 101, to: 300, status: 'Available' },
    ];
    expect(checkTimeline({ segments: gap })).toMatchObject([{ rule: 'W26', pointer: '/segments/1/from' }]);
    expect(broken('Info')).toEqual(['W26 /segments/0/status']);
    expect(checkTimeline({ segments: [{ from: 5, to: 5, status: 'Available' }] })).toMatchObject([
      { rule: 'W26', pointer: '/segments/0' },
    ]);
  });
});
