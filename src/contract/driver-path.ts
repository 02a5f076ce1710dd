import type { Contract } from './contract.ts';

/**
 * The path of the driver's operation without the API's root. Parameters beside the id and the customer have the values that
 * the contract gives as examples.
 * @param segment the id, percent-encoded as it is to stand in the path
 * @param customer stands where the path names the customer; default: an example, too
 * @param template in the place of the operation's own, such as its path in capitals
 */
export function driverPath(
  { operation, customer: asks }: Pick<Contract, 'operation' | 'customer'>,
  segment: string,
  customer?: string,
  template: string = operation.path,
): string {
  const { parameter, samples = {} } = operation;
  return template.replace(/\{([^}]*)\}/g, (_, name: string) => {
    if (name === parameter) return segment;
    const named = asks?.in === 'path' && asks.name === name ? customer : undefined;
    return encodeURIComponent(named ?? samples[name] ?? name);
  });
}
