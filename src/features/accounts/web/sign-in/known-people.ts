import { z } from 'zod';

/** Who uses this computer: what stands on its screen for everyone to see, hence initials and the login name only. */
export interface KnownPerson {
  loginName: string;
  initials: string;
}

const key = 'mang-non.people';
const most = 8;
const Stored = z.array(z.object({ loginName: z.string().max(60), initials: z.string().max(4) }));

export function knownPeople(): KnownPerson[] {
  try {
    return Stored.parse(JSON.parse(localStorage.getItem(key) ?? '[]')).slice(0, most);
  } catch {
    return [];
  }
}

function keep(people: readonly KnownPerson[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(people.slice(0, most)));
  } catch {
    // A browser without storage shows no list; signing in by name still works.
  }
}

const without = (loginName: string): KnownPerson[] =>
  knownPeople().filter((person) => person.loginName !== loginName);

/** Puts the person first. */
export function rememberPerson(loginName: string, displayName: string): void {
  const words = displayName.split(/\s+/).slice(-2);
  const initials = words
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
  keep([{ loginName, initials }, ...without(loginName)]);
}

export const forgetPerson = (loginName: string): void => keep(without(loginName));
