import { join } from 'node:path';
import { vi } from 'vitest';
import { z } from 'zod';

/** One address of the product as the composition of the browser tells it. */
export interface WalkedScreen {
  path: string;
  permission: string;
  /** The parts of the screen that have an address of their own: `?muc=chi-tieu`; the first is the screen as it opens. */
  parts: readonly string[];
}

interface Composed {
  rooms: readonly {
    screens: readonly { address: { path: string; search: z.ZodObject }; permission: string }[];
  }[];
}

const composition = join(import.meta.dirname, '../../src/web.tsx');
/** Keys of an address behind which another part of the screen stands; the others only filter what is there. */
const partKeys = ['muc', 'cach', 'huong', 'theo', 'buoc'];

/** Every screen of every room, from the composition itself: one that is added later is walked too. */
export async function composedScreens(): Promise<WalkedScreen[]> {
  // A page without a root: the rooms are put together, nothing is drawn.
  vi.stubGlobal('document', { querySelector: () => null, getElementById: () => null });
  const { rooms } = (await import(composition)) as Composed;
  vi.unstubAllGlobals();
  return rooms
    .flatMap(({ screens }) => screens)
    .map(({ address, permission }) => ({
      path: address.path,
      permission,
      parts: ['', ...partsOf(address.search)],
    }));
}

const partsOf = ({ shape }: z.ZodObject): string[] =>
  partKeys.flatMap((key) => optionsOf(shape[key]).map((option) => `?${key}=${option}`));

function optionsOf(schema: unknown): readonly string[] {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return inner instanceof z.ZodEnum ? (inner.options as string[]) : [];
}
