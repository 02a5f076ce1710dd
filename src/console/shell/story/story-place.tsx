import { useMock } from '../../api/mock.tsx';
import { useStory } from '../../api/story.ts';
import { NoteBar } from './note-bar.tsx';
import { StoryBar } from './story-bar.tsx';

/** What stands at the foot of each view while there is something to tell: the story that is loaded, and notes. */
export default function StoryPlace() {
  const { session } = useMock();
  const shown = useStory();
  return (
    <>
      {shown && <StoryBar key={`${session} ${shown.story.name}`} shown={shown} />}
      <NoteBar />
    </>
  );
}
