import { type Story, stepAt } from '../../content/stories/story.ts';
import { countersOf } from '../../mock/session/rehearsal.ts';
import type { Session } from '../../mock/session/session.ts';
import type { SessionState } from '../../mock/session/session-change.ts';
import { activationCounter } from '../../mock/session/trace.ts';
import { type ClockSetting, frozenAt, instantAt } from '../../world/clock.ts';
import { checkLayer, isOfLayer, layerOf, type StoryLayer, withLayer } from './lay-story.ts';

/** Whether a story goes on. */
export type PlayState = 'paused' | 'playing' | 'ended';

/** What a player tells those around it. */
export interface StoryListener {
  /** Something about the story is different now. */
  tell(what: 'playing' | 'paused' | 'step' | 'moved' | 'ended'): void;
  /** The story has come to steps, by their numbers: their requests are to be sent. */
  reach(steps: readonly number[]): void;
}

/** The clock as the player set it, and when (real time in ms since 1970). */
interface OwnClock {
  readonly clock: ClockSetting;
  readonly setMs: number;
}

/** A clock that is further than so many real seconds from where the player left it was set by somebody else. */
const OFF_SECONDS = 1;

/**
 * Plays one story in one session. All that the story changes is laid over the session once (`StoryLayer`), so that to play is
 * to let the clock run and to move is to set it. Has no timers: whoever has calls `settle` now and then.
 */
export class StoryPlayer {
  readonly story: Story;
  readonly session: Session;
  /** The session as it was before the story was loaded. */
  readonly base: SessionState;
  private readonly layer: StoryLayer;
  private readonly listener: StoryListener | undefined;
  private own: OwnClock;
  private playing: PlayState = 'paused';
  private perSecond: number;
  /** Up to this instant the story's requests were sent, or passed over. */
  private reached: number;
  private byHand = false;
  private isOver = false;

  /**
   * Lays a story over a session and stands at its beginning.
   * @param base the session as it was before
   * @param listener undefined in a rehearsal: nobody is told, and no request is sent
   * @throws MockError session-full
   */
  constructor(
    story: Story,
    session: Session,
    base: SessionState,
    nowMs: number,
    listener: StoryListener | undefined,
  ) {
    this.story = story;
    this.session = session;
    this.base = base;
    this.layer = layerOf(story);
    this.listener = listener;
    this.perSecond = story.speed;
    this.reached = story.start - 1;
    this.own = { clock: frozenAt(story.start), setMs: nowMs };
    checkLayer(session, this.layer);
    this.show(story.start, nowMs, true);
  }

  get state(): PlayState {
    return this.playing;
  }

  /** Seconds of the story in a real second, while it plays. */
  get speed(): number {
    return this.perSecond;
  }

  /** Whether somebody else has set the clock since the player did. */
  get isMovedByHand(): boolean {
    return this.byHand;
  }

  /** Whether it was taken off the stage. */
  get isStopped(): boolean {
    return this.isOver;
  }

  /** Where the story is: an instant of it, also where somebody has set the clock to another time. */
  position(nowMs: number): number {
    const { start, end } = this.story;
    return Math.min(end, Math.max(start, this.session.instant(nowMs)));
  }

  /** Number of the step that it is in. */
  step(nowMs: number): number {
    return stepAt(this.story, this.position(nowMs));
  }

  /** Lets it go on from where it is; from its beginning where it has ended. */
  play(nowMs: number): void {
    const from = this.position(nowMs) >= this.story.end ? this.story.start : this.position(nowMs);
    const isMoved = this.byHand || from !== this.session.instant(nowMs);
    if (isMoved) this.reached = from - 1;
    this.playing = 'playing';
    this.show(from, nowMs, isMoved);
    this.listener?.tell('playing');
    this.settle(nowMs);
  }

  /** Stops it where it is. */
  pause(nowMs: number): void {
    const at = this.position(nowMs);
    this.settle(nowMs);
    if (this.playing === 'playing') this.playing = 'paused';
    this.setClock(frozenAt(at), nowMs);
    this.byHand = false;
    this.listener?.tell('paused');
  }

  /** Shows another moment, and goes on from there if it plays. @param instant one of the story */
  seek(instant: number, nowMs: number): void {
    if (this.playing === 'ended') this.playing = 'paused';
    this.show(instant, nowMs, true);
    // What happens at this very moment happens when it plays on.
    this.reached = instant - 1;
    this.listener?.tell('moved');
  }

  /** Goes to the next step, the requests of which are sent, or to the beginning of this one or of the one before. */
  stepBy(direction: 'next' | 'previous', nowMs: number): void {
    const { steps, end } = this.story;
    const now = this.position(nowMs);
    if (direction === 'next') {
      const number = steps.findIndex(({ at }) => at > now);
      this.seek(steps[number]?.at ?? end, nowMs);
      this.reached = this.position(nowMs);
      if (number >= 0) this.listener?.reach([number]);
    } else this.seek(steps.findLast(({ at }) => at < now)?.at ?? this.story.start, nowMs);
  }

  /** Sets how fast it goes. @param perSecond seconds of the story in a real second */
  setSpeed(perSecond: number, nowMs: number): void {
    this.perSecond = perSecond;
    if (this.playing !== 'playing') return;
    this.setClock({ from: this.position(nowMs), speed: perSecond }, nowMs);
    this.listener?.tell('playing');
  }

  /**
   * Takes note of what time has brought: steps that it has come to, its end, and that somebody has set the clock, which
   * stops it.
   */
  settle(nowMs: number): void {
    if (this.playing !== 'playing') {
      this.byHand = !this.isOwnClock(nowMs);
      return;
    }
    if (!this.isOwnClock(nowMs)) {
      this.playing = 'paused';
      this.byHand = true;
      this.listener?.tell('paused');
      return;
    }
    const { steps, end } = this.story;
    const now = this.position(nowMs);
    const passed = [...steps.keys()].filter((number) => {
      const at = steps[number]?.at ?? end;
      return at > this.reached && at <= now;
    });
    this.reached = now;
    if (passed.length > 0) {
      this.listener?.tell('step');
      this.listener?.reach(passed);
    }
    if (now < end) return;
    this.playing = 'ended';
    this.setClock(frozenAt(end), nowMs);
    this.listener?.tell('ended');
  }

  /** After how many ms of real time something happens next in it; Infinity while it does not play. */
  untilNext(nowMs: number): number {
    if (this.playing !== 'playing') return Infinity;
    const next = this.story.steps.find(({ at }) => at > this.reached)?.at ?? this.story.end;
    return Math.max(0, ((next - this.session.instant(nowMs)) / this.perSecond) * 1000);
  }

  /** Takes the story from the session again, which is as it was before. @param nowMs real time in ms since 1970 */
  unload(nowMs: number): void {
    this.stop();
    this.session.mutate({ kind: 'restored', state: this.base }, nowMs);
  }

  /** Ends it, and leaves the session as it is. */
  stop(): void {
    this.isOver = true;
    this.playing = 'paused';
  }

  /** The same in a copy of its session, where it sends nothing and tells nobody. */
  rehearsed(copy: Session): StoryPlayer {
    const made: StoryPlayer = Object.assign(Object.create(StoryPlayer.prototype), this);
    return Object.assign(made, { session: copy, listener: undefined });
  }

  /**
   * Puts a moment in place: the clock, and the story's changes where they are not all there.
   * @param isMoved calls are counted as when it was loaded, so that sequences begin anew
   */
  private show(instant: number, nowMs: number, isMoved: boolean): void {
    const { drivers, chargers, activations } = this.session.keep();
    const clock: ClockSetting =
      this.playing === 'playing' ? { from: instant, speed: this.perSecond } : frozenAt(instant);
    const counters = isMoved ? this.countersAtLoad() : countersOf(this.session);
    const state = withLayer({ clock, chargers, drivers, activations, counters }, this.layer);
    this.session.mutate({ kind: 'restored', state }, nowMs);
    this.setOwn(nowMs);
  }

  /** How often each thing had been asked when it was loaded; what was switched on by hand since counts on. */
  private countersAtLoad(): SessionState['counters'] {
    const { activations, counters } = this.base;
    const isKnown = new Set(activations.map(({ id }) => id));
    const ofHand = this.session.activations
      .filter((each) => !isKnown.has(each.id) && !isOfLayer(each, this.layer))
      .map(({ id }) => activationCounter(id));
    const own = countersOf(this.session).filter(({ name }) =>
      ofHand.some((counter) => name === counter || name.startsWith(`${counter} `)),
    );
    return [...counters, ...own];
  }

  private setClock(clock: ClockSetting, nowMs: number): void {
    this.session.mutate({ kind: 'clock', clock }, nowMs);
    this.setOwn(nowMs);
  }

  private setOwn(nowMs: number): void {
    this.own = { clock: this.session.clock, setMs: nowMs };
    this.byHand = false;
  }

  /** Whether the clock is as it was left, but for what is put back by an undo, a moment later. */
  private isOwnClock(nowMs: number): boolean {
    const { clock, setMs } = this.own;
    const { session } = this;
    if (session.clock === clock) return true;
    const off = Math.abs(session.instant(nowMs) - instantAt(clock, setMs, nowMs));
    if (session.clock.speed !== clock.speed || off > Math.max(1, OFF_SECONDS * clock.speed)) return false;
    this.own = { clock: { from: session.instant(nowMs), speed: clock.speed }, setMs: nowMs };
    return true;
  }
}
