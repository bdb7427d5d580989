import { createRootRoute, createRoute, createRouter, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { Frame } from '../frame/Frame.tsx';
import { PageFailed, PageNotAllowed, PageNotFound, PageNothing } from '../frame/status-pages.tsx';
import { mayOpen } from '../session/session.ts';
import { useSession } from '../session/SessionProvider.tsx';
import type { Screen } from './room-web.ts';
import { type Target, to } from './address.ts';
import { useShell } from './shell-context.ts';
import { useGo } from './use-page.ts';

function Loading() {
  const { shell } = useText(platformText);
  return <p role="status">{shell.loading}</p>;
}

/** Leads elsewhere once: the target is kept as it was first, for the old screen is drawn again while the new one loads. */
function Redirect({ to: target }: { to: Target }) {
  const [first] = useState(target);
  const go = useGo();
  useEffect(() => go(first, { replace: true }), [go, first]);
  return null;
}

/** Lets a screen be seen only by those who may; others are led to sign in, to change their password, or told. */
function guarded(screen: Screen) {
  const Content = lazy(screen.load);
  return function Guarded() {
    const session = useSession();
    const { accounts } = useShell();
    const { pathname, searchStr } = useLocation();
    const content = (
      <Suspense fallback={<Loading />}>
        <Content />
      </Suspense>
    );
    if (screen.permission === 'anyone') return content;
    if (!session.signedIn)
      return <Redirect to={to(accounts.signIn, undefined, { toi: pathname + searchStr })} />;
    const change = accounts.changePassword;
    if (session.mustChangePassword && change && change.path !== screen.address.path)
      return <Redirect to={to(change)} />;
    return mayOpen(session, screen.permission) ? content : <PageNotAllowed />;
  };
}

/** The home page when no room claims `/`: the first entry that this person may open. */
function Home() {
  const session = useSession();
  const { navigation, accounts } = useShell();
  if (!session.signedIn) return <Redirect to={to(accounts.signIn)} />;
  const first = navigation.find((entry) => mayOpen(session, entry.permission));
  if (!first) return <PageNothing />;
  return <Redirect to={first.to} />;
}

/** One route per screen under the frame. A search that does not parse counts as empty: an old link still opens. */
export function buildRouter(screens: readonly Screen[]) {
  const root = createRootRoute({ component: Frame, notFoundComponent: PageNotFound });
  const routes = screens.map((screen) =>
    createRoute({
      getParentRoute: () => root,
      path: screen.address.path,
      validateSearch: (raw: Record<string, unknown>) => {
        const parsed = screen.address.search.safeParse(raw);
        return parsed.success ? (parsed.data as Record<string, unknown>) : {};
      },
      component: guarded(screen),
    }),
  );
  const claimed = screens.some((screen) => screen.address.path === '/');
  const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
  return createRouter({
    routeTree: root.addChildren(claimed ? routes : [home, ...routes]),
    defaultErrorComponent: PageFailed,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
  });
}
