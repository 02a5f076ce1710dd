import type { Stream } from '../../base/random.ts';
import type { ControlClient } from '../../doors/client/control-methods.ts';

/** What a demo plays on. */
export interface DemoHost {
  /** Steers the default session. */
  readonly control: ControlClient;
  /**
   * Asks the mocked API as an app would; resolves when the answer is there or has failed.
   * @param key API key; default: the customer's own
   */
  ask(externalId: string, key?: string): Promise<void>;
  /** Resolves after some ms of real time, or as soon as the demo ends. */
  wait(ms: number): Promise<void>;
  /** Whether the demo has ended. */
  readonly over: () => boolean;
  /** Its luck: the same demo each time. */
  readonly luck: Stream;
  /** Tells a line of the story to whoever started the demo. */
  tell(line: string): void;
}
