import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { driverTarget } from '../../support/raw-client.ts';

/** What a witness asks: the target and headers. */
type Question = readonly [target: string, headers: Readonly<Record<string, string>>];

/** Answers of each kind: kept ones, new ones, errors, scenarios, the control API. */
const QUESTIONS: readonly Question[] = [
  [driverTarget('extIdTest'), {}],
  [driverTarget('driver-7'), {}],
  [driverTarget('recorded'), {}],
  [driverTarget('fleet-200'), {}],
  [driverTarget('nobody'), {}],
  [driverTarget('%20'), {}],
  ['/api/user/externalId/extIdTest?code=wrong&clientId=demo', {}],
  [driverTarget('driver-8'), { prefer: 'scenario=rate-limited' }],
  [driverTarget('driver-9'), { origin: 'https://app.example' }],
  ['/_mock/drivers/driver-7', {}],
  ['/nowhere', {}],
];

/** Somebody else's client, which asks the same all the while and compares byte for byte. */
export interface Witness {
  /**
   * Ends the asking.
   * @returns how many answers were compared
   * @throws Error for the first answer that was another one, did not come, or took too long
   */
  end(): Promise<number>;
}

/** An answer may take so long, in ms: the server works, it does not hang. */
const LONGEST_MS = 10_000;

/** Starts a witness; its first round of answers is the measure of all that follow. */
export async function startWitness(port: number, pauseMs = 5): Promise<Witness> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const expected = new Map<Question, string>();
  for (const question of QUESTIONS) expected.set(question, await ask(port, agent, question));
  let isOver = false;
  let compared = 0;
  const run = async () => {
    while (!isOver) {
      for (const question of QUESTIONS) {
        const answer = await ask(port, agent, question);
        if (answer !== expected.get(question)) {
          throw new Error(`Another answer to ${question[0]}:\n${answer}\nbefore:\n${expected.get(question)}`);
        }
        compared++;
        await sleep(pauseMs);
        if (isOver) return;
      }
    }
  };
  const running = run();
  // Told by `end`; until then it is no unhandled rejection.
  running.catch(() => {});
  return {
    async end() {
      isOver = true;
      try {
        await running;
      } finally {
        agent.destroy();
      }
      return compared;
    },
  };
}

function ask(port: number, agent: Agent, [path, headers]: Question): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent, path, headers, timeout: LONGEST_MS });
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${LONGEST_MS} ms: ${path}`)));
    sent.on('error', reject);
    sent.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const lines = response.rawHeaders.flatMap((name, i, all) =>
          i % 2 === 0 && name !== 'Date' ? [`${name}: ${all[i + 1]}`] : [],
        );
        resolve([response.statusCode, ...lines, '', Buffer.concat(parts).toString('latin1')].join('\n'));
      });
    });
    sent.end();
  });
}
