import { Stream } from '../../base/random.ts';
import { type Identity, idTagOf, tagId } from '../identity.ts';
import { KIND } from '../kinds.ts';
import type { TagModel } from '../network/model.ts';

const DAY = 86_400;
/** A tag is renewed, or replaced by one that is not, once in so many days. */
const CYCLE = 730;

const TOKEN_NAMES = ['RFID card', 'Key fob', 'Company card', 'Car key ring', 'Spare card', 'Family card'];

/**
 * The tags of a driver at an instant. Validity moves on in cycles of two years, so that at any
 * instant some tags are expired and some not yet valid (W20), while nothing depends on who asks (W25).
 * @param index the driver's index; @param count 0..4; @param instant whole seconds
 */
export function tagsAt(
  identity: Identity,
  index: number,
  count: number,
  instant: number,
): readonly TagModel[] {
  const tags: TagModel[] = [];
  for (let nth = 0; nth < count; nth++) tags.push(tagAt(identity, tagId(identity, index, nth), instant));
  return tags;
}

function tagAt(identity: Identity, id: number, instant: number): TagModel {
  const fixed = new Stream(identity.key, KIND.tag, id);
  const tokenName = fixed.pick(TOKEN_NAMES);
  const invoicable = fixed.chance(110);
  const shift = fixed.below(CYCLE);
  const cycle = Math.floor((Math.floor(instant / DAY) - shift) / CYCLE);
  const begin = cycle * CYCLE + shift;
  const draw = new Stream(identity.key, KIND.tagCycle, (id % 4294967296) * 512 + cycle + 64);
  const { start, last } = validity(draw, begin);
  return {
    id,
    idTag: idTagOf(identity.key, id),
    expiring: last * DAY + DAY - 1,
    start: start === null ? null : start * DAY,
    updated: draw.chance(880) ? begin * DAY - draw.below(30 * DAY) - 1 : null,
    tokenName,
    invoicable,
  };
}

/** First and last day of validity, as days since 1970, for the cycle that begins on day `begin`. */
function validity(draw: Stream, begin: number): { start: number | null; last: number } {
  const role = draw.weighted([78, 14, 8]);
  if (role === 1) {
    const last = begin - draw.between(1, 400);
    return { start: draw.chance(850) ? last - draw.between(300, 1500) : null, last };
  }
  if (role === 2) {
    const start = begin + CYCLE + draw.between(1, 60);
    return { start, last: start + draw.between(365, 1800) };
  }
  const start = draw.chance(850) ? begin - draw.between(0, 200) : null;
  return { start, last: begin + CYCLE + draw.between(0, 900) };
}
