import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Zone } from './moment.ts';

const NAME = 'ev-driver-mock.zone';

interface ZoneChoice {
  readonly zone: Zone;
  readonly choose: (zone: Zone) => void;
}

const ZoneContext = createContext<ZoneChoice>({ zone: 'utc', choose: () => {} });

/** Keeps in which zone this browser writes moments: UTC, as answers have them, unless it was chosen otherwise. */
export function ZoneProvider({ children }: { readonly children: ReactNode }) {
  const [zone, setZone] = useState<Zone>(() => (localStorage.getItem(NAME) === 'local' ? 'local' : 'utc'));
  const value = useMemo(
    () => ({
      zone,
      choose(chosen: Zone) {
        localStorage.setItem(NAME, chosen);
        setZone(chosen);
      },
    }),
    [zone],
  );
  return <ZoneContext value={value}>{children}</ZoneContext>;
}

/** In which zone moments are written, and how to choose another. */
export function useZone(): ZoneChoice {
  return useContext(ZoneContext);
}
