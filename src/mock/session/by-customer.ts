/** Values of customers, by customer and an id of that customer's. */
export class ByCustomer<Id, Value> {
  private readonly all = new Map<string, Map<Id, Value>>();

  /** To be read; no customer in it is without a value. */
  get map(): ReadonlyMap<string, ReadonlyMap<Id, Value>> {
    return this.all;
  }

  get(customer: string, id: Id): Value | undefined {
    return this.all.get(customer)?.get(id);
  }

  set(customer: string, id: Id, value: Value): void {
    const known = this.all.get(customer) ?? new Map<Id, Value>();
    this.all.set(customer, known.set(id, value));
  }

  /** Whether there was one. */
  delete(customer: string, id: Id): boolean {
    const known = this.all.get(customer);
    const isDeleted = known?.delete(id) ?? false;
    if (known?.size === 0) this.all.delete(customer);
    return isDeleted;
  }

  clear(): void {
    this.all.clear();
  }

  *entries(): Generator<[customer: string, id: Id, value: Value]> {
    for (const [customer, known] of this.all) for (const [id, value] of known) yield [customer, id, value];
  }
}
