import { platformActs } from '../text/platform-acts.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchHands } from '../client/attended.ts';
import { newQueryClient } from '../client/query-client.ts';
import { LanguageProvider } from '../text/language.tsx';
import { ThemeProvider } from '../theme/ThemeProvider.tsx';
import type { RoomWeb } from './routes/room-web.ts';
import { buildRouter } from './routes/router.tsx';
import { type AccountScreens, ShellContext, type ShellParts } from './routes/shell-context.ts';
import { SessionProvider, type SessionSource } from './session/SessionProvider.tsx';

export interface WebParts {
  rooms: readonly RoomWeb[];
  session: SessionSource;
  accounts: AccountScreens;
}

/** Puts the page together from the rooms and draws it into `#root`. */
export function startWeb({ rooms, session, accounts }: WebParts, element: HTMLElement): void {
  watchHands(window);
  const router = buildRouter(rooms.flatMap((room) => room.screens));
  const parts: ShellParts = {
    accounts,
    acts: new Map([
      ['platform', platformActs] as const,
      ...rooms.flatMap((room) => (room.acts ? [[room.room, room.acts] as const] : [])),
    ]),
    navigation: rooms.flatMap((room) => room.navigation ?? []).sort((one, other) => one.order - other.order),
    home: rooms.flatMap((room) => room.home ?? []).sort((one, other) => one.order - other.order),
    topBarItems: rooms.flatMap((room) => room.TopBarItem ?? []),
  };
  const problemTexts = rooms.flatMap((room) => room.problems ?? []);
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={newQueryClient()}>
        <LanguageProvider problemTexts={problemTexts}>
          <ThemeProvider>
            <SessionProvider source={session}>
              <ShellContext value={parts}>
                <RouterProvider router={router} />
              </ShellContext>
            </SessionProvider>
          </ThemeProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
