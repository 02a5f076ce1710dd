/** A status code of HTTP; what kind it is shows in colour and in its first digit. */
export function HttpStatus({ code, text }: { readonly code: number; readonly text?: string | undefined }) {
  const kind = code < 300 ? 'ok' : code < 400 ? 'moved' : code < 500 ? 'client' : 'server';
  return (
    <span className={`http-status http-${kind}`}>
      {code}
      {text && ` ${text}`}
    </span>
  );
}
