/** Text to be written as it is, or a placeholder. */
export type TemplatePart =
  | string
  | {
      /** What stands between the braces. */
      readonly name: string;
      /** Whether it stands inside of double quotes, as JSON counts them (RFC 8259 section 7). */
      readonly quoted: boolean;
    };

// A brace, and either a second one or a name, a further part of which may hold anything but blanks,
// braces and quotes. Each part ends where the next cannot start, so the time is linear.
const BRACE = /\{(?:\{|([A-Za-z][\w-]*(?:\.[^\s{}"]*)?)\})/g;

/** Takes a template apart, in order; a brace that starts no placeholder stays text. */
export function placeholdersIn(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let quoted = false;
  let text = '';
  const append = (more: string) => {
    text += more;
    quoted = endsQuoted(more, quoted);
  };
  let end = 0;
  for (const found of template.matchAll(BRACE)) {
    append(template.slice(end, found.index));
    end = found.index + found[0].length;
    const name = found[1];
    if (name === undefined) {
      append('{');
      continue;
    }
    if (text !== '') parts.push(text);
    text = '';
    parts.push({ name, quoted });
  }
  append(template.slice(end));
  if (text !== '') parts.push(text);
  return parts;
}

/** Whether a text ends inside of double quotes, given whether it starts there. */
function endsQuoted(text: string, startsQuoted: boolean): boolean {
  let quoted = startsQuoted;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '\\' && quoted) at++;
  }
  return quoted;
}
