import {
  type ForeignEntry,
  type ForeignFile,
  itemsOf,
  type LeftOut,
  membersOf,
  pathOfUrl,
  textIn,
} from './foreign-file.ts';

/** What stands for dynamic variables (Postman's own list), so that a body is JSON again. */
const DYNAMIC: Readonly<Record<string, string>> = {
  $guid: '00000000-0000-4000-8000-000000000000',
  $randomUUID: '00000000-0000-4000-8000-000000000000',
  $timestamp: '1768467600',
  $isoTimestamp: '2026-01-15T09:00:00.000Z',
  $randomInt: '1',
};
/** A variable may hold others. */
const DEEPEST_VARIABLE = 10;

/** Reads a Postman collection (2.0 and 2.1): the saved responses of its requests, in folders of any depth. */
export function readPostman(value: unknown): ForeignFile {
  const entries: ForeignEntry[] = [];
  const leftOut: LeftOut[] = [];
  const variables = new Map(
    itemsOf(membersOf(value).variable).map((each) => [
      String(membersOf(each).key ?? membersOf(each).id),
      String(membersOf(each).value ?? ''),
    ]),
  );
  let requests = 0;
  const fill = (text: string, depth = 0): string =>
    text.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (whole, name: string) => {
      const found = variables.get(name) ?? DYNAMIC[name];
      return found === undefined || depth >= DEEPEST_VARIABLE ? whole : fill(found, depth + 1);
    });
  const visit = (items: unknown) => {
    for (const each of itemsOf(items)) {
      const item = membersOf(each);
      if (Array.isArray(item.item)) visit(item.item);
      if (item.request === undefined) continue;
      const at = `request ${++requests}`;
      const saved = itemsOf(item.response);
      if (saved.length === 0) leftOut.push({ at, reason: 'it has no saved responses' });
      for (const [index, one] of saved.entries()) {
        const response = membersOf(one);
        const request = membersOf(response.originalRequest ?? item.request);
        const body = textIn(response.body);
        entries.push({
          ...{ at: `${at}, response ${index + 1}`, method: String(request.method ?? 'GET').toUpperCase() },
          path: pathOfUrl(
            fill(urlOf(request.url ?? (typeof item.request === 'string' ? item.request : undefined))),
          ),
          status: Number(response.code ?? response.status ?? 200) || 200,
          body: body === undefined ? undefined : fill(body),
        });
      }
    }
  };
  visit(membersOf(value).item);
  return { form: 'a Postman collection', entries, leftOut };
}

/** A URL is a text, or an object with the text or its parts. */
function urlOf(url: unknown): string {
  if (typeof url === 'string') return url;
  const { raw, path } = membersOf(url);
  if (typeof raw === 'string' && raw !== '') return raw;
  return typeof path === 'string'
    ? path
    : `/${itemsOf(path)
        .map((part) => textIn(part) ?? String(membersOf(part).value ?? ''))
        .join('/')}`;
}
