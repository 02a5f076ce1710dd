/** How deep JSON and YAML may be nested: code that follows them calls itself, and a stack has an end. */
export const DEEPEST_JSON = 100;

/** Whether a JSON text is nested too deeply, without taking it apart. */
export function isDeepJson(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      if (++depth > DEEPEST_JSON) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}

/** Whether a value is nested too deeply; one that contains itself is. */
export function isDeepValue(value: unknown): boolean {
  const open = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth === DEEPEST_JSON) return true;
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 });
  }
  return false;
}
