import type { Redis as Client } from 'ioredis';

/** Hears what the processes that share a store in Redis tell each other, on a connection of its own: one that hears can ask nothing. */
export class RedisEvents {
  private readonly client: Client;
  private readonly news: string;
  private readonly channel: string;
  private readonly hearing = new Set<{ hear: (event: string) => void; onOpen: () => void }>();
  private subscribed: Promise<unknown> | undefined;

  /**
   * @param client not connected yet; one that keeps what it is to do until it is connected again
   * @param P what the names of all keys begin with
   * @param onNews told what concerns the store itself, such as `goals-cleared`
   */
  constructor(client: Client, P: string, onNews: (text: string) => void) {
    this.client = client;
    this.news = `${P}news`;
    this.channel = `${P}events`;
    // Why the store is away its own connection tells.
    client.on('error', () => {});
    client.on('ready', () => {
      if (this.subscribed) for (const { onOpen } of this.hearing) onOpen();
    });
    client.on('message', (channel: string, text: string) => {
      if (channel === this.news) onNews(text);
      else for (const { hear } of this.hearing) hear(text);
    });
  }

  /** Connects. @throws Error of ioredis */
  async open(): Promise<void> {
    await this.client.connect();
    await this.client.subscribe(this.news);
  }

  /**
   * Hears events until the function that is returned is called.
   * @param onOpen told when all is heard from now on, and again when that was interrupted
   */
  listen(hear: (event: string) => void, onOpen: () => void): () => void {
    const one = { hear, onOpen };
    this.hearing.add(one);
    this.subscribed ??= this.client.subscribe(this.channel);
    this.subscribed.then(onOpen, onOpen);
    return () => {
      this.hearing.delete(one);
      if (this.hearing.size > 0 || !this.subscribed) return;
      this.subscribed = undefined;
      this.client.unsubscribe(this.channel).catch(() => {});
    };
  }

  /** Lets go of the connection. */
  close(): void {
    this.client.disconnect();
  }
}
