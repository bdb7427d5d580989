import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { setServerNow } from './now.ts';
import type { Session } from './session.ts';

/** How the shell learns and ends the session; the accounts room supplies it in the composition root. */
export interface SessionSource {
  read(signal?: AbortSignal): Promise<Session>;
  signOut(): Promise<unknown>;
}

interface SessionState {
  session: Session | undefined;
  /** Why the session could not be read. */
  error: unknown;
  /** Reads the session again; resolves with it. Call it after sign-in, sign-out and a change of password. */
  refresh(): Promise<Session>;
  /** Ends the session, forgets everything that was read under it, and reads again. */
  signOut(): Promise<void>;
}

const SessionContext = createContext<SessionState | undefined>(undefined);
export const sessionKey = ['shell-session'] as const;

/** Makes the session known to the whole page and sets the product's clock by it. */
export function SessionProvider({ source, children }: { source: SessionSource; children: ReactNode }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => source.read(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (data) setServerNow(data.now);
  }, [data]);
  const state = useMemo<SessionState>(() => {
    const refresh = async () => {
      const result = await refetch();
      if (!result.data || result.error) throw result.error;
      return result.data;
    };
    return {
      session: data,
      error,
      refresh,
      signOut: async () => {
        await source.signOut();
        client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
        await refresh();
      },
    };
  }, [data, error, refetch, source, client]);
  return <SessionContext value={state}>{children}</SessionContext>;
}

export function useSessionState(): SessionState {
  const state = useContext(SessionContext);
  if (!state) throw new Error('useSessionState outside SessionProvider');
  return state;
}

/** The session of a screen inside the shell, where it is always known. */
export function useSession(): Session {
  const { session } = useSessionState();
  if (!session) throw new Error('useSession before the session is known');
  return session;
}

/** Does this person hold the permission? For what a screen shows; the server decides again. */
export const usePermission = (permission: string): boolean => useSession().permissions.includes(permission);
