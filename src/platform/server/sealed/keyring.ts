import { Problem } from '../../shared/problem.ts';
import { type RootKey, readKeyFile } from './key-file.ts';

/** The root keys that a running product knows. */
export interface Keyring {
  /** Under which new keys are wrapped. @throws Problem 503 `platform.keys-missing` */
  newest(): RootKey;
  /** @throws Problem 503 `platform.keys-missing` */
  find(id: string): RootKey;
}

const missing = (): Problem => new Problem(503, 'platform.keys-missing');

/** Keys held in memory; without any, nothing can be sealed or opened. */
export function keyringOf(keys: readonly RootKey[]): Keyring {
  return {
    newest() {
      const last = keys.at(-1);
      if (!last) throw missing();
      return last;
    },
    find(id) {
      const found = keys.find((key) => key.id === id);
      if (!found) throw missing();
      return found;
    },
  };
}

/** Where nothing is sealed: whatever needs a key is refused. */
export const noKeys: Keyring = keyringOf([]);

/**
 * The keys of a file that another program may add to while we run. It is read again where the newest key is asked for,
 * which is once for each unit, and where a key is not known yet; a file that became unreadable takes away nothing.
 */
export function fileKeyring(path: string, complain: (error: unknown) => void): Keyring {
  let known = noKeys;
  const look = () => {
    try {
      const keys = readKeyFile(path);
      if (keys) known = keyringOf(keys);
    } catch (error) {
      complain(error);
    }
  };
  look();
  return {
    newest() {
      look();
      return known.newest();
    },
    find(id) {
      try {
        return known.find(id);
      } catch {
        look();
        return known.find(id);
      }
    },
  };
}
