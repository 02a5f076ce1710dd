import { type FormEvent, useId, useState } from 'react';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { counted } from '../../parts/counted.ts';
import { Shown } from '../../parts/states.tsx';

interface PickerProps {
  /** Something is shown already: the picker keeps small. */
  readonly hasChoice: boolean;
  readonly onSite: (id: number) => void;
  readonly onCharger: (chargerId: string) => void;
}

/** Finds the site, or names the charger, whose day is shown. */
export function Picker({ hasChoice, onSite, onCharger }: PickerProps) {
  const { customer } = useScope();
  const [search, setSearch] = useState('');
  const [charger, setCharger] = useState('');
  const listId = useId();
  const isOpen = !hasChoice || search !== '';
  const query = {
    limit: hasChoice ? 8 : 14,
    ...(search !== '' && { search }),
    ...(customer !== undefined && { customer }),
  };
  const sites = useAsk(['sites', query], (client) => client.GET('/sites', { params: { query } }), {
    enabled: isOpen,
    keep: true,
  });
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (charger.trim() !== '') onCharger(charger.trim());
  };
  return (
    <div className="picker">
      <div className="picker-fields">
        <label className="field">
          <span>Find a site</span>
          <input
            type="search"
            value={search}
            maxLength={128}
            placeholder="Name, city or id"
            aria-controls={listId}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <form className="field" onSubmit={open}>
          <label htmlFor={`${listId}-charger`} className="picker-label">
            A single charger
          </label>
          <div className="row picker-charger">
            <input
              id={`${listId}-charger`}
              className="input"
              value={charger}
              placeholder="chargerId or id"
              onChange={(event) => setCharger(event.target.value)}
            />
            <button type="submit" className="button">
              Show
            </button>
          </div>
        </form>
      </div>
      <div id={listId}>
        {isOpen && (
          <Shown of={sites} what="sites">
            {({ sites: found, total }) =>
              found.length === 0 ? (
                <p className="muted">No site is called “{search}”.</p>
              ) : (
                <>
                  <ul className="picker-list">
                    {found.map(({ id, name, city, country, chargers }) => (
                      <li key={id}>
                        <button
                          type="button"
                          onClick={() => {
                            setSearch('');
                            onSite(id);
                          }}
                        >
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
