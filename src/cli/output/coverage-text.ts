import type { components } from '../../generated/control/control-api.gen.ts';
import { type Paint, shown } from './paint.ts';

/** A coverage as the control API tells it. */
export type CoverageView = components['schemas']['Coverage'];

/** So many of what is missing are shown. */
const SHOWN = 20;
const BAR = 20;

/** A coverage as lines for a terminal. @param url where the mock runs */
export function coverageLines(view: CoverageView, url: string, paint: Paint): string[] {
  const whose = view.session === null ? 'all sessions' : `session ${shown(view.session)}`;
  return [
    `${paint('bold', `Contract coverage: ${view.percent} %`)} (${view.met} of ${view.total}, ${whose})`,
    '',
    ...groupLines(view, paint),
    '',
    ...missingLines(view, url, paint),
  ];
}

function groupLines({ groups }: CoverageView, paint: Paint): string[] {
  const width = Math.max(0, ...groups.map(({ title }) => title.length));
  return groups.map(({ title, met, total, percent }) => {
    const full = Math.floor((BAR * met) / Math.max(1, total));
    const bar = paint('green', '█'.repeat(full)) + paint('dim', '░'.repeat(BAR - full));
    return `  ${shown(title).padEnd(width)}  ${bar}  ${percent} % (${met} of ${total})`;
  });
}

function missingLines({ missing, session }: CoverageView, url: string, paint: Paint): string[] {
  if (missing.length === 0) return ['Everything that the contract allows is covered.'];
  const more = missing.length - SHOWN;
  const query = session === null ? '?all=true' : `?session=${session}`;
  return [
    'Not covered yet, most dangerous first:',
    '',
    ...missing
      .slice(0, SHOWN)
      .flatMap(({ id, what, how }) => [
        `  ${paint('bold', shown(id))}  ${shown(what)}`,
        `    ${paint('dim', shown(how))}`,
      ]),
    ...(more > 0 ? ['', `And ${more} more: --format json, or ${url}/_mock/coverage/page${query}`] : []),
  ];
}
