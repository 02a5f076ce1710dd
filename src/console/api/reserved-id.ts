import { useAsk } from './mock.tsx';
import { hasReservedForm } from './reserved-form.ts';

/** Tells of an id whether it is reserved, so that no driver has it; as long as the options are not known, by its form. */
export function useIsReservedId(): (externalId: string) => boolean {
  const { data } = useAsk(['info'], (client) => client.GET('/info'));
  const isOff = data?.options.reserved === 'off' || data?.options.contractOnly === true;
  return (externalId) => !isOff && hasReservedForm(externalId);
}
