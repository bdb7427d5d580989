import { Button } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { useProblemText } from '../../text/use-problem-text.ts';
import { callProblemOf } from '../../client/problem-error.ts';
import { formatInstant } from '../../../shared/instant.ts';
import { useNow } from '../session/now.ts';
import { useSessionState } from '../session/SessionProvider.tsx';
import { BlankScreen } from './BlankScreen.tsx';
import { BottomNavigation, SideNavigation } from './Navigation.tsx';
import { ExpiredDialog } from './ExpiredDialog.tsx';
import styles from './frame.module.css';
import { usePageFocus } from './page-focus.ts';
import { PrintHead } from './PrintHead.tsx';
import { StepUpDialog } from './StepUpDialog.tsx';
import { TopBar } from './TopBar.tsx';

/** Everything around a screen: skip link, banner, top bar, navigation, and what may cover the screen. */
export function Frame() {
  const { session, error, refresh } = useSessionState();
  const { shell, retry } = useText(platformText);
  const problem = useProblemText();
  usePageFocus();
  if (!session) {
    return (
      <main className={styles.alone}>
        {error ? (
          <div role="alert">
            <p>{problem.sentence(callProblemOf(error))}</p>
            <Button onClick={() => void refresh().catch(() => {})}>{retry}</Button>
          </div>
        ) : (
          <p role="status">{shell.loading}</p>
        )}
      </main>
    );
  }
  const working = session.signedIn && !session.mustChangePassword;
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#noi-dung" data-print="hidden">
        {shell.skip}
      </a>
      <div className={styles.top} data-print="hidden">
        <TopBar session={session} />
        {session.demonstration && <DemonstrationBanner />}
      </div>
      <PrintHead session={session} />
      <div className={working ? styles.body : styles.bodyAlone}>
        {working && <SideNavigation />}
        <main id="noi-dung" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      {working && <BottomNavigation />}
      <BlankScreen />
      <ExpiredDialog />
      <StepUpDialog />
    </div>
  );
}

/** Says that nothing here is real, and what time the product believes it is. */
function DemonstrationBanner() {
  const { shell } = useText(platformText);
  const now = useNow();
  return (
    <section className={styles.banner} aria-label={shell.banner}>
      <span>{shell.demonstration}</span>
      <span className={styles.fiction}>{shell.fiction}</span>
      <span>{shell.clockSays(formatInstant(now))}</span>
    </section>
  );
}
