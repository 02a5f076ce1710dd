const NAME = '[A-Za-z_][\\w.-]*';
const TEXT = '(?:[^<>&"]|&(?:amp|lt|gt|quot|apos|#\\d+);)*';
const TAG = new RegExp(`^<(/?)(${NAME})((?: ${NAME}="${TEXT}")*)(/?)>$`);
const CONTENT = new RegExp(`^${TEXT}$`);

/** What keeps a text from being well-formed XML (of elements, attributes and text alone), or `well-formed`. */
export function wellFormed(xml: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has none of these
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(xml)) return 'a character that XML does not have';
  const open: string[] = [];
  for (const piece of xml.replace(/^<\?xml [^?]*\?>\n/, '').split(/(<[^>]*>)/)) {
    if (!piece.startsWith('<')) {
      if (!CONTENT.test(piece)) return `text ${piece}`;
      if (open.length === 0 && piece.trim() !== '') return `text outside: ${piece}`;
      continue;
    }
    const tag = TAG.exec(piece);
    if (!tag) return `tag ${piece}`;
    const [, closes, name, , empty] = tag;
    if (closes && open.pop() !== name) return `end of ${name}`;
    if (!closes && !empty) open.push(name!);
  }
  return open.length === 0 ? 'well-formed' : `no end of ${open}`;
}
