import { Link } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import type { Target } from './address.ts';

interface PageLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: Target;
  ref?: Ref<HTMLAnchorElement>;
}

/** A link to a screen of the product. Also as the component of a Mantine button: `<Button component={PageLink} to={…}>`. */
export function PageLink({ to, ...props }: PageLinkProps) {
  return <Link to={to.path} params={to.params as never} search={to.search as never} {...props} />;
}
