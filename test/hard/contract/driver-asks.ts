import fc from 'fast-check';
import type { Asked } from '../ask.ts';

/** A mock of one kind, and what of the world its answers follow from. */
export interface Kind {
  readonly errorBody: 'problem' | 'text' | 'empty';
  readonly unknown: '404' | 'generate';
  readonly population: number;
  readonly idPattern: string;
  readonly contractOnly: boolean;
}

/** A request, and what has to come back; told by the contract, not by the program. */
export interface Ask extends Asked {
  readonly status: number;
  /** The id that the body has to echo; undefined where it is no computed driver. */
  readonly echo: string | undefined;
  readonly session: string;
  readonly reason: 'natural' | 'prefer' | 'reserved-id' | 'reserved-key';
}

/** The mocks that the suite asks. */
export const KINDS: readonly Kind[] = [
  {
    errorBody: 'problem',
    unknown: '404',
    population: 1_000_000,
    idPattern: 'driver-{n}',
    contractOnly: false,
  },
  { errorBody: 'text', unknown: 'generate', population: 10, idPattern: 'EMP-{n}-x', contractOnly: false },
  { errorBody: 'empty', unknown: '404', population: 1_000_000_000, idPattern: '{n}', contractOnly: true },
];

/** Sessions with the instants at which their clocks stand; the first is that of those who name none. */
export const SESSIONS: ReadonlyMap<string, string> = new Map([
  ['default', '2026-01-15T09:00:00Z'],
  ['past', '2019-02-28T23:59:59Z'],
  ['leap', '2028-02-29T12:00:00Z'],
  ['summer.time', '2026-03-29T01:30:00Z'],
  ['far_future', '2031-12-31T23:59:59Z'],
]);

/** Named drivers of each customer, as in fixtures/drivers. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  demo: [
    'extIdTest',
    'newcomer',
    'fleet-200',
    'three-levels',
    'unicode-name',
    'all-error',
    'all-offline',
    'expired-tags',
    'fast-hub',
    'one-home-charger',
  ],
  acme: ['acme-driver'],
};

interface Id {
  /** As it stands in the path. */
  readonly raw: string;
  /** Decoded; undefined where it is none. */
  readonly text: string | undefined;
}

const encodings = fc.constantFrom<(text: string) => string>(
  encodeURIComponent,
  (text) => encodeURIComponent(text).replace(/%../g, (byte) => byte.toLowerCase()),
  (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
);
const encoded = (texts: fc.Arbitrary<string>): fc.Arbitrary<Id> =>
  fc.tuple(texts, encodings).map(([text, encode]) => ({ raw: encode(text), text }));

// Reserved ids have an answer of their own; the control characters and blanks are errors; dots are taken out of a path.
const isPlain = (text: string) =>
  !/^(?:mock-|edge-|err-\d)/.test(text) &&
  !/\p{Cc}/u.test(text) &&
  text.trim() !== '' &&
  text !== '.' &&
  text !== '..' &&
  [...text].length <= 128;
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme-ascii', minLength: 100, maxLength: 128 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'a/b',
    '...',
    '%',
    '%25',
    '?',
    '#',
    '{externalId}',
    'null',
    '0',
    'nobody',
    'DRIVER-1',
  ),
);
const texts = anyText.filter((text) => isPlain(text) && Buffer.from(text).toString() === text);
const badIds: fc.Arbitrary<Id> = fc
  .oneof(
    fc.constantFrom(
      '%',
      '%2',
      '%ZZ',
      'a%',
      '%C0%80',
      '%ED%A0%80',
      '%E0%A4',
      '%FF',
      '%F4%90%80%80',
      '%20',
      '%20%20',
      '%E3%80%80',
      '%C2%A0',
      '%00',
      'a%00b',
      '%0D%0Ax',
      '%7F',
      'x%C2%85',
    ),
    fc.integer({ min: 129, max: 2000 }).map((length) => 'x'.repeat(length)),
    fc.integer({ min: 129, max: 300 }).map((length) => encodeURIComponent('🚗'.repeat(length))),
  )
  .map((raw) => ({ raw, text: undefined }));

/** Any request to a mock of a kind whose answer the contract settles. */
export function asksOf(
  kind: Kind,
  scenarios: readonly { readonly name: string; readonly status: number }[],
  edges: readonly string[],
): fc.Arbitrary<Ask> {
  const numbers = fc.oneof(fc.integer({ min: 1, max: kind.population }), fc.constantFrom(1, kind.population));
  const driver = numbers.map((n) => kind.idPattern.replace('{n}', String(n)));
  const ids = fc.oneof(
    { weight: 6, arbitrary: encoded(driver) },
    { weight: 3, arbitrary: encoded(fc.constantFrom(...NAMED.demo!, ...NAMED.acme!)) },
    { weight: 3, arbitrary: encoded(texts) },
    { weight: 2, arbitrary: badIds },
  );
  const natural = fc.record({ id: ids, credentials }).map(({ id, credentials }) => {
    const status = !credentials.customer
      ? 401
      : id.text === undefined
        ? 400
        : exists(kind, credentials.customer, id.text)
          ? 200
          : 404;
    return { id, credentials, prefer: undefined, status, reason: 'natural' as const };
  });
  const plain = encoded(fc.oneof(driver, texts));
  const preferred = fc
    .record({ id: plain, credentials, asked: preferences(scenarios, edges) })
    .map(({ id, credentials, asked }) => ({ id, credentials, ...asked, reason: 'prefer' as const }));
  const reserved = fc
    .record({ credentials, asked: reservations(scenarios, edges), byKey: fc.boolean(), id: plain })
    .map(({ credentials, asked: { text, status }, byKey, id }) =>
      byKey
        ? {
            id,
            credentials: {
              query: `code=${encodeURIComponent(text)}&clientId=demo`,
              headers: {},
              customer: 'demo',
            },
            prefer: undefined,
            status,
            reason: 'reserved-key' as const,
          }
        : {
            id: { raw: encodeURIComponent(text), text },
            credentials,
            prefer: undefined,
            status,
            reason: 'reserved-id' as const,
          },
    );
  const settled = kind.contractOnly
    ? natural
    : fc.oneof(
        { weight: 6, arbitrary: natural },
        { weight: 2, arbitrary: preferred },
        { weight: 2, arbitrary: reserved },
      );
  const session = kind.contractOnly ? fc.constant({ name: 'default', by: 'none' as const }) : sessions;
  return fc
    .record({ settled, session, extra: extras, head: fc.nat(9) })
    .map(({ settled, session, extra, head }) => {
      const { id, credentials, prefer, status, reason } = settled;
      const by = session.by === 'path' ? `/_session/${session.name}` : '';
      return {
        ...{ method: head === 0 ? 'HEAD' : 'GET', status, reason, session: session.name },
        path: `${by}/api/user/externalId/${id.raw}?${[credentials.query, extra].filter((text) => text !== '').join('&')}`,
        headers: {
          ...credentials.headers,
          ...(prefer !== undefined && { prefer }),
          ...(session.by === 'header' && { 'x-mock-session': session.name }),
        },
        echo: status === 200 && reason === 'natural' ? id.text : undefined,
      };
    });
}

function exists({ unknown, idPattern, population }: Kind, customer: string, text: string): boolean {
  if (NAMED[customer]!.includes(text)) return true;
  if (unknown === 'generate') return true;
  const [before, after] = idPattern.split('{n}') as [string, string];
  const number = text.slice(before.length, text.length - after.length);
  return text === before + number + after && /^[1-9]\d*$/.test(number) && Number(number) <= population;
}

interface Credentials {
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The customer that is let in; undefined: nobody. */
  readonly customer: string | undefined;
}

const credentials: fc.Arbitrary<Credentials> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom('demo', 'acme'), fc.boolean()).map(([customer, inHeader]) => ({
      query: `${inHeader ? '' : `code=${customer}-key&`}clientId=${customer}`,
      headers: (inHeader ? { 'x-functions-key': `${customer}-key` } : {}) as Record<string, string>,
      customer,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        '',
        'clientId=demo',
        'code=demo-key',
        'code=wrong&clientId=demo',
        'code=demo-key&clientId=acme',
        'code=demo-key&clientId=nobody',
        'code=&clientId=',
        'code=DEMO-KEY&clientId=demo',
        'code=demo-key&clientid=demo',
        'Code=demo-key&clientId=demo',
        'code=demo-key%00&clientId=demo',
        'code=wrong&code=demo-key&clientId=demo',
        'code=demo-key&clientId=__proto__',
        'code=toString&clientId=constructor',
      )
      .map((query) => ({ query, headers: {}, customer: undefined })),
  },
);

const sessions = fc
  .tuple(fc.constantFrom(...SESSIONS.keys()), fc.constantFrom('path', 'header'))
  .map(([name, by]) => ({ name, by: name === 'default' ? ('none' as const) : by }));

/** What the page does not name is ignored. */
const extras = fc.oneof(
  fc.constant(''),
  fc
    .tuple(fc.webQueryParameters(), fc.constantFrom('', '&__proto__=1', '&x=%ZZ', '&=', '&&'))
    .map((parts) => `x=1&${parts[0].replace(/code|clientId/gi, 'c')}${parts[1]}`),
);

function preferences(
  scenarios: readonly { readonly name: string; readonly status: number }[],
  edges: readonly string[],
) {
  return fc.oneof(
    fc.constantFrom(200, 400, 401, 404).map((status) => ({ prefer: `code=${status}`, status })),
    fc.constantFrom(...scenarios).map(({ name, status }) => ({ prefer: `scenario=${name}`, status })),
    fc.constantFrom(...edges).map((name) => ({ prefer: `edge="${name}"`, status: 200 })),
  );
}

function reservations(
  scenarios: readonly { readonly name: string; readonly status: number }[],
  edges: readonly string[],
) {
  return fc.oneof(
    fc.constantFrom(400, 401, 404).map((status) => ({ text: `err-${status}`, status })),
    fc.constantFrom(...scenarios).map(({ name, status }) => ({ text: `mock-${name}`, status })),
    fc.constantFrom(...edges).map((name) => ({ text: `edge-${name}`, status: 200 })),
  );
}
