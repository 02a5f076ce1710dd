import { nearest } from '../../base/text/nearest.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { JournalEntry } from '../../mock/session/journal.ts';
import { entryView } from './entry-view.ts';
import type { EntryFilter, FilterDifference } from './request-filter.ts';

const MOST = 3;

/**
 * The entries that come closest without matching, at most three: those that differ in the fewest properties, of
 * these the ones that look like a typo, then the latest.
 */
export function nearMissesOf(entries: readonly JournalEntry[], filter: EntryFilter): Schemas['NearMiss'][] {
  const missed = entries
    .filter((entry) => filter.within(entry))
    .map((entry) => ({ entry, differences: filter.differences(entry) }))
    .filter(({ differences }) => differences.length > 0);
  return missed
    .map((miss) => ({ ...miss, distance: miss.differences.reduce((sum, one) => sum + distanceOf(one), 0) }))
    .sort((a, b) => a.distance - b.distance || b.entry.id - a.entry.id)
    .slice(0, MOST)
    .map(({ entry, differences }) => ({ entry: entryView(entry), differences: [...differences] }));
}

function distanceOf({ expected, given }: FilterDifference): number {
  return given !== null && nearest(given, [expected]).length > 0 ? 0.75 : 1;
}
