import type { ExportedFile, ExportInput } from './exchanged.ts';
import { writeCurl } from './write-curl.ts';
import { writeHar } from './write-har.ts';
import { writeJournal } from './write-journal.ts';
import { writeOpenapiExamples } from './write-openapi-examples.ts';
import { writePact, writePactV4 } from './write-pact.ts';
import { writePostman } from './write-postman.ts';
import { writeWiremock } from './write-wiremock.ts';

/** A form that requests and answers are exported in. */
export interface ExportFormat {
  /** Ends the names of such files, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(input: ExportInput): ExportedFile;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** All forms by name. */
export const EXPORT_FORMATS = {
  journal: { extension: 'journal.json', mediaType: JSON_TYPE, write: writeJournal },
  har: { extension: 'har', mediaType: JSON_TYPE, write: writeHar },
  postman: { extension: 'postman_collection.json', mediaType: JSON_TYPE, write: writePostman },
  pact: { extension: 'pact.json', mediaType: JSON_TYPE, write: writePact },
  'pact-v4': { extension: 'pact.json', mediaType: JSON_TYPE, write: writePactV4 },
  curl: { extension: 'sh', mediaType: 'text/x-shellscript; charset=utf-8', write: writeCurl },
  wiremock: { extension: 'wiremock.json', mediaType: JSON_TYPE, write: writeWiremock },
  'openapi-examples': { extension: 'openapi.json', mediaType: JSON_TYPE, write: writeOpenapiExamples },
} as const satisfies Readonly<Record<string, ExportFormat>>;
