import { connectDriverMock } from 'ev-driver-mock';
import { AbstractStartedContainer, GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';

const PORT = 4010;
const TOKEN = 'testcontainers';

/** The mock as a container: `await using mock = await new EvDriverMockContainer('ev-driver-mock').start()`. */
export class EvDriverMockContainer extends GenericContainer {
  readonly #options: string[] = [];

  /** @param image name of an image that the Dockerfile of ev-driver-mock has built */
  constructor(image: string) {
    super(image);
    this.withExposedPorts(PORT);
    // Ports cannot be waited for from inside: there is no shell in the image.
    this.withWaitStrategy(Wait.forAll([Wait.forLogMessage(/listening/), Wait.forHttp('/_mock/ready', PORT)]));
  }

  /** Options of `serve`, such as `--clock`, `2026-01-15T09:00:00Z`. */
  withOptions(...options: readonly string[]): this {
    this.#options.push(...options);
    return this;
  }

  /** A folder of fixtures of your own. */
  withFixtures(folder: string): this {
    this.withBindMounts([{ source: folder, target: '/fixtures', mode: 'ro' }]);
    return this.withOptions('--fixtures', '/fixtures');
  }

  override async start(): Promise<StartedEvDriverMockContainer> {
    // Whoever has the token may steer the mock under whatever name the engine's host has.
    this.withCommand(['serve', '--log', 'json', '--control-token', TOKEN, ...this.#options]);
    return new StartedEvDriverMockContainer(await super.start());
  }
}

/** The mock that runs. */
export class StartedEvDriverMockContainer extends AbstractStartedContainer {
  constructor(started: StartedTestContainer) {
    super(started);
  }

  /** Where the container is, without a path. */
  url(): string {
    return `http://${this.getHost()}:${this.getMappedPort(PORT)}`;
  }

  /** Base URL for the client that is tested. */
  apiUrl(): string {
    return `${this.url()}/api`;
  }

  /** Steers the mock: scenarios, clock, journal, sessions. */
  control(): ReturnType<typeof connectDriverMock> {
    return connectDriverMock(this.url(), { token: TOKEN });
  }
}
