import request from 'supertest';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDriverMock } from '../../src/doors/core.ts';
import { createApp, type Failure, startDriverMock } from '../../src/doors/index.ts';
import { GoalIndex } from '../../src/mock/coverage/goal-index.ts';
import { OwnJournal } from '../../src/mock/session/journal.ts';

const DRIVER = '/api/user/externalId/driver-7?code=demo-key&clientId=demo';
const boom = new Error('boom', { cause: new Error('the fuse') });
const throwBoom = () => {
  throw boom;
};
const TOLD = { error: boom, method: 'GET', redact: expect.any(Function) };
beforeEach(() => {
  vi.spyOn(GoalIndex.prototype, 'cover').mockImplementation(throwBoom);
  vi.spyOn(OwnJournal.prototype, 'list').mockImplementation(throwBoom);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('an error of the program in the API and in the control API', () => {
  const doors = {
    'a server': async (onError: (failure: Failure) => void) => {
      const mock = await startDriverMock({ onError });
      return { ask: async (path: string) => fetch(mock.url + path), close: mock.close };
    },
    'an application of express': async (onError: (failure: Failure) => void) => {
      const app = await createApp({ onError });
      const ask = async (path: string) => {
        const { status, body } = await request(app).get(path);
        return { status, text: async () => JSON.stringify(body) };
      };
      return { ask, close: async () => {} };
    },
    'no server': async (onError: (failure: Failure) => void) => {
      const mock = await createDriverMock({ onError });
      return { ask: async (path: string) => mock.fetch(mock.url + path), close: async () => {} };
    },
  };

  test.each(Object.entries(doors))(
    'of %s is told with stack, cause and the number that the answer names',
    async (_door, open) => {
      const told: Failure[] = [];
      const { ask, close } = await open((failure) => told.push(failure));
      try {
        const answers = [await ask(DRIVER), await ask('/_mock/requests?limit=1')];
        const texts = await Promise.all(answers.map((answer) => answer.text()));
        expect(answers.map(({ status }) => status)).toEqual([500, 500]);
        expect(texts[0]).toContain('Internal error e1: boom.');
        expect(texts[1]).toContain('Internal error e2: boom.');
        expect(texts.join()).not.toMatch(/fuse|\.ts:/);
        expect(told).toEqual([
          { ...TOLD, id: 'e1', path: '/api/user/externalId/driver-7' },
          { ...TOLD, id: 'e2', path: expect.stringMatching(/^(\/_mock)?\/requests$/) },
        ]);
        expect(told.every(({ error }) => error === boom)).toBe(true);
      } finally {
        await close();
      }
    },
  );
});

test('what onError throws stands in the answer, which is given all the same', async () => {
  const mock = await createDriverMock({
    onError() {
      throw new Error('no disk');
    },
  });
  const answer = await mock.fetch(mock.url + DRIVER);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain('Internal error e1: boom; and onError threw: no disk.');
});

test.each(['pretty', 'json'] as const)(
  'keys that an error repeats are not written to the log (%s)',
  async (log) => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    vi.spyOn(GoalIndex.prototype, 'cover').mockImplementation(() => {
      throw Object.assign(new TypeError('Invalid URL of demo-key'), { input: DRIVER });
    });
    const mock = await startDriverMock({ log });
    const answer = await fetch(mock.url + DRIVER);
    expect(answer.status).toBe(500);
    await mock.close();
    expect(written.join('')).toContain('Invalid URL of ***');
    expect(written.join('')).not.toContain('demo-key');
  },
);

describe('without onError it is', () => {
  test('a line of the log in JSON', async () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const mock = await startDriverMock({ log: 'json' });
    await fetch(mock.url + DRIVER);
    await mock.close();
    const lines = written
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const line = lines.find((one) => one['log.level'] === 'error');
    expect(line).toMatchObject({
      http: { request: { method: 'GET' } },
      url: { original: '/api/user/externalId/driver-7' },
      error: { id: 'e1', type: 'Error', message: 'boom' },
    });
    expect(line.error.stack_trace).toMatch(/failures\.test\.ts:\d+[\s\S]*cause[\s\S]*the fuse/);
    expect(JSON.stringify(lines)).not.toContain('demo-key');
  });

  test('a warning of the process where there is no log', async () => {
    const warned: string[] = [];
    vi.spyOn(process, 'emitWarning').mockImplementation((warning) => void warned.push(String(warning)));
    const mock = await startDriverMock();
    await fetch(mock.url + DRIVER);
    await mock.close();
    expect(warned.join()).toMatch(
      /^Internal error e1 at GET \/api\/user\/externalId\/driver-7: Error: boom\n +at/,
    );
  });
});
