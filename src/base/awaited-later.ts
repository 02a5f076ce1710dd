/**
 * Says of a promise that somebody will wait for it, but may not do so yet when it fails. Node.js would end the process.
 * @returns the value that was given
 */
export function awaitedLater<Value>(value: Value): Value {
  if (value instanceof Promise) value.catch(() => {});
  return value;
}
