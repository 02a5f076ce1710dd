import { useLocation, useSearch } from 'wouter';
import { useAsk } from '../api/mock.tsx';
import { useScope } from '../api/scope.ts';

/** Chooses the customer whose world is shown. */
export function CustomerSwitch() {
  const { customer } = useScope();
  const { data } = useAsk(['info'], (client) => client.GET('/info'));
  const [path, navigate] = useLocation();
  const search = useSearch();
  const customers = data?.customers ?? [];
  const choose = (chosen: string) => {
    const query = new URLSearchParams(search);
    if (chosen === customers[0]?.id) query.delete('customer');
    else query.set('customer', chosen);
    const text = query.toString();
    navigate(text === '' ? path : `${path}?${text}`);
  };
  return (
    <label className="top-field">
      <span>Customer</span>
      <select value={customer ?? customers[0]?.id ?? ''} onChange={(event) => choose(event.target.value)}>
        {customers.map(({ id, name }) => (
          <option key={id} value={id} title={name}>
            {id}
          </option>
        ))}
      </select>
    </label>
  );
}
