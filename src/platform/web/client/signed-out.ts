/** Tells the shell that the server no longer knows this session (401), whichever call noticed it. */
type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls `listener` at every 401; returns how to stop. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceSignedOut(): void {
  for (const listener of listeners) listener();
}
