/** A page of the reference. */
export interface ReferencePage {
  /** Last part of its path. */
  readonly path: string;
  readonly label: string;
  readonly kind: 'spec' | 'rules' | 'document';
}

/** The pages of the reference, in the order in which they are shown. */
export const PAGES: readonly ReferencePage[] = [
  { path: 'api', label: 'The API', kind: 'spec' },
  { path: 'control-api', label: 'Control API', kind: 'spec' },
  { path: 'world-rules', label: 'World rules', kind: 'rules' },
  { path: 'scenarios', label: 'Scenario files', kind: 'document' },
  { path: 'fixtures', label: 'Fixture files', kind: 'document' },
  { path: 'edge-cases', label: 'Edge cases', kind: 'document' },
  { path: 'faults', label: 'Faults', kind: 'document' },
  { path: 'receipts', label: 'Receipts', kind: 'document' },
  { path: 'coverage', label: 'Coverage', kind: 'document' },
  { path: 'check', label: 'Check a service', kind: 'document' },
  { path: 'options', label: 'Options', kind: 'document' },
  { path: 'errors', label: 'Errors', kind: 'document' },
];
