import type { Stage } from './stage.ts';

/** One thing that happens in the story. */
export interface Beat {
  /** How long it stays quiet before, in ms of real time. */
  readonly afterMs: number;
  /** What is told. */
  readonly text: string;
  /** What happens. */
  readonly act: (stage: Stage, cast: Cast) => Promise<unknown>;
}

/** Who the story is about. */
export interface Cast {
  /** `chargerId` of two chargers of the hub; the same one where there is only one. */
  readonly silent: string;
  readonly broken: string;
  /** The day on which it begins, such as 2026-01-15. */
  readonly day: string;
}

/** A minute of the world in a second. */
export const DEMO_SPEED = 60;
/** When the story begins, in UTC: just before people drive to work. */
export const DEMO_DAWN = 'T06:30:00Z';
/** Whose network it shows: the driver of the fast-charging hub, or whoever is there. */
export const DEMO_DRIVERS = ['fast-hub', 'extIdTest', 'driver-1'] as const;

/** The story, told again and again; nothing of it is left at its end. */
export const STORY: readonly Beat[] = [
  {
    afterMs: 2000,
    text: 'Half past six, a minute passes in a second: the cars of the night are full, the first commuters plug in.',
    act: ({ control }, { day }) => control.clock.set(`${day}${DEMO_DAWN},x${DEMO_SPEED}`),
  },
  {
    afterMs: 18_000,
    text: 'A charger of the fast-charging hub loses its connection: all its sockets are offline, and every count follows.',
    act: ({ control }, { silent }) => control.setConnection(silent, 'offline'),
  },
  {
    afterMs: 16_000,
    text: 'Beside it a socket reports a fault. Each driver who may charge there sees the same.',
    act: ({ control }, { broken }) => control.setSocket(broken, 1, 'Error'),
  },
  {
    afterMs: 16_000,
    text: 'An app goes on using an old API key: 401, three times.',
    act: async ({ ask, wait }) => {
      for (let i = 0; i < 3; i++) {
        await ask('extIdTest', 'an-old-key');
        await wait(400);
      }
    },
  },
  {
    afterMs: 12_000,
    text: 'The service is down for maintenance, for the next six requests: 503, and when to come back.',
    act: ({ control }) => control.activate('maintenance', { times: 6 }),
  },
  {
    afterMs: 14_000,
    text: 'One driver is not found any more, while everybody else is: a scenario for one id alone.',
    act: ({ control }) => control.activate('driver-not-found', { externalId: 'extIdTest', times: 4 }),
  },
  {
    afterMs: 16_000,
    text: 'The technician has been there: charger and socket are back.',
    act: async ({ control }, { silent, broken }) => {
      await control.releaseCharger(silent);
      await control.releaseCharger(broken);
    },
  },
  {
    afterMs: 14_000,
    text: 'The clock is set to half past five in the afternoon: people come home, and the sockets there fill up.',
    act: ({ control }, { day }) => control.clock.set(`${day}T17:30:00Z,x${DEMO_SPEED}`),
  },
  {
    afterMs: 24_000,
    text: 'An hour in a second: the evening, the night, and the next morning.',
    act: ({ control }) => control.clock.speed(3600),
  },
  { afterMs: 14_000, text: 'And again from the beginning.', act: ({ control }) => control.deactivate() },
];
