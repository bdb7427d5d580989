/** Asks the person at the keyboard for their password, whichever call was told that it is needed; resolves false when they decline. */
type Asker = () => Promise<boolean>;

let asker: Asker | undefined;
let asking: Promise<boolean> | undefined;
let provenAt = Number.NEGATIVE_INFINITY;

/** The shell's dialog; answers how to take it away. */
export function introduceStepUp(ask: Asker): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = undefined;
  };
}

/** One dialog, however many calls want it at once. */
export function askStepUp(): Promise<boolean> {
  asking ??= (asker?.() ?? Promise.resolve(false)).finally(() => {
    asking = undefined;
  });
  return asking;
}

/** The session has just gone on under another id. */
export function noteProven(): void {
  provenAt = performance.now();
}

/** Was a call that began at `began` (of `performance.now`) overtaken by the change of the session's id? */
export const overtaken = (began: number): boolean => provenAt >= began;
