import { request } from 'node:http';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileGlob } from '../../../src/base/text/glob.ts';
import { compileTemplate, type TemplateValues } from '../../../src/content/scenarios/template.ts';
import { startDriverMock } from '../../../src/doors/index.ts';
import { hostileText } from '../hostile.ts';
import { sized, tally } from '../tally.ts';

/** The longest that one match may take, in ms, on a machine that is busy with other things. */
const HANG_MS = 5000;

describe('hostile globs', () => {
  /** The textbook's recursion, remembered: slow, and plainly right. */
  function fits(pattern: readonly string[], text: readonly string[]): boolean {
    const row = new Array<boolean>(text.length + 1).fill(false);
    row[0] = true;
    let before = row;
    for (const token of pattern) {
      const next = [token === '*' && before[0]!];
      for (let at = 1; at <= text.length; at++) {
        next[at] =
          token === '*'
            ? before[at]! || next[at - 1]!
            : before[at - 1]! && (token === '?' || token === text[at - 1]);
      }
      before = next;
    }
    return before[text.length]!;
  }

  test('match what a plainly right matcher does', async ({ task }) => {
    const count = tally(task, 'hostile YAML, globs, templates');
    const runs = sized(5000, 100_000);
    const part = (units: string) => fc.array(fc.constantFrom(...units), { maxLength: 14 });
    fc.assert(
      fc.property(part('ab*?*🚗'), part('aab🚗'), (pattern, text) => {
        expect(compileGlob(pattern.join(''))(text.join(''))).toBe(fits(pattern, text));
      }),
      { numRuns: runs },
    );
    count.add(runs);
  });

  test('that would backtrack take no time that anybody would notice', async ({ task }) => {
    const count = tally(task, 'hostile YAML, globs, templates');
    const text = 'a'.repeat(16_000);
    const patterns = [
      '*a'.repeat(500),
      `${'*a'.repeat(500)}b`,
      `*${'a'.repeat(1000)}b*`,
      `*${'?'.repeat(1000)}b*`,
      `${'*?'.repeat(500)}b`,
      `*${'a?'.repeat(500)}b`,
      '*'.repeat(1024),
      `${'*'.repeat(1000)}b`,
      '\\'.repeat(1024),
    ];
    for (const pattern of patterns)
      await count.attempt(() => {
        const started = performance.now();
        compileGlob(pattern)(text);
        expect(performance.now() - started, pattern.slice(0, 20)).toBeLessThan(HANG_MS);
      });
  });
});

describe('templates that try to get out of their place', () => {
  const injections = fc.oneof(
    hostileText,
    fc.constantFrom(
      'x\r\nset-cookie: stolen=1',
      'x\nX-Evil: 1',
      '\r\n\r\n<html>',
      '\u0000',
      '嘊嘍set-cookie: a',
      '"}',
      '\\',
      '\\"',
      '","admin":true,"x":"',
      '</a><script>',
      '{externalId}',
      '{{',
      '%0D%0A',
      '\u2028',
    ),
  );
  const values = fc
    .record({
      externalId: injections,
      customer: injections,
      method: injections,
      path: injections,
      one: injections,
    })
    .map(
      (given): TemplateValues => ({ ...given, instant: 0, query: () => given.one, header: () => given.one }),
    );
  const PLACES = ['{externalId}', '{customer}', '{method}', '{path}', '{query.page}', '{header.x-trace}'];
  const templates = fc
    .array(fc.constantFrom(...PLACES, 'text', ' ', '{{', '}', '-'), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(''));

  test('stay in their header, string or element', async ({ task }) => {
    const count = tally(task, 'hostile YAML, globs, templates');
    const runs = sized(3000, 60_000);
    fc.assert(
      fc.property(templates, values, (template, given) => {
        expect(compileTemplate(template, 'header').render(given)).toMatch(/^[\x20-\x7e]*$/);
        const json = compileTemplate(
          `{"a": "${template.replaceAll('{{', '')}", "b": {externalId}}`,
          'json',
        ).render(given);
        expect(Object.keys(JSON.parse(json))).toEqual(['a', 'b']);
        const markup = compileTemplate(`<p title='${template}'>${template}</p>`, 'markup').render(given);
        expect(markup.match(/[<>'"]/g)!.join('')).toBe("<''><>");
      }),
      { numRuns: runs },
    );
    count.add(runs);
  });

  test('add no header to an answer on the wire', async ({ task }) => {
    const count = tally(task, 'hostile YAML, globs, templates');
    const headers = {
      ...{
        'x-id': '{externalId}',
        'x-query': '{query.page}',
        'x-from': '{header.x-trace}',
        'x-path': '{path}',
      },
    };
    const body = { json: { id: '{externalId}' } };
    const scenarios = { echo: { description: 'All that is told.', status: 418, headers, body } };
    await using mock = await startDriverMock({ content: { scenarios } });
    const lines = (target: string, trace: string) =>
      new Promise<readonly string[]>((resolve, reject) => {
        const headers = { prefer: 'scenario=echo', 'x-trace': trace };
        const sent = request(
          { host: '127.0.0.1', port: mock.port, path: target, headers, agent: false },
          (response) => {
            response.resume().on('end', () => resolve(response.rawHeaders.filter((_, at) => at % 2 === 0)));
          },
        );
        sent.on('error', reject).end();
      });
    const path = (id: string, page: string) =>
      `/api/user/externalId/${encodeURIComponent(id)}?code=demo-key&clientId=demo&page=${encodeURIComponent(page)}`;
    const usual = await lines(path('x', 'y'), 'z');
    const texts = injections
      .map((text) => Buffer.from(text).toString().slice(0, 100))
      .filter((text) => /^[^/]+$/.test(text));
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, (id, page, trace) =>
        count.attempt(async () => {
          const visible = trace.replace(/[^\x20-\x7e\xa0-\xff]/g, '').trim();
          expect(await lines(path(id, page), visible)).toEqual(usual);
        }),
      ),
      { numRuns: sized(200, 3000) },
    );
  });
});
