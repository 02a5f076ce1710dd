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
    <label className="top-field top-scope" title="Customer">
      <svg className="nav-icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 21V5h9v16M13 10h7v11M7 9h3M7 13h3M7 17h3M16 14h1M16 17h1" />
      </svg>
      <span className="visually-hidden">Customer</span>
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
