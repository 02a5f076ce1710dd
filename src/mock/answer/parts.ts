import type { CoverageRecorder } from '../coverage/recorder.ts';
import type { Failed } from '../failures.ts';
import type { ReceiptWriter } from '../receipts/receipt-writer.ts';
import type { RedactorCache } from '../secrets/redactor-cache.ts';
import type { EventHub } from '../session/events.ts';
import type { FileNamesHistory } from '../session/file-names.ts';
import type { Sessions } from '../session/sessions.ts';
import type { SimulatorOptions } from '../simulator-options.ts';
import type { ContentState } from './content-state.ts';
import type { ResponseCache } from './response-cache.ts';

/** What answers are made from. */
export interface Source {
  readonly options: Pick<
    SimulatorOptions,
    'strict' | 'contractOnly' | 'mockHeaders' | 'errorBody' | 'auth' | 'onViolation'
  >;
  /** The state of the files and of the contract that is in place. */
  readonly contentState: ContentState;
  readonly cache: ResponseCache;
  readonly redactors: RedactorCache;
}

/** What the steps of an answer work with. */
export interface Parts extends Source {
  readonly options: SimulatorOptions;
  readonly sessions: Sessions;
  /** Tells what happens in all sessions. */
  readonly events: EventHub;
  readonly coverage: CoverageRecorder;
  readonly receipts: ReceiptWriter;
  readonly fileNames: FileNamesHistory;
  /** Tells of an error of the program, whoever met it, and makes of it what is answered. */
  readonly failed: Failed;
}
