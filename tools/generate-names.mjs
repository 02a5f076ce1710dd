// @ts-check
/**
 * Writes src/generated/names.gen.ts: people's names per country, from the locale definitions of the
 * pinned faker. The names are copied into the source so that the world needs no faker at run time.
 *
 *   node tools/generate-names.mjs [--root DIR]    DIR defaults to the root of the repository
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { da, de, de_AT, en_AU, es, fi, fr, it, nb_NO, nl, nl_BE, sv } from '@faker-js/faker';

/** @typedef {import('@faker-js/faker').LocaleDefinition} Locale */

/** At most so many given and so many family names per country. */
const LIMIT = 240;

/**
 * The locales of each country; several share the limit. en_GB has no names and its parent `en` has North
 * American ones: en_AU is nearer. fr_BE has many English names, so Belgium's French ones come from fr.
 * @type {Record<string, { given: Locale[]; family: Locale[] }>}
 */
const SOURCES = {
  FI: { given: [fi], family: [fi] },
  SE: { given: [sv], family: [sv] },
  NO: { given: [nb_NO], family: [nb_NO] },
  DK: { given: [da], family: [da] },
  DE: { given: [de], family: [de] },
  NL: { given: [nl], family: [nl] },
  BE: { given: [nl_BE, fr], family: [nl_BE, fr] },
  FR: { given: [fr], family: [fr] },
  ES: { given: [es], family: [es] },
  IT: { given: [it], family: [it] },
  AT: { given: [de_AT], family: [de_AT] },
  GB: { given: [en_AU], family: [en_AU] },
};

const WORD = "(?:\\p{Lu}')?\\p{Lu}\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)?";
const PARTICLES = '(?:(?:da|de|del|den|der|la|las|los|van|von) )*';
/** Capitalised words joined by spaces or hyphens, particles before them: no dots, brackets or templates. */
const PLAIN_NAME = new RegExp(`^${PARTICLES}${WORD}(?:[ -]${PARTICLES}${WORD})*$`, 'u');
/** Family names that are a particle alone, and text that was decoded wrongly (faker has "Ãmer"). */
const NOT_A_NAME = /^(?:De|Van|Von)$|[ÃÂ]/;

/**
 * The plain names of a list, unique and sorted by code unit, which for these letters is by code point.
 * @param {readonly string[]} names
 */
function plainNames(names) {
  const plain = names.filter((name) => PLAIN_NAME.test(name) && !NOT_A_NAME.test(name));
  return [...new Set(plain)].sort();
}

/**
 * At most `limit` elements, spread evenly over the list.
 * @param {readonly string[]} list
 * @param {number} limit
 */
function spread(list, limit) {
  if (list.length <= limit) return [...list];
  return Array.from({ length: limit }, (_, index) => list[Math.floor((index * list.length) / limit)] ?? '');
}

/**
 * @param {readonly Locale[]} locales
 * @param {'first_name' | 'last_name'} kind
 */
function collect(locales, kind) {
  const share = Math.floor(LIMIT / locales.length);
  const chosen = locales.flatMap((locale) => {
    const entry = locale.person?.[kind];
    const names = [entry?.generic, entry?.female, entry?.male].flatMap((list) => list ?? []);
    return spread(plainNames(names), share);
  });
  return plainNames(chosen);
}

/**
 * A TypeScript array of single or double quoted strings, in lines of at most 110 characters.
 * @param {readonly string[]} names
 */
function writeArray(names) {
  const lines = [''];
  for (const name of names) {
    const item = `${name.includes("'") ? `"${name}"` : `'${name}'`},`;
    const line = lines.at(-1) ?? '';
    if (line.length + item.length + 7 > 110) lines.push(item);
    else lines[lines.length - 1] = line === '' ? item : `${line} ${item}`;
  }
  return `[\n${lines.map((line) => `      ${line}\n`).join('')}    ]`;
}

/** @param {string} version the faker version that the names come from */
function writeModule(version) {
  const countries = Object.entries(SOURCES).map(([code, { given, family }]) => {
    const parts = { given: collect(given, 'first_name'), family: collect(family, 'last_name') };
    return `  ${code}: {\n    given: ${writeArray(parts.given)},\n    family: ${writeArray(parts.family)},\n  },\n`;
  });
  return `// Generated from @faker-js/faker ${version}; do not edit. Regenerate: node tools/generate-names.mjs

/** The faker version whose locale definitions (MIT licence) the names are from. */
export const FAKER_VERSION = '${version}';

/** Given and family names, by ISO 3166-1 alpha-2 code of the country, sorted by code point. */
export const NAMES: Readonly<
  Record<string, { readonly given: readonly string[]; readonly family: readonly string[] }>
> = {
${countries.join('')}};
`;
}

const repository = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { root: { type: 'string', default: repository } } });
const { version } = createRequire(import.meta.url)('@faker-js/faker/package.json');
const target = join(resolve(values.root), 'src', 'generated', 'names.gen.ts');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, writeModule(version));
