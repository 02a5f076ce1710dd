import type { AnchorHTMLAttributes } from 'react';
import { Link } from 'wouter';
import { scopedPath, useScope } from '../api/scope.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: string };

/** A link to a view that stays in the session and with the customer of the page. */
export function ScopedLink({ to, ...rest }: Props) {
  return <Link href={scopedPath(to, useScope())} {...rest} />;
}
