import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { type ControlCall, fields } from './control-call.ts';

/** The story that is loaded in the session. Each answers where it is then. */
export interface StoryMethods {
  read(): Promise<Schemas['StoryState']>;
  /**
   * Lays a story over the session, and stands at its beginning or where `at` says.
   * @param options `at`: an instant of the story, or a clock time at its site; `speed`: its seconds per real second;
   *   `play`: whether it begins at once
   */
  load(
    name: string,
    options?: { readonly play?: boolean; readonly at?: string; readonly speed?: number },
  ): Promise<Schemas['StoryState']>;
  play(): Promise<Schemas['StoryState']>;
  pause(): Promise<Schemas['StoryState']>;
  /** Goes to the next step, and does what it does. */
  next(): Promise<Schemas['StoryState']>;
  /** Goes to the beginning of the step that it is in, or of the one before. */
  previous(): Promise<Schemas['StoryState']>;
  /** Goes to a moment. @param at an instant of the story (RFC 3339), or a clock time at its site such as 17:30 */
  seek(at: string): Promise<Schemas['StoryState']>;
  /** @param perSecond its seconds per real second, 1 to 3600 */
  speed(perSecond: number): Promise<Schemas['StoryState']>;
  /** Takes it off; the session is as it was before. */
  unload(): Promise<void>;
}

/** What plays, moves and takes off the story of a session. */
export function storyMethods(call: ControlCall): StoryMethods {
  const patch = (body: { play?: boolean; at?: string; step?: 'next' | 'previous'; speed?: number }) =>
    call('patch', '/story', { body });
  return {
    read: () => call('get', '/story', {}),
    load: (name, options = {}) => call('put', '/story', { body: { ...fields(options), name } }),
    play: () => patch({ play: true }),
    pause: () => patch({ play: false }),
    next: () => patch({ step: 'next' }),
    previous: () => patch({ step: 'previous' }),
    seek: (at) => patch({ at }),
    speed: (perSecond) => patch({ speed: perSecond }),
    async unload() {
      await call('delete', '/story', {});
    },
  };
}
