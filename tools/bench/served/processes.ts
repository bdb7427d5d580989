import { readdirSync, readFileSync } from 'node:fs';

/** What Linux tells of processes; elsewhere nothing is known: NaN and empty lists. */

const field = (pid: number, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

function known<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise; // it ended while we looked, or this is not Linux
  }
}

export const childrenOf = (pid: number): number[] =>
  known(() => readdirSync('/proc'), [])
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => known(() => field(child, 'PPid'), Number.NaN) === pid);

/** Resident memory in MB. */
export const residentOf = (pid: number): number =>
  known(() => Math.round(field(pid, 'VmRSS') / 1024), Number.NaN);

/** Two neighbouring fields of a process's times together, in milliseconds, in steps of ten. */
const timesOf = (pid: number, field: number): number =>
  known(() => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[field]) + Number(fields[field + 1])) * 10;
  }, Number.NaN);

/** Processor time so far in milliseconds. */
export const cpuOf = (pid: number): number => timesOf(pid, 11);

/** What its children that have ended took: without it a connection that closes would take its time back. */
export const cpuOfEnded = (pid: number): number => timesOf(pid, 13);

export const commandOf = (pid: number): string =>
  known(
    () => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, 3).join(' ').slice(-80).trim(),
    '',
  );
