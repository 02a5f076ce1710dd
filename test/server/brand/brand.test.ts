import { join } from 'node:path';
import fc from 'fast-check';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/doors/create-app.ts';
import { openBrand } from '../../../src/server/brand/brand.ts';
import { brandColors, contrast, LEAST_CONTRAST, SURFACES } from '../../../src/server/brand/brand-colors.ts';
import { LARGEST_LOGO, readLogo } from '../../../src/server/brand/brand-logo.ts';
import { temporaryFolder } from '../../content/disk/temporary-folder.ts';
import { runs } from '../../support/runs.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the colours of a brand', () => {
  const hex = fc
    .tuple(...([0, 1, 2] as const).map(() => fc.integer({ min: 0, max: 255 })))
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

  test('can be read on all that they stand on, whatever colour is given', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const colors = brandColors(color);
        for (const theme of ['light', 'dark'] as const) {
          const { accent, ground, onAccent } = colors[theme];
          for (const other of [...SURFACES[theme], ground, onAccent])
            expect(
              contrast(accent, other),
              `${color}, ${theme}: ${accent} on ${other}`,
            ).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        }
      }),
      { numRuns: runs(700) },
    );
  });

  test('are the one that is given where that can be read', () => {
    expect(brandColors('#0a5fd6').light.accent).toBe('#0a5fd6');
    expect(brandColors('#FFD400').dark.accent).toBe('#ffd400');
    expect(brandColors('#fd4')).toEqual(brandColors('#ffdd44'));
  });

  test('keep the hue where they are changed, and that is told', async () => {
    const told: string[] = [];
    await openBrand({ brandColor: '#ffd400' }, undefined, (line) => told.push(line));
    expect(told).toEqual([
      expect.stringMatching(
        /^The colour #ffd400 cannot be read on light pages: #[67][\da-f]{3}00 stands there in its place\.$/,
      ),
    ]);
  });
});

describe('a logo', () => {
  test.each([
    ['a PNG', PNG, 'image/png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['a WebP', Buffer.from('RIFF0000WEBPVP8 '), 'image/webp'],
    ['an SVG', bytesOf(`<?xml version="1.0"?>\n<!-- ours -->\n${SVG}`), 'image/svg+xml'],
    [
      'an SVG that refers to itself',
      bytesOf(SVG.replace('<rect', '<use href="#a"/><rect fill="url(#b)"')),
      'image/svg+xml',
    ],
  ])('%s is known by what is in it', (_, bytes, type) => {
    expect(readLogo(bytes)).toEqual({ bytes, type });
  });

  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT href="x"/>',
    '<rect onload="alert(1)"/>',
    '<a href="javascript:alert(1)"/>',
    '<image href="https://example.com/x.png"/>',
    '<image xlink:href="//example.com/x.png"/>',
    "<image href='data:text/html,x'/>",
    '<foreignObject/>',
    '<style>@import "x"</style>',
    '<rect style="fill:url(https://example.com/x)"/>',
    '<set attributeName="href" to="x"/>',
  ])('an SVG with %s is refused', (part) => {
    expect(readLogo(bytesOf(SVG.replace('<rect', `${part}<rect`)))).toBe(
      'an SVG that can do or load something',
    );
  });

  test.each([
    ['a page', bytesOf('<!doctype html><svg></svg>')],
    ['a GIF', bytesOf('GIF89a0000')],
    ['nothing', new Uint8Array()],
  ])('%s is none', (_, bytes) => {
    expect(readLogo(bytes)).toBe('a file of another kind');
  });

  test('is not larger than it may be', () => {
    expect(readLogo(new Uint8Array(LARGEST_LOGO + 1))).toBe(`a file of ${LARGEST_LOGO + 1} bytes`);
  });

  test('that is none is told with its option', async () => {
    await expect(openBrand({ brandLogo: '/nowhere/logo.svg' }, '--brand-logo')).rejects.toThrow(
      /^--brand-logo: \/nowhere\/logo\.svg, which cannot be read, is not allowed\. Allowed: a PNG, JPEG, WebP or SVG file/,
    );
  });
});

describe('a console with a brand', () => {
  test('has its name, its colours and its logo from its own origin, each of a safe type', async () => {
    const app = await createApp({
      brandName: 'A & "B" <i>',
      brandColor: '#0a5fd6',
      brandLogo: join(temporaryFolder({ 'logo.svg': SVG }), 'logo.svg'),
    });
    const page = await request(app).get('/_mock/console/stage');
    expect(page.text).toContain('<html lang="en" data-brand="A &amp; &quot;B&quot; &lt;i&gt;" data-logo>');
    expect(page.text).toContain('<title>A &amp; &quot;B&quot; &lt;i&gt;</title>');
    expect(page.text).toContain('<link rel="stylesheet" href="../../_mock/console/brand/theme.css" />');
    const style = await request(app).get('/_mock/console/brand/theme.css');
    expect(style.headers['content-type']).toMatch(/^text\/css/);
    expect(style.text).toContain('--accent: light-dark(#0a5fd6, ');
    expect(style.text).toContain('--brand-logo: url("../brand/logo")');
    const picture = await request(app).get('/_mock/console/brand/logo');
    expect(picture.headers).toMatchObject({
      'content-type': expect.stringMatching(/^image\/svg\+xml/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/sandbox$/),
    });
    expect(picture.body.toString()).toBe(SVG);
    expect((await request(app).post('/_mock/console/brand/logo')).status).toBe(405);
  });

  test('without one it is as ours', async () => {
    const page = await request(await createApp()).get('/_mock/console/stage');
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).not.toContain('brand/');
  });

  test('in code and on the command line its options are checked like all others', async () => {
    await expect(createApp({ brandColor: 'blue' })).rejects.toThrow(
      /brandColor: "blue" is not allowed\. Allowed: a colour such as #0a7c66 or #0a6/,
    );
    const folder = temporaryFolder({ 'bad.svg': SVG.replace('<rect', '<script/><rect') });
    await expect(createApp({ brandLogo: join(folder, 'bad.svg') })).rejects.toThrow(
      /brandLogo: .*bad\.svg, an SVG that can do or load something, is not allowed/,
    );
  });
});
