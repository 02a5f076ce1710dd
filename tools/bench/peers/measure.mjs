// @ts-check
// Measures peers in turn: a round of each, then the next round. What fails is a row with the reason.
import { median, round } from '../load.mjs';
import { fetchText, residentMemory } from '../processes.mjs';
import { generatedRate, randomId } from './generated-rate.mjs';
import { startPeer } from './server.mjs';

/** Seconds. */
const WARM_UP = 2;
/** How many drivers are asked for, to see whether they are coherent. */
export const ASKED = 100;

/**
 * @typedef {object} Contender
 * @property {import('./catalogue.mjs').Peer} peer
 * @property {string} folder
 * @property {{ given: import('./catalogue.mjs').Command, generated?: import('./catalogue.mjs').Command }} commands
 */

/**
 * @typedef {object} Plan
 * @property {number} seconds of one round
 * @property {number} rounds
 * @property {string} id of the driver that is asked for again and again
 */

/**
 * What a server has shown; times in ms, memory in MB.
 * @typedef {object} Figures
 * @property {number} rate requests a second for one driver
 * @property {number} p99
 * @property {number} cold from spawn to the first 200
 * @property {number | undefined} memory resident, after the load
 * @property {number | undefined} generated different drivers a second; undefined if it makes up none
 * @property {import('./judge.ts').Coherence} coherence
 */

/**
 * @param {readonly Contender[]} contenders
 * @param {Plan} plan
 * @param {(heard: readonly import('./judge.ts').Heard[]) => import('./judge.ts').Coherence} judge
 * @param {(name: string) => void} onStep
 * @returns {Promise<Map<string, Figures | Error>>} by name of the peer
 */
export async function measure(contenders, plan, judge, onStep) {
  const measured = contenders.map((contender) => new Measured(contender, plan));
  try {
    for (const each of measured) {
      onStep(each.name);
      await each.attempt(() => each.start());
      await each.attempt(async () => each.hear(judge));
      await each.attempt(() => each.warmUp());
    }
    for (let i = 0; i < plan.rounds; i++) {
      onStep(`round ${i + 1} of ${plan.rounds}`);
      for (const each of measured) await each.attempt(() => each.round());
    }
    return new Map(measured.map((each) => [each.name, each.result()]));
  } finally {
    await Promise.all(measured.map((each) => each.stop()));
  }
}

class Measured {
  /** @type {Error | undefined} */
  #failure;
  /** @type {import('./server.mjs').Started[]} */
  #running = [];
  #rates = /** @type {number[]} */ ([]);
  #p99s = /** @type {number[]} */ ([]);
  #colds = /** @type {number[]} */ ([]);
  #generated = /** @type {number[]} */ ([]);
  /** @type {number | undefined} */
  #memory;
  /** @type {import('./judge.ts').Coherence | undefined} */
  #coherence;

  /**
   * @param {Contender} contender
   * @param {Plan} plan
   */
  constructor(contender, plan) {
    this.contender = contender;
    this.plan = plan;
  }

  get name() {
    return this.contender.peer.name;
  }

  /**
   * Does a step, unless one before has failed.
   * @param {() => Promise<void>} step
   */
  async attempt(step) {
    if (this.#failure) return;
    try {
      await step();
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      await this.stop();
    }
  }

  /** @param {import('./catalogue.mjs').Command} command */
  async #start(command) {
    return startPeer(command, this.#path(this.plan.id), this.contender.folder);
  }

  async start() {
    const { given, generated } = this.contender.commands;
    this.#running.push(await this.#start(given));
    if (generated) this.#running.push(await this.#start(generated));
  }

  get #given() {
    return /** @type {import('./server.mjs').Started} */ (this.#running[0]);
  }

  /** The server that makes bodies up, if it is another one. */
  get #generating() {
    return this.#running[1];
  }

  /** @param {string} id */
  #path(id) {
    return `${this.contender.peer.prefix}/user/externalId/${id}?code=demo-key&clientId=demo`;
  }

  /** @param {(heard: readonly import('./judge.ts').Heard[]) => import('./judge.ts').Coherence} judge */
  async hear(judge) {
    const { url } = this.#generating ?? this.#given;
    const heard = [];
    for (let i = 1; i <= ASKED; i++) {
      const externalId = `driver-${i}`;
      const { status, headers, body } = await fetchText(url + this.#path(externalId));
      const clock = headers[headers.indexOf('x-mock-clock') + 1];
      const instant = headers.includes('x-mock-clock') ? Date.parse(String(clock)) : Date.now();
      heard.push({ externalId, status, body, instant: Math.floor(instant / 1000) });
    }
    this.#coherence = judge(heard);
  }

  async warmUp() {
    await round(this.#given.url + this.#path(this.plan.id), WARM_UP);
  }

  async round() {
    const { plan } = this;
    const { rate, p99 } = await round(this.#given.url + this.#path(plan.id), plan.seconds);
    this.#rates.push(rate);
    this.#p99s.push(p99);
    this.#memory = residentMemory(this.#given.pid);
    if (this.#generating) {
      const { url } = this.#generating;
      this.#generated.push(await generatedRate(() => url + this.#path(randomId()), plan.seconds));
    }
    const another = await this.#start(this.contender.commands.given);
    this.#colds.push(another.ms);
    await another.stop();
  }

  /** @returns {Figures | Error} */
  result() {
    if (this.#failure || !this.#coherence) return this.#failure ?? new Error('was not measured');
    return {
      rate: median(this.#rates),
      p99: median(this.#p99s),
      cold: median(this.#colds),
      memory: this.#memory,
      generated: this.#generating && median(this.#generated),
      coherence: this.#coherence,
    };
  }

  async stop() {
    await Promise.all(this.#running.map((server) => server.stop()));
  }
}
