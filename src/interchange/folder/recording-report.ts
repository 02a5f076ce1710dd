import { group } from '../../base/text/counted.ts';
import { DRAWN_BY_THE_WORLD } from '../../content/drivers/recorded/live-drivers.ts';
import type { PropertyTally } from '../anonymise/ledger.ts';
import type { Collection } from './collection.ts';
import type { MadeDriver } from './taken-bodies.ts';

/** The report of a recording, in Markdown: what was done with each property, and which drivers live. It quotes no value that was replaced. */
export function recordingReport(collection: Collection, drivers: readonly MadeDriver[]): string {
  const { options, anonymiser, tally } = collection;
  const lines = ['# Recording', ''];
  if (!anonymiser) {
    lines.push(
      '**Nothing is anonymised** (`--no-anonymise`): names, tags, ids and places are those of the real service. Keys are struck.',
      '',
    );
  } else {
    lines.push(
      `${group(anonymiser.ledger.entries.length)} different values were replaced by others of the same kind and form; the same value always`,
      'became the same new one. No value that was replaced is left in any file: each was looked for, as a whole from 4',
      'characters on, as a part of another from 8.',
      '',
      ...tableOf(tally),
    );
  }
  const live = drivers.filter(({ recorded }) => 'raw' in recorded).length;
  lines.push(
    `## Drivers`,
    '',
    `${group(live)} of ${group(drivers.length)} live. What of these is the world's, as no fixture can say it:`,
    '',
  );
  lines.push(...DRAWN_BY_THE_WORLD.map((what) => `- ${what}`), '');
  const frozen = drivers.filter(({ recorded }) => 'reason' in recorded);
  if (frozen.length > 0) {
    lines.push('Served as they are, letter by letter:', '');
    lines.push('| driver | why |', '| --- | --- |');
    for (const { externalId, recorded } of frozen) {
      if ('reason' in recorded) lines.push(`| ${cell(externalId)} | ${cell(recorded.reason)} |`);
    }
    lines.push('');
  }
  if (options.keep.size > 0) lines.push(`Kept by \`--keep\`: ${[...options.keep].join(', ')}.`, '');
  return lines.join('\n');
}

function tableOf(tally: ReadonlyMap<string, PropertyTally>): readonly string[] {
  const rows = [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '| property | replaced | harmless, and as it was | kept as asked |',
    '| --- | --: | --: | --: |',
    ...rows.map(
      ([name, { replaced, harmless, kept }]) =>
        `| ${cell(name)} | ${group(replaced)} | ${group(harmless)} | ${group(kept)} |`,
    ),
    '',
    'Harmless are counts, measurements, times, yes and no, nothing, and words of public lists: statuses, connectors, models of the catalogue.',
    '',
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
