import { describe, expect, it } from 'vitest';
import { driverTree } from '../../../src/cli/output/driver-tree.ts';
import { painter, shown } from '../../../src/cli/output/paint.ts';
import { statusLabel } from '../../../src/cli/output/status-label.ts';
import { treeLines } from '../../../src/cli/output/text-tree.ts';
import { timeApart } from '../../../src/cli/output/time-apart.ts';
import { run } from '../../../src/cli/run.ts';
import type { Driver } from '../../../src/contract/types.ts';
import { temporaryFolder } from '../../content/disk/temporary-folder.ts';
import { fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { INSTANT } from '../../support/fake-simulator.ts';

const plain = painter(false);
const ESCAPE = '\u001b';

async function show(argv: readonly string[], env: Record<string, string> = {}, isTTY = false) {
  const { io, written } = fakeIo(['show', ...argv], { env });
  const code = await run({ ...io, stdout: Object.assign(io.stdout, { isTTY }) }, fakeFiles().open);
  return { code, ...written };
}

function linesOf(driver: Driver): string[] {
  return treeLines(driverTree(driver, INSTANT, plain));
}

describe('show', () => {
  it('writes a driver as a tree, with the customer, the seed and the instant', async () => {
    const { code, stdout } = await show(['driver-4', '--seed', '2']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Customer demo, seed 2, at 2026-01-15T09:00:00Z\n.+ {2}driver-4 \(id \d+/);
    expect(stdout).toContain('├─ Home site: ');
  });

  it('writes the body indented with --json, the same as generate', async () => {
    const { stdout } = await show(['driver-4', '--json']);
    const { io, written } = fakeIo(['generate', '--count', '1', '--from', '4']);
    await run(io, fakeFiles().open);
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(written.stdout), null, 2)}\n`);
  });

  it('tells what a spec does not show of drivers that a user wrote, not of those of the package', async () => {
    const stderrOf = async (...more: string[]) => {
      const { io, written } = fakeIo(['show', 'driver-4', '--spec', 'examples/own-spec/api.yaml', ...more]);
      expect(await run({ ...io, cwd: process.cwd() })).toBe(0);
      return written.stderr;
    };
    expect(await stderrOf()).toBe('');
    const folder = temporaryFolder({
      'drivers/mine.yaml':
        'externalId: mine\nsites: {a: {chargers: [{name: A, customProperties: {a: b}}]}}\n',
    });
    expect(await stderrOf('--fixtures', folder)).toMatch(/mine\.yaml:.* Not shown: /);
  });

  it('shows a recorded driver, in which most is missing', async () => {
    const { code, stdout } = await show(['extIdTest']);
    expect(code).toBe(0);
    expect(stdout).toContain('UserTest  extIdTest (id 1, payer -)');
    expect(stdout).toContain('Tags: none');
  });

  it('ends with 1 and the nearest ids for a driver that does not exist', async () => {
    for (const [given, meant] of [
      ['extIdTes', 'extIdTest'],
      ['driver-007', 'driver-7'],
      ['drvr-12', 'driver-12'],
    ]) {
      const { code, stderr } = await show([given!]);
      expect(code).toBe(1);
      expect(stderr).toContain(`Customer demo has no driver ${given}. Did you mean ${meant}`);
    }
    expect((await show(['nobody-at-all'])).stderr).toContain(
      'for example: extIdTest, driver-1 to driver-1000000.',
    );
  });

  it('gives any id a driver with --unknown generate', async () => {
    const { stdout } = await show(['nobody', '--unknown', 'generate', '--json']);
    expect(JSON.parse(stdout).externalId).toBe('nobody');
  });

  it('colours on a terminal, unless NO_COLOR or --no-color says no', async () => {
    expect((await show(['driver-4'], {}, true)).stdout).toContain(ESCAPE);
    expect((await show(['driver-4'], { NO_COLOR: '1' }, true)).stdout).not.toContain(ESCAPE);
    expect((await show(['driver-4', '--no-color'], {}, true)).stdout).not.toContain(ESCAPE);
    expect((await show(['driver-4'])).stdout).not.toContain(ESCAPE);
  });

  it.each([
    ['1', true],
    ['', true],
    ['3', true],
    ['0', false],
  ])('FORCE_COLOR=%j decides, terminal or not', async (FORCE_COLOR, isColored) => {
    for (const isTTY of [true, false]) {
      const { stdout } = await show(['driver-4'], { FORCE_COLOR }, isTTY);
      expect(stdout.includes(ESCAPE)).toBe(isColored);
    }
    expect((await show(['driver-4'], { FORCE_COLOR, NO_COLOR: '1' }, true)).stdout).not.toContain(ESCAPE);
  });
});

describe('the tree', () => {
  it('nests sites, chargers and sockets, each status with sign and word', () => {
    const socket = {
      id: 1,
      type: 'IEC_62196_T2',
      maxPower: '22 kW',
      status: 'Charging',
      lastUpdated: '2026-01-15T08:30:00Z',
    };
    const charger = {
      chargerName: 'CP 1',
      chargerStatus: 'Charging',
      manufacturer: 'M',
      chargerModel: 'X',
      lastSeen: '2026-01-15T08:59:00Z',
      sockets: [socket],
    };
    const counts = { onlineSocket: 1, offlineSocket: 0, errorSocket: 0 };
    const subsite = { id: 8, groupName: 'Level 1', ...counts, chargers: [charger], subgroups: [] };
    const site = { id: 7, groupName: 'HQ', ...counts, chargers: [], subgroups: [subsite] };
    const lines = linesOf({ name: 'Ada', externalId: 'a', id: 2, payerId: null, chargerGroups: [site] });
    expect(lines.slice(3, 8)).toEqual([
      '├─ Sites: 1',
      '│  └─ HQ (7)  sockets: 1 online, 0 offline, 0 in error',
      '│     └─ Level 1 (8)  sockets: 1 online, 0 offline, 0 in error',
      '│        └─ CP 1  ● Charging  M X, seen 60 seconds ago',
      '│           └─ 1  IEC_62196_T2, 22 kW  ● Charging  for 30 minutes',
    ]);
  });

  it('tells the validity of a tag by the clock', () => {
    const tags = [
      { idTag: 'A', tokenName: 'Card', startDate: null, expiringDate: '2027-01-15T09:00:00Z' },
      { idTag: 'B', tokenName: 'Card', startDate: null, expiringDate: '2026-01-14T09:00:00Z' },
      {
        idTag: 'C',
        tokenName: 'Card',
        startDate: '2026-01-20T09:00:00Z',
        expiringDate: '2027-01-15T09:00:00Z',
      },
    ];
    expect(linesOf({ tags }).slice(3, 6)).toEqual([
      '│  ├─ A  Card  ✔ valid until 2027-01-15',
      '│  ├─ B  Card  ✖ expired 24 hours ago, on 2026-01-14',
      '│  └─ C  Card  ◷ not yet valid: in 5 days, from 2026-01-20',
    ]);
  });

  it('shows bodies that hold anything', () => {
    const odd = { tags: null, chargerGroups: [null, 'x'], chargers: [{ sockets: null, lastSeen: 7 }] };
    expect(() => linesOf(odd as unknown as Driver)).not.toThrow();
    expect(linesOf({ chargers: [{ lastSeen: '0001-01-01T00:00:00Z' }] }).join('\n')).toContain('never seen');
  });

  it('lets no name steer the terminal', () => {
    expect(shown('a\u001b[31m\u202eb')).toBe('a\\u001b[31m\\u202eb');
    expect(linesOf({ name: 'x\ny' })[0]).toContain('x\\u000ay');
  });

  it('has a sign of its own for each of the eleven statuses', () => {
    const all =
      'Available Preparing Charging SuspendedCHARGER SuspendedCAR Finishing Reserved Booting Error Offline Unavailable';
    const signs = all.split(' ').map((status) => statusLabel(status, plain).split(' ')[0]);
    expect(new Set(signs).size).toBe(11);
    expect(signs).not.toContain('?');
  });
});

it.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [119, '119 seconds'],
  [120, '2 minutes'],
  [-7200, '2 hours'],
  [172_800, '2 days'],
])('says %d seconds as %s', (seconds, text) => {
  expect(timeApart(seconds)).toBe(text);
});
