// What is there for certain, by what was looked at before: where it is not, that is told where it is asked for. `null` is a value of JSON,
// and there.

type Known<Value> = Exclude<Value, undefined>;

/**
 * The item at an index that is there for certain.
 * @throws RangeError where it is not: a mistake of ours, told where it is made
 */
export function itemAt<Item>(items: ArrayLike<Item>, index: number): Known<Item> {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is no item ${index} of ${items.length}.`);
  return item as Known<Item>;
}

/** The last item of a list that is not empty. @throws RangeError where it is */
export function lastItem<Item>(items: ArrayLike<Item>): Known<Item> {
  return itemAt(items, items.length - 1);
}

/** The value of a key that is there for certain. @throws RangeError where it is not */
export function entryFor<Key, Value>(
  map: { readonly get: (key: Key) => Value | undefined },
  key: Key,
): Known<Value> {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`There is no ${String(key)}.`);
  return value as Known<Value>;
}

/** The value of a property that is there for certain. @throws RangeError where it is not */
export function memberOf<Value>(record: Readonly<Record<string, Value>>, name: string): Known<Value> {
  const value = record[name];
  if (value === undefined) throw new RangeError(`There is no ${name}.`);
  return value as Known<Value>;
}

/** A value that is there for certain, and not null. @throws RangeError where it is not */
export function present<Value>(value: Value): NonNullable<Value> {
  if (value === undefined || value === null) throw new RangeError('There is no value where one is certain.');
  return value;
}
