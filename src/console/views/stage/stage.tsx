import { useAsk } from '../../api/mock.tsx';
import { BASE, scopedPath, useScope } from '../../api/scope.ts';
import { chapterAt, type Story, useStory, useStoryActs } from '../../api/story.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { siteTimeText, zoneName } from '../../parts/site-time.ts';
import { Empty, Shown } from '../../parts/states.tsx';
import { Remote } from './remote.tsx';
import './stage.css';

/** The stories that can be played, the steps of the one that is loaded, and where it is shown and driven from. */
export default function Stage() {
  const stories = useAsk(['stories'], (client) => client.GET('/stories'));
  const scope = useScope();
  return (
    <>
      <PageHead
        title="Stage"
        lead="Play a story on the network. The same second shows the same network, whichever way you come there."
      >
        <a className="button" href={BASE + scopedPath('/wall', scope)} target="_blank" rel="noreferrer">
          Open the wall
        </a>
      </PageHead>
      <div className="stage">
        <Shown of={stories} what="the stories">
          {({ stories: all }) =>
            all.length === 0 ? (
              <Empty title="There are no stories">
                <p>
                  Stories are files in the folder <code>stories</code> of your fixtures. The reference tells
                  how to write one.
                </p>
                <ScopedLink to="/reference/fixtures">To the reference</ScopedLink>
              </Empty>
            ) : (
              <ul className="stage-stories">
                {all.map((story) => (
                  <li key={story.name}>
                    <StoryCard story={story} />
                  </li>
                ))}
              </ul>
            )
          }
        </Shown>
        <Remote />
      </div>
    </>
  );
}

function StoryCard({ story }: { readonly story: Story }) {
  const shown = useStory();
  const acts = useStoryActs();
  const isLoaded = shown?.story.name === story.name;
  const seconds = (Date.parse(story.end) - Date.parse(story.start)) / 1000;
  return (
    <article className="card stack story-card" data-loaded={isLoaded || undefined}>
      <header>
        <h2>{story.title}</h2>
        <p className="muted">{story.about}</p>
      </header>
      <p className="story-facts muted">
        {story.siteName} · {hoursText(seconds)} in {minutesText(seconds / story.speed)} ·{' '}
        {chapterAt(story, 0).count} chapters
      </p>
      <div className="row">
        {isLoaded ? (
          <button
            type="button"
            className="button button-primary"
            onClick={() => acts.patch({ play: shown.state !== 'playing' })}
          >
            {shown.state === 'playing' ? 'Pause' : 'Play on'}
          </button>
        ) : (
          <button
            type="button"
            className="button button-primary"
            aria-label={`Play ${story.title}`}
            onClick={() => acts.load(story.name, true)}
          >
            Play
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-label={isLoaded ? `From the beginning: ${story.title}` : `Load ${story.title}`}
          onClick={() => acts.load(story.name, false)}
        >
          {isLoaded ? 'From the beginning' : 'Load'}
        </button>
      </div>
      {isLoaded && <Steps story={story} now={shown.step} onGo={(at) => acts.patch({ at })} />}
    </article>
  );
}

interface StepsProps {
  readonly story: Story;
  /** Number of the step that it is in. */
  readonly now: number;
  readonly onGo: (at: string) => void;
}

function Steps({ story, now, onGo }: StepsProps) {
  return (
    <ol className="stage-steps" aria-label={`Steps, ${zoneName(story.timeZone)}`}>
      {story.steps.map(({ at, chapter, caption }, number) => (
        <li key={at}>
          <button type="button" aria-current={number === now ? 'step' : undefined} onClick={() => onGo(at)}>
            <time dateTime={at}>{siteTimeText(Date.parse(at), story.timeZone)}</time>
            <span>
              {chapter && <strong>{chapter}</strong>}
              <span className="stage-caption">{caption}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function hoursText(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.round((seconds % 3600) / 60)];
  return [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`].filter(Boolean).join(' ');
}

function minutesText(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  return [minutes > 0 && `${minutes} min`, rest > 0 && `${rest} s`].filter(Boolean).join(' ');
}
