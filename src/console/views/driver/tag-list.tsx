import { useClock } from '../../api/clock.ts';
import { Instant } from '../../parts/instant.tsx';
import { usePointed } from './point-context.ts';
import type { ShownTag } from './read-body.ts';

/** Whether a tag is valid at an instant (ms since 1970). */
export function validityOf(
  { startDate, expiringDate }: ShownTag,
  atMs: number,
): 'current' | 'expired' | 'future' {
  if (expiringDate !== undefined && Date.parse(expiringDate) <= atMs) return 'expired';
  return startDate !== undefined && Date.parse(startDate) > atMs ? 'future' : 'current';
}

const LOOKS = {
  current: { className: 'tag tag-accent', word: '✓ Valid' },
  expired: { className: 'tag', word: '✕ Expired' },
  future: { className: 'tag tag-warn', word: '… Not yet valid' },
} as const;

/** The tags of a driver with their validity at the session's clock. */
export function TagList({ tags }: { readonly tags: readonly ShownTag[] }) {
  const atMs = useClock()?.instantMs ?? 0;
  if (tags.length === 0) return <p className="muted">No tags.</p>;
  return (
    <ul className="tag-list">
      {tags.map((tag) => (
        <TagItem key={tag.pointer} tag={tag} atMs={atMs} />
      ))}
    </ul>
  );
}

function TagItem({ tag, atMs }: { readonly tag: ShownTag; readonly atMs: number }) {
  const pointed = usePointed(tag.pointer);
  const { className, word } = LOOKS[validityOf(tag, atMs)];
  return (
    <li {...pointed}>
      <code>{tag.idTag}</code>
      <span className={className}>{word}</span>
      <span className="muted">{tag.tokenName}</span>
      <span className="muted tag-dates">
        {tag.startDate && (
          <>
            from <Instant at={tag.startDate} />{' '}
          </>
        )}
        until <Instant at={tag.expiringDate} />
      </span>
    </li>
  );
}
