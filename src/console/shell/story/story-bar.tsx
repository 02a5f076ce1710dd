import { useEffect, useRef, useState } from 'react';
import { chapterAt, instantText, type ShownStory, stepAt, useStoryActs } from '../../api/story.ts';
import { siteTimeText, zoneName } from '../../parts/site-time.ts';
import { LoadCurve } from '../../parts/stage/load-curve.tsx';
import { isTyping } from '../../parts/toast.tsx';
import './story-bar.css';

/** Speeds that can be chosen: seconds of the story in a real second. */
const SPEEDS: readonly number[] = [10, 30, 60, 150, 300, 600, 1200, 3600];

/** The story that is loaded: its caption, and what plays, steps and moves it. */
export function StoryBar({ shown }: { readonly shown: ShownStory }) {
  const { story, state, speed, byHand, step } = shown;
  const acts = useStoryActs();
  const isPlaying = state === 'playing';
  const chapter = chapterAt(story, step);
  const toggle = () => acts.patch({ play: !isPlaying });
  useStoryKeys({
    toggle,
    next: () => acts.patch({ step: 'next' }),
    back: () => acts.patch({ step: 'previous' }),
  });
  return (
    <section className="story-bar" aria-label={`Story: ${story.title}`}>
      <div className="story-text">
        <p className="story-chapter">
          {chapter.number > 0 && `${chapter.number} of ${chapter.count} · ${chapter.name}`}
        </p>
        <p className="story-caption" role="status" aria-live="polite">
          {story.steps[step]?.caption}
        </p>
      </div>
      <div className="story-buttons">
        <Button
          label="Step back"
          keys="ArrowLeft"
          d="M6 5v14M20 5 9 12l11 7z"
          onClick={() => acts.patch({ step: 'previous' })}
        />
        <Button
          label={isPlaying ? 'Pause the story' : 'Play the story'}
          keys="Space"
          isMain
          d={isPlaying ? 'M7 5h3v14H7zM14 5h3v14h-3z' : 'M7 4l13 8-13 8z'}
          onClick={toggle}
        />
        <Button
          label="Step on"
          keys="ArrowRight"
          d="M18 5v14M4 5l11 7-11 7z"
          onClick={() => acts.patch({ step: 'next' })}
        />
      </div>
      <Track shown={shown} onMove={(ms) => acts.move({ at: instantText(ms) })} />
      <div className="story-side">
        <label>
          <span className="visually-hidden">Speed of the story</span>
          <select value={speed} onChange={({ target }) => acts.patch({ speed: Number(target.value) })}>
            {[...new Set([...SPEEDS, story.speed, speed])]
              .sort((a, b) => a - b)
              .map((each) => (
                <option key={each} value={each}>
                  ×{each}
                </option>
              ))}
          </select>
        </label>
        <button
          type="button"
          className="story-off"
          title="Take the story off: everything is as before"
          onClick={acts.unload}
        >
          <span aria-hidden="true">✕</span>
          <span className="visually-hidden">Take the story off</span>
        </button>
      </div>
      {byHand && (
        <p className="story-hand" role="status">
          Paused: somebody has set the clock by hand. Play goes on from there.
        </p>
      )}
    </section>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly d: string;
  readonly isMain?: true;
  readonly onClick: () => void;
}

function Button({ label, keys, d, isMain, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={isMain ? 'story-button story-main' : 'story-button'}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={`${label} (${keys.replace('Arrow', '')})`}
      onClick={onClick}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={d} />
      </svg>
    </button>
  );
}

interface TrackProps {
  readonly shown: ShownStory;
  /** Resolves when it is there. */
  readonly onMove: (ms: number) => Promise<unknown>;
}

/** The whole story as a line to move along: how full its site is, its chapters, and where it is. */
function Track({ shown: { story, atMs }, onMove }: TrackProps) {
  const [dragged, setDragged] = useState<number>();
  const isMoving = useRef(false);
  const wanted = useRef<number>(undefined);
  const [start, end] = [Date.parse(story.start), Date.parse(story.end)];
  const at = dragged ?? atMs;
  const placeOf = (ms: number) => (ms - start) / (end - start);
  // One move at a time, and of those that were wanted meanwhile the last.
  const move = async (ms: number) => {
    setDragged(ms);
    wanted.current = ms;
    if (isMoving.current) return;
    isMoving.current = true;
    while (wanted.current !== undefined) {
      const next = wanted.current;
      wanted.current = undefined;
      await onMove(next);
    }
    isMoving.current = false;
    setDragged(undefined);
  };
  const time = siteTimeText(at, story.timeZone);
  return (
    <div className="story-track" style={{ '--at': `${placeOf(at) * 100}%` } as React.CSSProperties}>
      <LoadCurve
        siteId={story.siteId}
        customer={story.customer}
        fromMs={start}
        toMs={end}
        past={placeOf(at)}
      />
      {story.steps.map(({ at: from, chapter }, number) => (
        <i
          key={from}
          className="story-mark"
          data-chapter={chapter ? true : undefined}
          data-past={number <= stepAt(story, at) || undefined}
          style={{ left: `${placeOf(Date.parse(from)) * 100}%` }}
        />
      ))}
      <input
        type="range"
        min={start}
        max={end}
        step={60_000}
        value={at}
        aria-label="Moment of the story"
        aria-valuetext={`${time}, ${zoneName(story.timeZone)}`}
        onChange={({ target }) => void move(Number(target.value))}
      />
      <output className="story-time">
        {time} <span>{zoneName(story.timeZone)}</span>
      </output>
    </div>
  );
}

interface StoryKeys {
  readonly toggle: () => void;
  readonly next: () => void;
  readonly back: () => void;
}

/** Space plays and pauses, arrows step: wherever nothing else has a use for them. */
function useStoryKeys(keys: StoryKeys): void {
  const acts = useRef(keys);
  acts.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey || isTyping(target)) return;
      const isFree = target === document.body || (target instanceof HTMLElement && target.tagName === 'MAIN');
      const isOwn = target instanceof HTMLElement && target.matches('.story-button');
      const act =
        key === ' ' && isFree
          ? acts.current.toggle
          : key === 'ArrowRight' && (isFree || isOwn)
            ? acts.current.next
            : key === 'ArrowLeft' && (isFree || isOwn)
              ? acts.current.back
              : undefined;
      if (!act || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
