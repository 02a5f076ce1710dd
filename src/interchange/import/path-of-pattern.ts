/**
 * The path that a regular expression over paths stands for: what is literal in it as it is, a segment that is an expression as
 * `{any}`. Slashes in classes and groups part no segments: `/externalId/[^/]+` has two.
 * @param hasQuery whether the expression goes on over the query, which is left out then
 */
export function pathOfPattern(pattern: string, hasQuery: boolean): string {
  const segments: string[] = [''];
  const marks: boolean[] = [false];
  let depth = 0;
  let inClass = false;
  const body = pattern.replace(/^\^|\$$/g, '');
  for (let at = 0; at < body.length; at++) {
    const sign = body.charAt(at);
    const last = segments.length - 1;
    if (sign === '\\') {
      const next = body.charAt(++at);
      // An escaped question mark begins the query; an escaped letter is a class.
      if (hasQuery && next === '?' && depth === 0 && !inClass) break;
      if (/\w/.test(next)) marks[last] = true;
      else if (next === '/' && depth === 0 && !inClass) segments.push('');
      else segments[last] += next;
    } else if (inClass) inClass = sign !== ']';
    else if (sign === '[') {
      inClass = true;
      marks[last] = true;
    } else if (sign === '(' || sign === ')') {
      depth += sign === '(' ? 1 : -1;
      marks[last] = true;
      // After `(?:v1/)?` another segment begins.
      if (depth === 0 && body.charAt(at - 1) === '/') {
        if (/[?*+]/.test(body.charAt(at + 1))) at++;
        segments.push('');
      }
    } else if (depth > 0) continue;
    else if (sign === '/') segments.push('');
    // A slash at the end that may be there or not.
    else if (sign === '?' && last > 0 && segments[last] === '' && !marks[last]) segments.pop();
    else if ('*+?{}|^$'.includes(sign) || (sign === '.' && /[*+?{]/.test(body.charAt(at + 1))))
      marks[last] = true;
    else segments[last] += sign;
  }
  const shown = segments.map((text, index) => (marks[index] ? '{any}' : text));
  return shown.join('/');
}
