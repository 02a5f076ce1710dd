import type { FaultName } from '../../content/scenarios/fault.ts';
import { FAULT_NAMES } from '../../content/scenarios/fault.ts';
import { type ForeignEntry, type ForeignFile, itemsOf, membersOf, momentOf, textIn } from './foreign-file.ts';

/**
 * Reads our own journal, as `export --format journal` and `GET /_mock/requests` give it. Bodies that it does not hold are made again
 * from the receipts of their answers.
 */
export function readJournal(value: unknown): ForeignFile {
  const entries = itemsOf(membersOf(value).entries).map((each, index): ForeignEntry => {
    const entry = membersOf(each);
    const headers = itemsOf(entry.responseHeaders).map(membersOf);
    const header = (name: string) => textIn(headers.find((one) => one.name === name)?.value);
    return {
      ...{
        at: `entry ${index + 1}`,
        method: String(entry.method),
        path: textIn(entry.path),
        status: Number(entry.status),
      },
      ...{
        body: textIn(entry.body),
        receipt: header('x-mock-receipt'),
        retryAfter: header('retry-after'),
        atMs: momentOf(entry.instant),
      },
      ...(FAULT_NAMES.includes(entry.fault as FaultName) && { fault: entry.fault as FaultName }),
      ...(Number(entry.delayMs) > 0 && { delayMs: Number(entry.delayMs) }),
    };
  });
  return { form: 'a journal of ev-driver-mock', entries, leftOut: [] };
}
