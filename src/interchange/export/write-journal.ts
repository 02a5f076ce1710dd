import { type ExportedFile, type ExportInput, writtenJson } from './exchanged.ts';

/** What tells a journal export from other files. */
export const JOURNAL_FORM = 'ev-driver-mock-journal';

/**
 * The exchanges in the mock's own form: all that the journal tells of each, and the bodies. Nothing is left out; where a body
 * is not known, the entry says why.
 */
export function writeJournal(input: ExportInput): ExportedFile {
  const { exchanges, session, contract, baseUrl, version, isRecorded } = input;
  const value = {
    form: JOURNAL_FORM,
    formVersion: 1,
    mock: version,
    contract: contract.hash,
    ...{ baseUrl, session, isRecorded },
    entries: exchanges,
  };
  return { text: writtenJson(value), leftOut: [] };
}
