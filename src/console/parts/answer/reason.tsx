/** What each rung of the ladder means (docs/scenarios.md, who wins). */
export const REASONS: Readonly<Record<string, string>> = {
  prefer: 'the request’s own header Prefer',
  session: 'what is switched on in the session',
  'reserved-id': 'a reserved id',
  'reserved-key': 'a reserved API key',
  rule: 'a rule of scenarios.yaml',
  natural: 'the natural outcome',
  'off-contract': 'nothing of the contract',
};

/** Which rung chose an answer. */
export function ReasonTag({ reason }: { readonly reason: string }) {
  return (
    <span
      className={reason === 'natural' ? 'tag' : 'tag tag-forced'}
      title={`Chosen by ${REASONS[reason] ?? reason}`}
    >
      {reason !== 'natural' && <span aria-hidden="true">⚡</span>}
      {reason}
    </span>
  );
}
