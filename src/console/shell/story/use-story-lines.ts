import { useAsk } from '../../api/mock.tsx';
import { useStory, useStoryActs } from '../../api/story.ts';
import type { Deed } from '../palette/use-deeds.ts';

/** What the palette can do with stories: drive the one that is loaded, and play each of the others. */
export function useStoryLines(): readonly Deed[] {
  const { data } = useAsk(['stories'], (client) => client.GET('/stories'));
  const shown = useStory();
  const { patch, load, unload } = useStoryActs();
  const isPlaying = shown?.state === 'playing';
  const driving: readonly Deed[] = shown
    ? [
        {
          ...{ key: 'story play', label: isPlaying ? 'Pause the story' : 'Play the story', hint: 'Space' },
          act: () => patch({ play: !isPlaying }),
        },
        { key: 'story next', label: 'Step the story on', hint: '→', act: () => patch({ step: 'next' }) },
        {
          ...{ key: 'story previous', label: 'Step the story back', hint: '←' },
          act: () => patch({ step: 'previous' }),
        },
        {
          ...{ key: 'story off', label: 'Stop the story', hint: 'Takes it off: everything is as before' },
          act: unload,
        },
      ]
    : [];
  const others = (data?.stories ?? []).map(
    ({ name, title, siteName }): Deed => ({
      ...{ key: `story ${name}`, label: `Play story: ${title}`, hint: siteName },
      act: () => load(name, true),
    }),
  );
  return [...driving, ...others];
}
