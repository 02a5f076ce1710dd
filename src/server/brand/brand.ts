import { readFile } from 'node:fs/promises';
import { mockError } from '../../base/errors.ts';
import { type BrandColors, brandColors, longColor } from './brand-colors.ts';
import { LARGEST_LOGO, LOGO_ALLOWED, type Logo, readLogo } from './brand-logo.ts';

/** How a console looks that is shown to somebody's customers. */
export interface Brand {
  /** In place of `ev-driver-mock`. */
  readonly name: string | undefined;
  readonly colors: BrandColors | undefined;
  readonly logo: Logo | undefined;
}

/** The options of it. */
export interface BrandOptions {
  readonly brandName?: string | undefined;
  /** `#rgb` or `#rrggbb`. */
  readonly brandColor?: string | undefined;
  /** Path of a picture. */
  readonly brandLogo?: string | undefined;
}

/**
 * Reads what the options say of a brand; undefined where they say nothing.
 * @param nameOf how the option of the logo is called in a message
 * @param warn told of a colour that had to be changed to be read
 * @throws MockError bad-option-value for a logo that is none
 */
export async function openBrand(
  { brandName: name, brandColor, brandLogo }: BrandOptions,
  nameOf = 'brandLogo',
  warn: (line: string) => void = () => {},
): Promise<Brand | undefined> {
  if (name === undefined && brandColor === undefined && brandLogo === undefined) return undefined;
  const colors = brandColor === undefined ? undefined : brandColors(brandColor);
  const change = brandColor === undefined || !colors ? undefined : changeOf(brandColor, colors);
  if (change !== undefined) warn(change);
  return { name, colors, logo: brandLogo === undefined ? undefined : await logoAt(brandLogo, nameOf) };
}

/** Told where the usual look of the console has another colour; on dark pages nearly every colour is made lighter. */
function changeOf(given: string, { light }: BrandColors): string | undefined {
  if (light.accent === longColor(given)) return undefined;
  return `The colour ${given} cannot be read on light pages: ${light.accent} stands there in its place.`;
}

async function logoAt(path: string, source: string): Promise<Logo> {
  const refuse = (given: string, cause?: unknown) =>
    mockError('bad-option-value', { source, given, allowed: LOGO_ALLOWED }, undefined, { cause });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw refuse(`${path}, which cannot be read,`, error);
  }
  const logo = bytes.length > LARGEST_LOGO ? `a file of ${bytes.length} bytes` : readLogo(bytes);
  if (typeof logo === 'string') throw refuse(`${path}, ${logo},`);
  return logo;
}

/** Path of a brand's files, below that of the console's page. */
export const BRAND_PATH = '/_mock/console/brand';

/** The console's page with a brand. @param root where the mock is mounted, without a slash at the end */
export function brandedPage(page: string, { name, colors, logo }: Brand, root: string): string {
  const path = root + BRAND_PATH;
  const attributes = [
    ...(name === undefined ? [] : [`data-brand="${escaped(name)}"`]),
    ...(logo ? ['data-logo'] : []),
  ];
  const icon = logo && `<link rel="icon" href="${path}/logo" />`;
  const withIcon = icon ? page.replace(/<link rel="icon"[^>]*>/, icon) : page;
  return withIcon
    .replace('<html lang="en"', ['<html lang="en"', ...attributes].join(' '))
    .replace(/<title>[^<]*<\/title>/, (title) =>
      name === undefined ? title : `<title>${escaped(name)}</title>`,
    )
    .replace(
      '</head>',
      colors || logo ? `<link rel="stylesheet" href="${path}/theme.css" /></head>` : '</head>',
    );
}

/** The style sheet of a brand, which comes after those of the console. */
export function brandStyle({ colors, logo }: Brand): string {
  const rules = [
    ...(colors
      ? [
          `--accent: light-dark(${colors.light.accent}, ${colors.dark.accent});`,
          `--accent-ground: light-dark(${colors.light.ground}, ${colors.dark.ground});`,
          `--on-accent: light-dark(${colors.light.onAccent}, ${colors.dark.onAccent});`,
        ]
      : []),
    // Right from the folder of this sheet, and from that of the console's own, which uses it.
    ...(logo ? ['--brand-logo: url("../brand/logo");'] : []),
  ];
  return `:root:root {\n  ${rules.join('\n  ')}\n}\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
