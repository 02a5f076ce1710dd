import { afterEach, expect, test, vi } from 'vitest';
import { listen, type MockEvent } from '../../src/console/api/event-stream.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answers the first call with a stream of these pieces, which ends; the next one never. */
function serve(pieces: readonly string[]): void {
  const bytes = new TextEncoder();
  let calls = 0;
  const fetch = async () => {
    if (calls++ > 0) return new Promise<Response>(() => {});
    const body = new ReadableStream({
      start(stream) {
        for (const piece of pieces) stream.enqueue(bytes.encode(piece));
        stream.close();
      },
    });
    return new Response(body);
  };
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('sessionStorage', { getItem: () => null });
}

/** Listens until the stream has ended. */
async function heard(pieces: readonly string[], onEvent: (event: MockEvent) => void): Promise<string[]> {
  serve(pieces);
  const told: string[] = [];
  const end = new AbortController();
  await listen(
    'default',
    {
      onOpen: () => void told.push('open'),
      onEvent: (event) => {
        told.push(event.type);
        onEvent(event);
      },
      onLost: () => {
        told.push('lost');
        end.abort();
      },
    },
    end.signal,
  );
  return told;
}

test('events come whole, however the bytes are cut and the lines end', async () => {
  const text =
    ': hello\n\ndata: {"type":"note",\r\ndata: "text":"ü"}\r\n\r\nid: 7\ndata: {"type":"content"}\n\n';
  const events: MockEvent[] = [];
  expect(await heard([...text], (event) => events.push(event))).toEqual(['open', 'note', 'content', 'lost']);
  expect(events).toEqual([{ type: 'note', text: 'ü' }, { type: 'content' }]);
});

test('what a listener throws is reported as an error of the page, and the next event still comes', async () => {
  const reported: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  const fault = new TypeError('a fault of the page');
  const told = await heard(['data: {"type":"note"}\n\ndata: {"type":"content"}\n\n'], ({ type }) => {
    if (type === 'note') throw fault;
  });
  expect(told).toEqual(['open', 'note', 'content', 'lost']);
  expect(reported).toEqual([fault]);
});
