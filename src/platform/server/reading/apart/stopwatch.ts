/** Runs out after so many milliseconds of running; it can be held while others are at work. */
export interface Stopwatch {
  hold(): void;
  go(): void;
}

/** Starts running at once. Holds nest: it goes on when each of them has been let go. */
export function startStopwatch(milliseconds: number, onOut: () => void): Stopwatch {
  let left = milliseconds;
  let holds = 0;
  let since = performance.now();
  let timer: NodeJS.Timeout | undefined = setTimeout(onOut, left);
  return {
    hold() {
      holds += 1;
      if (holds > 1) return;
      clearTimeout(timer);
      timer = undefined;
      left -= performance.now() - since;
    },
    go() {
      holds -= 1;
      if (holds > 0) return;
      since = performance.now();
      timer = setTimeout(onOut, Math.max(0, left));
    },
  };
}
