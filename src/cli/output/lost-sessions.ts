import { clearTimeout, setTimeout } from '../../base/time/real-time.ts';
import type { Drop } from '../../mock/session/sessions.ts';

/** What was dropped within so many ms is told together. */
const GATHER_MS = 1000;
/** So many are named. */
const NAMED = 3;
const WHY: Readonly<Record<Drop, string>> = {
  idle: 'nobody used them',
  evicted: 'room was needed for others',
};

/** Tells of sessions that were dropped: gathered, a line for each reason. `flush` tells at once what is still to be told. */
export function lostSessions(warn: (line: string) => void): {
  tell(name: string, loss: Drop): void;
  flush(): void;
} {
  const gathered = new Map<Drop, { count: number; names: string[] }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const [loss, { count, names }] of gathered) {
      const more = count > names.length ? ` and ${count - names.length} more` : '';
      warn(`Sessions were dropped (${count}): ${names.join(', ')}${more}. The reason: ${WHY[loss]}.`);
    }
    gathered.clear();
  };
  return {
    flush,
    tell(name, loss) {
      const told = gathered.get(loss) ?? { count: 0, names: [] };
      told.count++;
      if (told.names.length < NAMED) told.names.push(name);
      gathered.set(loss, told);
      if (!timer) {
        timer = setTimeout(flush, GATHER_MS);
        timer.unref();
      }
    },
  };
}
