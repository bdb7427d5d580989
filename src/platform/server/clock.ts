/** The only source of time. Instants are ISO 8601 in UTC. */
export interface Clock {
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that runs at real speed from a chosen instant: the demonstration locality lives in November 2021. */
export function clockRunningFrom(start: string): Clock {
  const offset = Date.parse(start) - Date.now();
  return { now: () => new Date(Date.now() + offset).toISOString() };
}

/** A clock that stands still until it is set: for tests and for loading the demonstration year. */
export function settableClock(start: string): Clock & { set(instant: string): void } {
  let current = new Date(start).toISOString();
  return {
    now: () => current,
    set: (instant) => {
      current = new Date(instant).toISOString();
    },
  };
}
