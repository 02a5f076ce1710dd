/** A text in which a key may stand that is not told: in its place, the variable that has it. */
export type TextWithKey = readonly (string | Hidden)[];

/** A key that is not told, or user and key in base64 (RFC 7617). */
export interface Hidden {
  readonly hidden: 'key' | 'basic';
}

/** The variable of the environment that has a key which is not told. */
export const KEY_VARIABLE = 'DRIVER_API_KEY';

/** What of a text is hidden. */
export function hiddenIn(text: TextWithKey): readonly Hidden['hidden'][] {
  return text.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.hidden]));
}

/** The text written out. @param write how a piece is written, and what is hidden */
export function writtenOut(
  text: TextWithKey,
  write: { readonly plain: (piece: string) => string; readonly hidden: (what: Hidden['hidden']) => string },
): string {
  return text
    .map((piece) => (typeof piece === 'string' ? write.plain(piece) : write.hidden(piece.hidden)))
    .join('');
}
