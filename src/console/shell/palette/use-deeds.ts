import { useResetAll } from '../../api/reset-all.ts';
import { useClockChange, useHistory, useTakeBack, useUndoable } from '../../api/undo.ts';
import { useZone } from '../../parts/zone.tsx';
import { chooseTheme } from '../theme.ts';

/** Something that can be done from anywhere. */
export interface Deed {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly act: () => void;
}

/** What the palette can do. */
export function useDeeds(): { readonly lines: readonly Deed[]; readonly next: (scenario: string) => void } {
  const clock = useClockChange();
  const advance = useUndoable<string, unknown>(
    (client, by) => client.POST('/clock/advance', { body: { by } }),
    (by) => `The clock is ${by === 'P1D' ? 'a day' : 'an hour'} on.`,
    { withClock: true },
  );
  const speed = useUndoable<number, unknown>(
    async (client, perSecond) => {
      const { data } = await client.GET('/clock');
      return client.PUT('/clock', { body: { clock: `${data?.instant},x${perSecond}` } });
    },
    (perSecond) => `The clock runs at ×${perSecond}.`,
    { withClock: true },
  );
  const activate = useUndoable<string>(
    (client, scenario) => client.POST('/activations', { body: { scenario, times: 1 } }),
    (scenario) => `The next request gets ${scenario}.`,
  );
  const off = useUndoable(
    (client) => client.DELETE('/activations'),
    () => 'All scenarios are off.',
  );
  const reload = useUndoable(
    (client) => client.POST('/reload'),
    () => 'The fixtures are read again.',
    { readsFiles: true },
  );
  const reset = useResetAll();
  const latest = useHistory().at(-1);
  const takeBack = useTakeBack();
  const { zone, choose } = useZone();
  const lines: readonly Deed[] = [
    {
      key: '401',
      label: 'Next request: 401',
      hint: 'not-authorised, once',
      act: () => activate.mutate('not-authorised'),
    },
    {
      key: '503',
      label: 'Next request: 503',
      hint: 'maintenance, once',
      act: () => activate.mutate('maintenance'),
    },
    { key: 'off', label: 'Switch all scenarios off', act: () => off.mutate() },
    ...(latest
      ? [{ key: 'undo', label: `Undo: ${latest.text}`, hint: 'Z', act: () => void takeBack(latest) }]
      : []),
    { key: 'reset', label: 'Reset all: as at the start', act: () => reset.mutate() },
    { key: 'reload', label: 'Read the fixtures again', act: () => reload.mutate() },
    { key: 'freeze', label: 'Freeze the clock', hint: 'F', act: () => clock.mutate('freeze') },
    { key: 'play', label: 'Let the clock run', act: () => speed.mutate(1) },
    { key: 'x60', label: 'Run the clock at ×60', act: () => speed.mutate(60) },
    { key: 'x3600', label: 'Run the clock at ×3600', act: () => speed.mutate(3600) },
    { key: 'hour', label: 'Clock: one hour on', hint: '+1h', act: () => advance.mutate('PT1H') },
    { key: 'day', label: 'Clock: one day on', hint: '+1d', act: () => advance.mutate('P1D') },
    { key: 'live', label: 'Clock: real time', act: () => clock.mutate('live') },
    { key: 'dark', label: 'Dark', hint: 'Theme', act: () => chooseTheme('dark') },
    { key: 'light', label: 'Light', hint: 'Theme', act: () => chooseTheme('light') },
    {
      ...{ key: 'zone', label: zone === 'utc' ? 'Times in my zone' : 'Times in UTC' },
      act: () => choose(zone === 'utc' ? 'local' : 'utc'),
    },
  ];
  return { lines, next: (scenario) => activate.mutate(scenario) };
}
