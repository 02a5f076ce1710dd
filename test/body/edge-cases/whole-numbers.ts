/** Whole numbers in a JSON text as they stand there, not as JavaScript rounds them. */
export function wholeNumbersIn(text: string): readonly string[] {
  const outside = text.replace(/"(?:[^"\\]|\\[\s\S])*"/g, '""');
  return outside.match(/-?\d[\d.eE+-]*/g)?.filter((number) => /^-?\d+$/.test(number)) ?? [];
}
