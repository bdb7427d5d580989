// First, so that the page's policy holds before any schema is made.
import './platform/web/theme/strict-page.ts';
import { planRequest } from './platform/web/client/request.ts';
import { send } from './platform/web/client/send.ts';
import type { RoomWeb } from './platform/web/shell/routes/room-web.ts';
import { address, signInSearch } from './platform/web/shell/routes/address.ts';
import type { Session } from './platform/web/shell/session/session.ts';
import { startWeb } from './platform/web/shell/start.tsx';

/** The composition root of the browser: the only place there that knows every room. */
const rooms: readonly RoomWeb[] = [];

const readSession = async (signal?: AbortSignal): Promise<Session> => {
  const request = planRequest({ kind: 'query', path: '/api/session' }, {}, '');
  return (await (await send(request, signal)).json()) as Session;
};

const root = document.getElementById('root');
if (root)
  startWeb(
    {
      rooms,
      session: { read: readSession, signOut: async () => {} },
      accounts: { signIn: address('/dang-nhap', signInSearch) },
    },
    root,
  );
