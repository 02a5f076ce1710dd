/**
 * A session name for a test: the same for the same test, so that luck is the same in each run; different for tests
 * of the same title.
 * @param title of the test
 * @param id what tells it from all others
 * @returns at most 64 characters, of which the first is a letter
 */
export function sessionOfTest(title: string, id: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  return `t-${words === '' ? 'test' : words}-${shortHash(id)}`;
}

/** FNV-1a over code units, in base 36: it tells tests apart and keeps no secret. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
