import { type Story, stepAt } from '../../content/stories/story.ts';
import type { Session } from '../../mock/session/session.ts';
import type { SessionState } from '../../mock/session/session-change.ts';
import { type ClockSetting, frozenAt } from '../../world/clock.ts';
import {
  checkLayer,
  countersAtLoad,
  layerOf,
  type StoryLayer,
  stateOf,
  withLayer,
  withoutLayer,
} from './lay-story.ts';
import { type OwnClock, ownClock, stillOwn } from './own-clock.ts';
import type { PlayState, StoryListener } from './story-listener.ts';

/**
 * Plays one story in one session. All that the story changes is laid over the session once (`StoryLayer`), so that to play is
 * to let the clock run and to move is to set it. Has no timers: whoever has calls `settle` now and then.
 */
export class StoryPlayer {
  readonly session: Session;
  /** The session as it was before the story was loaded. */
  readonly base: SessionState;
  private told: Story;
  private layer: StoryLayer;
  private readonly listener: StoryListener | undefined;
  private own: OwnClock;
  private playing: PlayState = 'paused';
  private perSecond: number;
  /** Up to this instant the story's requests were sent, or passed over. */
  private reached: number;
  private byHand = false;
  private isOver = false;

  /**
   * Changes nothing yet: `load` or `resume` does.
   * @param base the session as it was before
   * @param listener undefined in a rehearsal: nobody is told, and no request is sent
   */
  constructor(
    story: Story,
    session: Session,
    base: SessionState,
    nowMs: number,
    listener: StoryListener | undefined,
  ) {
    this.told = story;
    this.session = session;
    this.base = base;
    this.layer = layerOf(story);
    this.listener = listener;
    this.perSecond = story.speed;
    this.reached = story.start - 1;
    this.own = { clock: frozenAt(story.start), setMs: nowMs };
  }

  get story(): Story {
    return this.told;
  }

  /** Lays the story over its session and stands at its beginning. @throws MockError session-full */
  load(nowMs: number): void {
    checkLayer(this.session, this.layer);
    this.show(this.story.start, nowMs, true);
  }

  /** Goes on in a session that was put in place with the story's changes in it, from what its clock shows. */
  resume(playing: PlayState, perSecond: number, nowMs: number): void {
    this.perSecond = perSecond;
    // Whoever has set the clock since has paused it.
    const isRunning = this.session.clock.speed === perSecond;
    this.playing = playing === 'playing' && !isRunning ? 'paused' : playing;
    this.reached = this.position(nowMs);
    this.setOwn(nowMs);
  }

  /** Tells another version of its story, from where it is; what somebody changed by hand stays. */
  retell(story: Story, nowMs: number): void {
    const before = this.layer;
    this.settle(nowMs);
    this.told = story;
    this.layer = layerOf(story);
    const { byHand } = this;
    const bare = withoutLayer(stateOf(this.session, nowMs), before);
    this.session.mutate({ kind: 'restored', state: withLayer(bare, this.layer) }, nowMs);
    if (!byHand) this.setOwn(nowMs);
    this.listener?.tell('moved');
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
    const { steps, end, customer } = this.story;
    const now = this.position(nowMs);
    if (direction === 'next') {
      const next = steps.find(({ at }) => at > now);
      this.seek(next?.at ?? end, nowMs);
      this.reached = this.position(nowMs);
      if (next) this.listener?.reach([next], customer);
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
    const { steps, end, customer } = this.story;
    const now = this.position(nowMs);
    const passed = steps.filter(({ at }) => at > this.reached && at <= now);
    this.reached = now;
    if (passed.length > 0) {
      this.listener?.tell('step');
      this.listener?.reach(passed, customer);
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
    const clock: ClockSetting =
      this.playing === 'playing' ? { from: instant, speed: this.perSecond } : frozenAt(instant);
    const now = stateOf(this.session, nowMs);
    const counters = isMoved ? countersAtLoad(this.session, this.base, this.layer) : now.counters;
    const state = withLayer({ ...now, clock, counters }, this.layer);
    this.session.mutate({ kind: 'restored', state }, nowMs);
    this.setOwn(nowMs);
  }

  private setClock(clock: ClockSetting, nowMs: number): void {
    this.session.mutate({ kind: 'clock', clock }, nowMs);
    this.setOwn(nowMs);
  }

  private setOwn(nowMs: number): void {
    this.own = ownClock(this.session, nowMs);
    this.byHand = false;
  }

  /** Whether the clock is as the player set it. */
  private isOwnClock(nowMs: number): boolean {
    const own = stillOwn(this.own, this.session, nowMs);
    this.own = own ?? this.own;
    return own !== undefined;
  }
}
