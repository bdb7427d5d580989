import { useCallback, useEffect, useRef, useState } from 'react';

/** `incomplete`: what stands on the page cannot be saved yet (a date half typed); `failed`: the server was not reached or refused. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'incomplete' | 'failed';

export interface Autosave<D> {
  draft: D;
  edit(change: D): void;
  state: SaveState;
  /** Saves now; resolves with the version on the server, or undefined when it could not be saved. */
  saveNow(): Promise<number | undefined>;
  /** Starts again from what the server holds: after a conflict, or when another act changed the record. */
  restart(draft: D, version: number): void;
  /** The version that the next save names; `overwrite` takes the server's after a conflict. */
  overwrite(version: number): Promise<number | undefined>;
}

interface AutosaveParts<D> {
  start: D;
  version: number;
  /** Can the draft be saved as it stands? */
  complete: (draft: D) => boolean;
  /** Sends the draft; resolves with the new version, or undefined when it failed. */
  send: (draft: D, version: number) => Promise<number | undefined>;
}

const idleMillis = 1500;

/**
 * Saves what a person writes 1.5 s after the last key, when the page is hidden or left, and on demand; one save at a time, each
 * naming the version that the one before it made.
 */
export function useAutosave<D>({ start, version, complete, send }: AutosaveParts<D>): Autosave<D> {
  const [draft, setDraft] = useState(start);
  const [state, setState] = useState<SaveState>('saved');
  const here = useRef({ draft: start, saved: start, version, timer: 0, running: undefined as Running });
  const calls = useRef({ complete, send });
  useEffect(() => {
    calls.current = { complete, send };
  });

  const saveNow = useCallback(async (): Promise<number | undefined> => {
    const now = here.current;
    window.clearTimeout(now.timer);
    if (now.running) await now.running;
    // What was written while a save was on its way is saved next, until nothing is left.
    while (now.draft !== now.saved) {
      if (!calls.current.complete(now.draft)) {
        setState('incomplete');
        return undefined;
      }
      const sent = now.draft;
      setState('saving');
      now.running = calls.current.send(sent, now.version);
      const saved = await now.running;
      now.running = undefined;
      if (saved === undefined) {
        setState('failed');
        return undefined;
      }
      now.version = saved;
      now.saved = sent;
      if (now.draft === sent) setState('saved');
    }
    return now.version;
  }, []);

  const edit = useCallback(
    (change: D) => {
      const now = here.current;
      now.draft = change;
      setDraft(change);
      setState('waiting');
      window.clearTimeout(now.timer);
      now.timer = window.setTimeout(() => void saveNow(), idleMillis);
    },
    [saveNow],
  );

  const restart = useCallback((fresh: D, freshVersion: number) => {
    const now = here.current;
    window.clearTimeout(now.timer);
    here.current = { ...now, draft: fresh, saved: fresh, version: freshVersion };
    setDraft(fresh);
    setState('saved');
  }, []);

  const overwrite = useCallback(
    (serverVersion: number) => {
      here.current.version = serverVersion;
      return saveNow();
    },
    [saveNow],
  );

  useLeaving(saveNow, () => here.current.draft !== here.current.saved);
  return { draft, edit, state, saveNow, restart, overwrite };
}

type Running = Promise<number | undefined> | undefined;

/** A hidden tab may never come back, and a screen may be left by a link: save then, and warn where saving takes too long. */
function useLeaving(saveNow: () => Promise<unknown>, unsaved: () => boolean): void {
  const asked = useRef(unsaved);
  useEffect(() => {
    asked.current = unsaved;
  });
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') void saveNow();
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (asked.current()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeunload', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('beforeunload', leave);
      void saveNow();
    };
  }, [saveNow]);
}
