import { ScopedLink } from '../../parts/scoped-link.tsx';
import { StatusShape } from '../../parts/status.tsx';
import { ChargerCard, type ChargerChoice } from './charger-card.tsx';
import { ChargerTiles } from './charger-tiles.tsx';
import { usePointed } from './point-context.ts';
import type { ShownCharger, ShownGroup } from './read-body.ts';

/** More chargers of one site than these are shown as tiles. */
const MOST_CARDS = 16;

interface SiteSectionProps {
  readonly group: ShownGroup;
  readonly homeId: string | undefined;
  readonly depth?: number;
  readonly onChoose: (choice: ChargerChoice) => void;
}

/** A site: its counts, its chargers, and the sites within it. */
export function SiteSection({ group, homeId, depth = 0, onChoose }: SiteSectionProps) {
  const { pointer, id, name, online, offline, error, groups, chargers } = group;
  const pointed = usePointed(pointer, true);
  const first = chargers[0] ?? groups.flatMap((each) => each.chargers)[0];
  return (
    <section className="site" data-depth={depth} id={`site-${id ?? pointer}`} aria-label={name}>
      <header className="site-head" {...pointed}>
        <div className="site-name">
          <h3>{name}</h3>
          {id !== undefined && id === homeId && <span className="tag tag-accent">Home</span>}
          {first && <span className="muted">{first.address}</span>}
        </div>
        <div className="site-counts">
          <Count status="Available" label="online" value={online} />
          <Count status="Offline" label="offline" value={offline} />
          <Count status="Error" label="error" value={error} />
          {id !== undefined && (
            <ScopedLink to={`/timeline?site=${id}`} aria-label={`Timeline of ${name}`}>
              Timeline
            </ScopedLink>
          )}
        </div>
      </header>
      <ChargerList chargers={chargers} onChoose={onChoose} />
      {groups.map((each) => (
        <SiteSection key={each.pointer} group={each} homeId={homeId} depth={depth + 1} onChoose={onChoose} />
      ))}
      {chargers.length + groups.length === 0 && <p className="muted">No chargers here.</p>}
    </section>
  );
}

interface ChargerListProps {
  readonly chargers: readonly ShownCharger[];
  readonly onChoose: (choice: ChargerChoice) => void;
}

/** Chargers as cards, side by side; many as tiles. */
export function ChargerList({ chargers, onChoose }: ChargerListProps) {
  if (chargers.length === 0) return null;
  if (chargers.length > MOST_CARDS) return <ChargerTiles chargers={chargers} onChoose={onChoose} />;
  return (
    <ul className="charger-grid">
      {chargers.map((charger) => (
        <ChargerCard key={charger.pointer} charger={charger} onChoose={onChoose} />
      ))}
    </ul>
  );
}

interface CountProps {
  readonly status: string;
  readonly label: string;
  readonly value: number | undefined;
}

function Count({ status, label, value }: CountProps) {
  return (
    <span className={`site-count site-count-${label}`} data-zero={value === 0 || undefined}>
      <StatusShape status={status} />
      <strong>{value ?? '?'}</strong> {label}
    </span>
  );
}
