/** A picture that is served as a logo. */
export interface Logo {
  readonly bytes: Uint8Array;
  /** Media type, as its first bytes say. */
  readonly type: string;
}

/** The most bytes of a logo. */
export const LARGEST_LOGO = 256 * 1024;

/** What is allowed, to follow `Allowed:`. */
export const LOGO_ALLOWED = `a PNG, JPEG, WebP or SVG file of at most ${LARGEST_LOGO / 1024} KiB; an SVG without scripts and without anything from elsewhere`;

/** How files of a kind begin; undefined is any byte. */
const BEGINNINGS: readonly (readonly [type: string, bytes: readonly (number | undefined)[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  // RIFF, four bytes of length, WEBP.
  [
    'image/webp',
    [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  ],
];

/** What makes an SVG do something, or load something: scripts, handlers, other documents, entities, outside references. */
const LIVELY = [
  /<\s*(?:script|foreignObject|iframe|embed|object|audio|video|animate|set|handler)\b/i,
  /\son[a-z]+\s*=/i,
  /javascript:/i,
  /<!(?:ENTITY|DOCTYPE)/i,
  /<\?xml-stylesheet/i,
  /@import/i,
  /url\(\s*["']?(?!#|data:image\/(?:png|jpeg|webp)[;,])/i,
  /\b(?:href|src)\s*=\s*(?:"(?!#|data:image\/(?:png|jpeg|webp)[;,])|'(?!#|data:image\/(?:png|jpeg|webp)[;,])|[^"'\s])/i,
];

/** Reads a logo by what it is, whatever it is called; a text says what is wrong with it. */
export function readLogo(bytes: Uint8Array): Logo | string {
  if (bytes.length > LARGEST_LOGO) return `a file of ${bytes.length} bytes`;
  const found = BEGINNINGS.find(([, beginning]) =>
    beginning.every((byte, at) => byte === undefined || bytes[at] === byte),
  );
  if (found) return { bytes, type: found[0] };
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const bare = text.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s*<\?xml[^>]*\?>/, '');
  if (!/^\s*<svg[\s>]/.test(bare)) return 'a file of another kind';
  return LIVELY.some((each) => each.test(bare))
    ? 'an SVG that can do or load something'
    : { bytes, type: 'image/svg+xml' };
}
