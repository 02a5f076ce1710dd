import { validateHeaderValue } from 'node:http';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Template } from '../../src/content/scenarios/template.ts';
import { anyCharacter } from '../support/any-character.ts';
import { contentOf, DEMO, get, header, scenarioOf, simulatorOf } from '../support/simulators.ts';

type Body = { readonly contentType?: string; readonly text?: string; readonly json?: unknown };

/** A simulator with one scenario `t` that writes values of the request. */
const simulatorWith = (headers: Record<string, string>, body: Body | 'problem' | 'text', detail?: string) =>
  simulatorOf({
    content: contentOf({
      scenarios: [scenarioOf('t', { status: 404, headers, body, ...(detail !== undefined && { detail }) })],
    }),
  });
const PREFER = { headers: { prefer: 'scenario=t' } };
const query = (value: string) => `${DEMO}&q=${encodeURIComponent(value)}`;
const anyText = fc.string({ unit: anyCharacter, maxLength: 60 });

describe('a value of the request', () => {
  test('cannot end the header that it is written into', async () => {
    const simulator = await simulatorWith({ 'X-Page': 'page {query.q}' }, 'text');
    const reply = await get(simulator, 'driver-7', query('1\r\nSet-Cookie: a=1'), PREFER);
    expect(header(reply, 'x-page')).toBe('page 1%0D%0ASet-Cookie: a=1');
    expect(reply.headers.map(([name]) => name)).not.toContain('set-cookie');
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const value = header(await get(simulator, 'driver-7', query(text), PREFER), 'x-page')!;
        expect(() => validateHeaderValue('x-page', value)).not.toThrow();
        expect(value).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('cannot end the header of a natural answer', async () => {
    const scenarios = [scenarioOf('t', { headers: { 'X-Id': '{header.x-trace}' } })];
    const simulator = await simulatorOf({ content: contentOf({ scenarios }) });
    const headers = { ...PREFER.headers, 'x-trace': 'a\r\nx-evil: 1' };
    const reply = await get(simulator, 'driver-7', DEMO, { headers });
    expect(reply.status).toBe(200);
    expect(header(reply, 'x-id')).toBe('a%0D%0Ax-evil: 1');
  });

  test.each([
    ['data', { json: { asked: '{query.q}', list: ['{externalId}'] } }],
    [
      'a JSON text',
      { contentType: 'application/json', text: '{"asked": "{query.q}", "list": [{externalId}]}' },
    ],
    [
      'data of another type',
      { contentType: 'text/plain', json: { asked: '{query.q}', list: ['{externalId}'] } },
    ],
    [
      'vendor JSON',
      { contentType: 'application/vnd.x+json', text: '{"asked":{query.q},"list":["{externalId}"]}' },
    ],
  ])('cannot get out of its quotes in %s', async (_, body) => {
    const simulator = await simulatorWith({}, body);
    const ask = async (text: string) =>
      JSON.parse((await get(simulator, 'a%22%5C', query(text), PREFER)).body);
    expect(await ask('","admin":true,"x":"')).toEqual({ asked: '","admin":true,"x":"', list: ['a"\\'] });
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await ask(text)).toEqual({ asked: text, list: ['a"\\'] });
      }),
    );
  });

  test('cannot become markup', async () => {
    const simulator = await simulatorWith(
      {},
      { contentType: 'text/html', text: '<p title="{query.q}">{query.q}</p>' },
    );
    const { body } = await get(simulator, 'driver-7', query('"><script>alert(1)</script>'), PREFER);
    expect(body).not.toContain('<script>');
    expect(body.match(/"/g)).toHaveLength(2);
  });

  test('cannot get out of a problem document', async () => {
    const simulator = await simulatorWith({}, 'problem', 'No {query.q}.');
    const { body } = await get(simulator, 'driver-7', query('"\n}'), PREFER);
    expect(JSON.parse(body).detail).toBe('No "\n}.');
  });

  test('is not read as a template again', async () => {
    const simulator = await simulatorWith({}, 'text', '{query.q}');
    expect((await get(simulator, 'driver-7', query('{externalId}'), PREFER)).body).toBe('{externalId}');
  });

  test('that is not there is nothing', async () => {
    const simulator = await simulatorWith({ 'X-A': '{query.none}' }, 'text', '[{header.none}]');
    const reply = await get(simulator, 'driver-7', DEMO, PREFER);
    expect([header(reply, 'x-a'), reply.body]).toEqual(['', '[]']);
  });
});

test('a template of a scenario tells what it asks for', () => {
  const { detail } = scenarioOf('t', { status: 404, detail: '{externalId} {query.q}' }).steps[0]!;
  expect((detail as Template).placeholders).toEqual(['externalId', 'query.q']);
});
