import { expect, test } from 'vitest';
import { runInSlices } from '../../src/base/steps.ts';
import type { ContentError } from '../../src/content/disk/content-error.ts';
import { contentSteps, loadContent } from '../../src/content/disk/load-content.ts';
import { readYaml, yamlSteps } from '../../src/content/disk/yaml-source.ts';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';

const AT = { seed: 1, instant: 1_768_467_600 };
const COUNT = 4000;

const ids = Array.from({ length: COUNT }, (_, index) => `person-${index}`);
const FORMS = {
  block: ids.map((id) => `- externalId: ${id}\n`).join(''),
  flow: `[\n${ids.map((id) => `{"externalId": "${id}"}`).join(',\n')}\n]\n`,
};

test.each(Object.entries(FORMS))(
  'a long list in %s form is read in many slices, none of them long',
  async (_, text) => {
    const folder = temporaryFolder({ 'drivers/all.yaml': text });
    let slices = 0;
    let longest = 0;
    const started = performance.now();
    let last = started;
    const content = await runInSlices(contentSteps({ ...AT, folder }), () => {
      longest = Math.max(longest, performance.now() - last);
      slices++;
      last = performance.now();
    });
    const whole = performance.now() - started;
    expect([...[...content.fixtures.drivers.values()][0]!.keys()]).toEqual(ids);
    expect(slices).toBeGreaterThan(20);
    // On a busy machine every slice takes longer, and so does the whole.
    expect(longest).toBeLessThan(whole / 4);
  },
);

test('slices give what reading at once gives, and mistakes of a late driver have their place', async () => {
  const good = temporaryFolder({ 'drivers/all.yaml': FORMS.flow });
  const sliced = await runInSlices(contentSteps({ ...AT, folder: good }));
  expect(sliced.hash).toBe(loadContent({ ...AT, folder: good }).hash);
  const bad = temporaryFolder({ 'drivers/all.yaml': `${FORMS.block}- externalId: last\n  tags: x\n` });
  await expect(runInSlices(contentSteps({ ...AT, folder: bad }))).rejects.toMatchObject({
    problems: [{ where: { line: COUNT + 2, pointer: `/${COUNT}/tags` } }],
  });
});

test.each([
  ['found when they are read', '- {externalId: "."}\n'],
  ['of their shape', '- {externalID: "x", tags: many}\n'],
])(
  'of many mistakes %s the first ones are told, and the number of all',
  (_, driver) => {
    const folder = temporaryFolder({ 'drivers/all.yaml': driver.repeat(15_000) });
    let error: unknown;
    try {
      loadContent({ ...AT, folder });
    } catch (thrown) {
      error = thrown;
    }
    const { problems, untold, message } = error as ContentError;
    expect(problems).toHaveLength(100);
    expect(problems.map(({ where }) => where?.line)).toEqual(
      problems.map(({ where }) => where?.line).sort((a, b) => a! - b!),
    );
    expect(untold % 15_000).toBe(15_000 - 100);
    expect(message.split('\n')).toHaveLength(101);
    expect(message).toMatch(/^\d+,900 more mistakes\.$/m);
  },
  60_000,
);

test.each([
  [
    'a comma that is missing',
    FORMS.flow.replace('"person-3000"},', '"person-3000"}'),
    '3002:1: Invalid YAML: With stringKeys',
  ],
  ['a comma too many', FORMS.flow.replace('"person-3000"},', '"person-3000"},,'), 'Unexpected'],
  ['an end that is missing', FORMS.flow.replace('\n]', ''), 'Flow sequence must end'],
  ['a second document', `${FORMS.block}---\n${FORMS.block}`, 'more than one document'],
])('%s in a long list is told', (_, text, reason) => {
  const folder = temporaryFolder({ 'drivers/all.yaml': text });
  expect(() => loadContent({ ...AT, folder })).toThrow(reason);
});

test('every place in a long list is told as in a short one', () => {
  const nameOf = (id: number) => `p${String(id).padStart(4, '0')}`;
  const items = {
    block: (id: number) =>
      `  -   externalId: ${nameOf(id)}\n      # note\n      sites:\n        a: {name: x}\n      tags:\n      - y\n      - 2\n`,
    flow: (id: number) =>
      `{"externalId": "${nameOf(id)}", "sites": {"a": {"name": "x"}},\n "tags": ["y",\n 2]}`,
  };
  const below = ['', '/externalId', '/sites/a/name', '/tags/0', '/tags/1', '/tags/7'];
  for (const [form, item] of Object.entries(items)) {
    const list = (count: number) => Array.from({ length: count }, (_, id) => item(id));
    const text = (all: readonly string[]) => (form === 'block' ? all.join('') : `[${all.join(',\n')}]`);
    const long = readYaml(text(list(2000)), 'long.yaml');
    const short = readYaml(text(list(2)), 'short.yaml');
    const lines = long.locate('/1').line - long.locate('/0').line;
    for (const pointer of below) {
      for (const index of [1, 700, 1999, 3]) {
        const { line, column } = short.locate(`/1${pointer}`);
        const at = { line: line + lines * (index - 1), column };
        expect(long.locate(`/${index}${pointer}`), `${form} /${index}${pointer}`).toEqual(at);
        const key = short.locateKey(`/1${pointer}`);
        expect(long.locateKey(`/${index}${pointer}`)).toEqual({
          ...key,
          line: key.line + lines * (index - 1),
        });
        expect(long.written(`/${index}${pointer}`)).toBe(
          short.written(`/1${pointer}`)?.replace(nameOf(1), nameOf(index)),
        );
      }
    }
  }
});

test.each(Object.entries(FORMS))(
  'a mistake early in a long list in %s form is told before the rest is read',
  (form, text) => {
    const twice = form === 'block' ? 'person-30\n  externalId: x' : 'person-30", "externalId": "x';
    const steps = yamlSteps(text.replace('person-30', twice), 'a.yaml');
    let read = 0;
    const readOn = () => {
      for (let step = steps.next(); !step.done; step = steps.next())
        read = step.value.done / step.value.total;
    };
    expect(readOn).toThrow('Map keys must be unique');
    expect(read).toBeLessThan(0.05);
  },
);
