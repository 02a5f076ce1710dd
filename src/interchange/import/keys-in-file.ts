import { isObject } from '../../base/json/json-object.ts';
import { partsOf, type Secrets } from '../../mock/secrets/secrets.ts';
import { itemsOf, membersOf, textIn } from './foreign-file.ts';

/** What is told of names that carry keys. */
type SecretNames = Pick<Secrets, 'isHeader' | 'isParameter'>;

/** Members, in lower case, below which requests say by what they are let in; in bodies the same names mean other things. */
const CARRIERS: ReadonlySet<string> = new Set([
  ...[
    'headers',
    'header',
    'query',
    'querystring',
    'queryparameters',
    'cookies',
    'auth',
    'variable',
    'basicauth',
  ],
]);
/** Members below which a service, or whoever asked it, says what it is about. */
const BODIES: ReadonlySet<string> = new Set([
  'body',
  'jsonbody',
  'bodypatterns',
  'content',
  'paths',
  'components',
]);
/** What Postman calls the secret of an `auth`. */
const OF_AUTH = /^(?:value|token|password|secret|accesstoken|clientsecret)$/i;
/** A cookie may hold a language or who somebody is; what is so long lets in. */
const SHORTEST_COOKIE = 16;
/** Shorter keys and cookies are met by chance: as whole values alone they are looked for, from so many characters on. */
const SHORTEST_KEY = 6;
const SHORTEST_WHOLE = 4;
/** A word, or a language with its country, which cookies hold beside those that let in, and bodies too. */
const WORD = /^\p{L}+(?:[-_]\p{L}{2,4})?$/u;
const PAIR = /(?:^|[?&#;])([^=?&#;\s"{}]+)=([^&#;\s"]+)/g;
const VARIABLE = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** What a file tells of keys. */
export interface KeysInFile {
  /** To be taken out wherever they stand. */
  readonly keys: readonly string[];
  /** Short ones: to be taken out where they are a whole value. */
  readonly wholes: readonly string[];
}

/**
 * The keys and cookies by which the requests of a file of another tool were let in, so that what repeats them can be found: in
 * headers, queries and URLs, whatever form the file has, and in the variables that stand for them.
 * @param value the file, parsed; texts in it are looked at for URLs
 */
export function keysInFile(value: unknown, secrets: SecretNames): KeysInFile {
  const keys = new Set<string>();
  const wholes = new Set<string>();
  const variables = new Map(
    itemsOf(membersOf(value).variable).map((each) => [
      String(membersOf(each).key ?? membersOf(each).id),
      textIn(membersOf(each).value) ?? '',
    ]),
  );
  const isSecret = (name: string) => secrets.isHeader(name.toLowerCase()) || secrets.isParameter(name);
  const add = (name: string, text: string) => {
    for (const [, variable = ''] of text.matchAll(VARIABLE)) addValue(name, variables.get(variable) ?? '');
    addValue(name, text.replace(VARIABLE, ''));
  };
  const addValue = (name: string, text: string) => {
    const isCookie = /^(?:set-)?cookie$/i.test(name);
    const parts = isCookie
      ? text.split(name.toLowerCase() === 'cookie' ? ';' : /;.*$/s).map((pair) => pair.replace(/^[^=]*=/, ''))
      : partsOf(text.trim());
    const shortest = isCookie ? SHORTEST_COOKIE : SHORTEST_KEY;
    for (const part of parts.map((each) => each.trim())) {
      if (part.length >= shortest || (!isCookie && part !== '')) keys.add(part);
      if (part.length < shortest && part.length >= SHORTEST_WHOLE && !(isCookie && WORD.test(part)))
        wholes.add(part);
    }
  };
  const addAll = (name: string, inner: unknown): void => {
    if (typeof inner === 'string') add(name, inner);
    else if (typeof inner === 'object' && inner !== null)
      for (const own of Object.values(inner)) addAll(name, own);
  };
  const visit = (inner: unknown, carrier: string | undefined): void => {
    if (typeof inner === 'string') {
      if (carrier === undefined && !/^[a-z][a-z\d+.-]*:\/\/|^\/|\?/i.test(inner)) return;
      for (const [, name = '', text = ''] of inner.matchAll(PAIR)) {
        if (isSecret(decoded(name))) addValue(decoded(name), decoded(text));
      }
      return;
    }
    if (Array.isArray(inner)) for (const item of inner as unknown[]) visit(item, carrier);
    if (!isObject(inner)) return;
    const name = textIn(inner.name ?? inner.key ?? inner.id);
    if (carrier !== undefined && name !== undefined && 'value' in inner) {
      if (carrier === 'cookies') addAll('cookie', inner.value);
      else if (isSecret(name) || (carrier === 'auth' && OF_AUTH.test(name))) addAll(name, inner.value);
    }
    for (const [own, below] of Object.entries(inner)) {
      if (BODIES.has(own.toLowerCase())) continue;
      const isCarrier = CARRIERS.has(own.toLowerCase());
      if (carrier !== undefined && (isSecret(own) || (carrier === 'basicauth' && own === 'password')))
        addAll(own, below);
      else visit(below, isCarrier ? own.toLowerCase() : carrier);
    }
  };
  visit(value, undefined);
  return { keys: [...keys], wholes: [...wholes] };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
