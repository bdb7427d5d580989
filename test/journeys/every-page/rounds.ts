import type { ServedDemonstration } from '../../harness/served-demonstration.ts';
import { KnownWords } from './known-words.ts';
import { filledPath } from './records.ts';
import type { WalkedScreen } from '../../harness/composed-screens.ts';
import { Walker } from './walk.ts';

/** Everybody goes where nobody before them was, but who walks twice goes also where another one was. */
export interface Goer {
  loginName: string;
  twice?: boolean;
}

interface Task {
  walker: Walker;
  screen: WalkedScreen;
  parts: readonly string[];
}

/** What is wrong, by the screen's path; a path without an entry is one where none of these people may go. */
export async function walkAll(
  served: ServedDemonstration,
  screens: readonly WalkedScreen[],
  goers: readonly Goer[],
): Promise<Map<string, string[]>> {
  const wrong = new Map<string, string[]>();
  const tasks = await tasksOf(served, screens, goers);
  const busy = new Set<Walker>();
  const lane = async (): Promise<void> => {
    for (;;) {
      const next = tasks.findIndex(({ walker }) => !busy.has(walker));
      const [task] = next < 0 ? [] : tasks.splice(next, 1);
      if (!task) return;
      busy.add(task.walker);
      const found = await lookAt(served, task).catch((error) => [String(error)]);
      wrong.set(task.screen.path, [...(wrong.get(task.screen.path) ?? []), ...found]);
      busy.delete(task.walker);
    }
  };
  // As many at once as the machine has processors.
  await Promise.all([lane(), lane()]);
  return wrong;
}

async function lookAt(served: ServedDemonstration, { walker, screen, parts }: Task): Promise<string[]> {
  const path = await filledPath(screen, served.rows);
  const wrong: string[] = [];
  for (const part of parts)
    wrong.push(...(await walker.look(path + part)).map((one) => `${part || 'as it opens'}: ${one}`));
  return wrong;
}

async function tasksOf(
  { browser, url, password, rows }: ServedDemonstration,
  screens: readonly WalkedScreen[],
  goers: readonly Goer[],
): Promise<Task[]> {
  const known = await KnownWords.of(rows);
  const nobody = await Walker.start(browser, url, known);
  const tasks: Task[] = [];
  const add = (walker: Walker, maySee: (permission: string) => boolean, twice = false) => {
    for (const screen of screens.filter(({ permission }) => maySee(permission))) {
      const walked = tasks.some((task) => task.screen === screen);
      if (!walked) tasks.push({ walker, screen, parts: screen.parts });
      // Who comes second sees the same parts behind the same tabs; what is everybody's looks alike to all.
      else if (twice && screen.permission !== 'signed-in')
        tasks.push({ walker, screen, parts: screen.parts.slice(0, 1) });
    }
  };
  add(nobody, (permission) => permission === 'anyone');
  for (const { loginName, twice } of goers) {
    const walker = await Walker.start(browser, url, known, { loginName, password });
    const held = await walker.permissions();
    add(walker, (permission) => permission === 'signed-in' || held.includes(permission), twice);
  }
  return tasks;
}
