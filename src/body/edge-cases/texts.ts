import { fixed, type Variant } from './variant.ts';

/** A text of 10,000 characters that shows whether its end was cut off. */
const LONG = `begin${' long text'.repeat(999)}. end`;

/** Plain texts that clients rarely expect, by name. */
export const HOSTILE_TEXTS = {
  empty: ['', 'is the empty text, which is not the same as null or missing'],
  long: [LONG, 'has 10,000 characters: layouts burst, columns of databases cut it off'],
  emoji: [
    '\u{1F469}\u{1F3FD}\u200D\u{1F527} charges \u{1F50C}\u26A1\uFE0F \u{1F1EB}\u{1F1EE}',
    'holds characters beyond the basic plane that count as several: cutting it breaks them',
  ],
  'right-to-left': [
    '\u0645\u062D\u0637\u0629 \u05D8\u05E2\u05D9\u05E0\u05D4 \u202Egnigrahc\u202C 42',
    'runs from right to left and holds an override that turns what comes after it around',
  ],
  combining: [
    'Zoe\u0308 e\u0301\u00E9 \u212B\u00C5 Z\u0351\u036B\u0343\u036A\u0302\u034E',
    'holds combining marks: equal texts in two spellings, and marks that leave their line',
  ],
  quotes: [
    '"double" \'single\' `back` \\ / <b>&amp;</b> {{x}} $(y) %s; -- \u201Ccurly\u201D',
    'holds quotes and what HTML, SQL, shells and templates read as their own',
  ],
  controls: [
    '\u0000\u0001\b\t\n\f\r\u001B[31m\u001F\u007F\u0085\u2028\u2029\uFEFF',
    'holds control characters: NUL ends it in C and is refused by databases, others break lines and logs',
  ],
} as const satisfies Readonly<Record<string, readonly [text: string, why: string]>>;

/** Values of a text without a format. */
export const TEXTS: readonly Variant[] = Object.entries(HOSTILE_TEXTS).map(([name, [text, why]]) =>
  fixed('text', name, text, why),
);

const uri = (name: string, text: string, why: string): Variant => fixed('uri', name, text, why);

/** Values of `uri`. */
export const URIS: readonly Variant[] = [
  uri('urn', 'urn:example:terms:1', 'is a name and no address: there is nothing to open'),
  uri('javascript', 'javascript:alert(1)', 'is a script: whoever makes a link of it runs it'),
  uri('data', 'data:text/html,%3Ch1%3ETerms%3C/h1%3E', 'is a document by itself, which web views may refuse'),
  uri(
    'ipv6',
    'https://[2001:db8::1]:8443/terms',
    'has an IPv6 host and a port, which home-made patterns refuse',
  ),
  uri(
    'percent-encoded',
    'https://charging.example/t%C3%A9rms%2F%F0%9F%94%8C?lang=fi&v=1#s4',
    'is percent-encoded: decoding it, or encoding it again, makes another address',
  ),
  uri(
    'long',
    `https://charging.example/${'terms/'.repeat(500)}`,
    'has 3,000 characters, more than many stores hold',
  ),
  {
    ...uri('no-uri', 'string', 'is no URI, as in the example of the API page: parsing it throws'),
    group: 'real-service',
    breaksSpec: true,
  },
];

/** Values of `uri-reference`. */
export const URI_REFERENCES: readonly Variant[] = [
  uri('relative', '../terms?v=1#s4', 'is relative: it means nothing without the address of the answer'),
];
