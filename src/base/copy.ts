/** A copy of a JSON value, which not every environment has `structuredClone` for. @param value undefined stays so */
export function copyOf<Value>(value: Value): Value {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}
