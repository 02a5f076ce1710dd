import { useId, useState } from 'react';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { counted } from '../../parts/counted.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { Shown } from '../../parts/states.tsx';

interface PickerProps {
  readonly onSite: (id: number) => void;
  readonly onCharger: (chargerId: string) => void;
}

/** Finds the site, or names the charger, whose day is shown. */
export function Picker({ onSite, onCharger }: PickerProps) {
  const { customer } = useScope();
  const [search, setSearch] = useState('');
  const listId = useId();
  const isOpen = search !== '';
  const query = {
    ...{ limit: 8, search },
    ...(customer !== undefined && { customer }),
  };
  const sites = useAsk(['sites', query], (client) => client.GET('/sites', { params: { query } }), {
    enabled: isOpen,
    keep: true,
  });
  const chooseSite = (id: number) => {
    setSearch('');
    onSite(id);
  };
  const chooseCharger = (chargerId: string) => {
    setSearch('');
    onCharger(chargerId);
  };
  const open = (text: string) => {
    const first = sites.data?.sites[0];
    if (first && !sites.isPlaceholderData) chooseSite(first.id);
    else if (!first) chooseCharger(text);
  };
  return (
    <div className="picker">
      <SearchField
        label="Find a site or a charger"
        placeholder="Another site by name or city, or a chargerId"
        {...{ text: search, onText: setSearch, onEnter: open, controls: listId }}
      />
      <div id={listId}>
        {isOpen && (
          <Shown of={sites} what="sites">
            {({ sites: found, total }) =>
              found.length === 0 ? (
                <p className="row">
                  <span className="muted">No site is called “{search}”.</span>
                  <button
                    type="button"
                    className="button button-small"
                    onClick={() => chooseCharger(search.trim())}
                  >
                    Show the charger {search.trim()}
                  </button>
                </p>
              ) : (
                <>
                  <ul className="picker-list">
                    {found.map(({ id, name, city, country, chargers }) => (
                      <li key={id}>
                        <button type="button" onClick={() => chooseSite(id)}>
                          <strong>{name}</strong>
                          <span className="muted">
                            {city ?? 'nowhere'} {country} · {counted(chargers, 'charger')}
                          </span>
                        </button>
                      </li>
                    ))}
                  </ul>
                  <p className="muted">{counted(total, 'site')} in all</p>
                </>
              )
            }
          </Shown>
        )}
      </div>
    </div>
  );
}
