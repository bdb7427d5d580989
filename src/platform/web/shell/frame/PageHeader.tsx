import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import type { Target } from '../routes/address.ts';
import { PageLink } from '../routes/PageLink.tsx';
import styles from './frame.module.css';
import { takeFocus } from './page-focus.ts';

export interface Crumb {
  label: string;
  to: Target;
}

interface PageHeaderProps {
  /** The heading, and the title of the browser's tab. */
  title: string;
  /** The way here, outermost first, without this page. */
  crumbs?: readonly Crumb[];
  /** State of the record: badge, clock. */
  aside?: ReactNode;
  /** The one primary action. */
  action?: ReactNode;
  /** Set while a form has errors: the tab's title then says so first. */
  failed?: boolean;
  /** One line under the heading. */
  lead?: ReactNode;
}

/** Head of every screen; it takes the focus after a navigation. */
export function PageHeader({ title, crumbs = [], aside, action, failed = false, lead }: PageHeaderProps) {
  const { shell, product, kit } = useText(platformText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) takeFocus(heading.current);
  }, []);
  useEffect(() => {
    document.title = `${failed ? `${kit.errorPrefix}: ` : ''}${title} – ${product}`;
  }, [title, failed, product, kit.errorPrefix]);
  return (
    <div className={styles.pageHeader}>
      {crumbs.length > 0 && (
        <nav aria-label={shell.breadcrumb} className={styles.crumbs} data-print="hidden">
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.label}>
                <PageLink to={crumb.to}>{crumb.label}</PageLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.titleLine}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside && <div className={styles.aside}>{aside}</div>}
        {action && (
          <div className={styles.action} data-print="hidden">
            {action}
          </div>
        )}
      </div>
      {lead && <div className={styles.lead}>{lead}</div>}
    </div>
  );
}
