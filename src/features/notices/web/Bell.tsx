import { IconBell } from '@tabler/icons-react';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { noticesContract } from '../contract.ts';
import { noticesAddress } from './addresses.ts';
import styles from './notices.module.css';
import { noticesText } from './text.ts';

const minute = 60_000;
const shownUpTo = 99;

/** The bell of the top bar: how many are unread, asked anew every minute. */
export function Bell() {
  const text = useText(noticesText);
  const { data } = useQueryOf(noticesContract.endpoints.countUnread, {}, { refreshEvery: minute });
  const unread = data?.unread ?? 0;
  const shown = unread > shownUpTo ? `${shownUpTo}+` : String(unread);
  return (
    <PageLink
      to={to(noticesAddress)}
      className={styles.bell ?? ''}
      aria-label={unread > 0 ? text.bell(shown) : text.noneUnread}
    >
      <IconBell size={24} aria-hidden="true" />
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {shown}
        </span>
      )}
    </PageLink>
  );
}
