import { Icon } from './icons.tsx';
import type { ShownTag } from './network.ts';

const STATES: Readonly<Record<ShownTag['state'], string>> = {
  valid: 'Valid',
  expired: 'Expired',
  'not yet': 'Not valid yet',
};

/** The tags of the driver, as the cards that they are. */
export function Cards({ tags }: { readonly tags: readonly ShownTag[] }) {
  return (
    <>
      <h1>Cards</h1>
      {tags.length === 0 && (
        <section className="empty">
          <Icon name="card" />
          <h2>No cards yet</h2>
          <p>A card or key fob appears here once it is yours.</p>
        </section>
      )}
      <ul className="cards">
        {tags.map(({ key, name, uid, state, validity }) => (
          <li key={key} className="tag" data-state={state}>
            <span className="tag-head">
              <strong>{name}</strong>
              <Icon name="bolt" />
            </span>
            <code>{uid.replace(/(..)(?=.)/g, '$1 ')}</code>
            <span className="tag-foot">
              <span className="tag-state">{STATES[state]}</span>
              <span>{validity}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
