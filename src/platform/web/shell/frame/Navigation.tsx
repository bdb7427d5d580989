import { Drawer, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { pathOf } from '../routes/address.ts';
import { noBanner } from '../../ui/feedback/no-banner.ts';
import { PageLink } from '../routes/PageLink.tsx';
import type { NavigationEntry } from '../routes/room-web.ts';
import { useShell } from '../routes/shell-context.ts';
import { mayOpen } from '../session/session.ts';
import { useSession } from '../session/SessionProvider.tsx';
import styles from './navigation.module.css';

/** The entries of this person: only those they can act on. */
function useEntries(): readonly NavigationEntry[] {
  const session = useSession();
  return useShell().navigation.filter((entry) => mayOpen(session, entry.permission));
}

function isHere(entry: NavigationEntry, pathname: string): boolean {
  const path = pathOf(entry.to);
  return pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
}

interface EntryLinkProps {
  entry: NavigationEntry;
  className: string | undefined;
  onClick?: () => void;
}

function EntryLink({ entry, className, onClick }: EntryLinkProps) {
  const { language } = useLanguage();
  const { pathname } = useLocation();
  const { icon: Icon, Count } = entry;
  return (
    <PageLink
      to={entry.to}
      className={className ?? ''}
      aria-current={isHere(entry, pathname) ? 'page' : undefined}
      {...(onClick && { onClick })}
    >
      <Icon size={22} aria-hidden="true" />
      <span className={styles.word}>{entry.label[language]}</span>
      {Count && <Count />}
    </PageLink>
  );
}

function EntryList({ entries, onClick }: { entries: readonly NavigationEntry[]; onClick?: () => void }) {
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={pathOf(entry.to)}>
          <EntryLink entry={entry} className={styles.entry} {...(onClick && { onClick })} />
        </li>
      ))}
    </ul>
  );
}

/** The navigation on wide screens. */
export function SideNavigation() {
  const { shell } = useText(platformText);
  return (
    <nav className={styles.side} aria-label={shell.mainNavigation} data-print="hidden">
      <EntryList entries={useEntries()} />
    </nav>
  );
}

const bottomPlaces = 4;

/** The navigation on phones: the first entries within the thumb's reach, the rest in a drawer. */
export function BottomNavigation() {
  const { shell } = useText(platformText);
  const [opened, setOpened] = useState(false);
  const entries = useEntries();
  const fits = entries.length <= bottomPlaces;
  const shown = fits ? entries : entries.slice(0, bottomPlaces - 1);
  const close = () => setOpened(false);
  return (
    <nav className={styles.bottom} aria-label={shell.mainNavigation} data-print="hidden">
      <ul>
        {shown.map((entry) => (
          <li key={pathOf(entry.to)}>
            <EntryLink entry={entry} className={styles.tab} />
          </li>
        ))}
        {!fits && (
          <li>
            <UnstyledButton className={styles.tab} aria-haspopup="dialog" onClick={() => setOpened(true)}>
              <IconDots size={22} aria-hidden="true" />
              <span className={styles.word}>{shell.more}</span>
            </UnstyledButton>
          </li>
        )}
      </ul>
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        size="auto"
        title={shell.moreTitle}
        closeButtonProps={{ 'aria-label': shell.close }}
        attributes={noBanner}
      >
        <EntryList entries={entries} onClick={close} />
      </Drawer>
    </nav>
  );
}
