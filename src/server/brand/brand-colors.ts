/** A colour as its red, green and blue, each from 0 to 255. */
type Rgb = readonly [red: number, green: number, blue: number];

/** The colours that a console in somebody's colour has, for light and for dark pages, as `#rrggbb`. */
export interface BrandColors {
  readonly light: ThemeColors;
  readonly dark: ThemeColors;
}

/** Text and buttons, what they stand on where they are chosen, and the words on a button. */
export interface ThemeColors {
  readonly accent: string;
  readonly ground: string;
  readonly onAccent: string;
}

/** What text needs to be read (WCAG 2.2, success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** What accents stand on: the surfaces of src/console/styles/tokens.css. */
export const SURFACES = {
  light: ['#f5f7f8', '#ffffff', '#eef2f3'],
  dark: ['#0e1416', '#161e21', '#1e282c'],
} as const;

/** How a theme makes its colours. */
interface Maker {
  readonly surfaces: readonly string[];
  /** What the ground is mixed from, and how much of the colour is in it. */
  readonly base: string;
  readonly share: number;
  readonly onAccent: string;
  /** What the colour is mixed with until it can be read. */
  readonly towards: string;
}

const MAKERS: Readonly<Record<keyof BrandColors, Maker>> = {
  light: { surfaces: SURFACES.light, base: '#ffffff', share: 0.13, onAccent: '#ffffff', towards: '#000000' },
  dark: { surfaces: SURFACES.dark, base: '#161e21', share: 0.2, onAccent: '#0a0f10', towards: '#ffffff' },
};
/** A colour is changed in so many steps at most. */
const STEPS = 100;

/**
 * The colours of a console in somebody's colour: that colour where it can be read on all that it stands on, else the nearest
 * one between it and black, or white, that can.
 * @param color `#rgb` or `#rrggbb`
 */
export function brandColors(color: string): BrandColors {
  return { light: themeColors(color, MAKERS.light), dark: themeColors(color, MAKERS.dark) };
}

function themeColors(color: string, { surfaces, base, share, onAccent, towards }: Maker): ThemeColors {
  const [given, end] = [rgbOf(color), rgbOf(towards)];
  for (let step = 0; ; step++) {
    const accent = hexOf(mixed(given, end, step / STEPS));
    const ground = hexOf(mixed(rgbOf(base), rgbOf(accent), share));
    const pairs = [...surfaces, ground, onAccent].map((other) => contrast(accent, other));
    if (step === STEPS || Math.min(...pairs) >= LEAST_CONTRAST) return { accent, ground, onAccent };
  }
}

/** The contrast of two colours (WCAG 2.2), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(rgbOf(a)), luminance(rgbOf(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(a[index] + (b[index] - a[index]) * share);
  return [part(0), part(1), part(2)];
}

/** A colour as `#rrggbb`, in lower case. @param color `#rgb` or `#rrggbb` */
export function longColor(color: string): string {
  return hexOf(rgbOf(color));
}

function rgbOf(color: string): Rgb {
  const digits = color.slice(1);
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

function hexOf(color: Rgb): string {
  return `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
