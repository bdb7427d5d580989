import type { FieldProblem } from '../../shared/problem.ts';

const deepest = 64;

/**
 * The first place in what was sent that cannot be kept: a text with NUL or half of a surrogate pair (PostgreSQL takes
 * neither), or a nesting that no schema of ours has. Undefined when there is none. Walks without recursion.
 */
export function findBrokenText(sent: object): FieldProblem | undefined {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: sent, path: '', depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, path, depth } = at;
    if (typeof value === 'string' && isBroken(value)) return { path, code: 'hostile-characters' };
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) return { path: path.split('.', 1).join(), code: 'too-deep' };
    for (const [key, inside] of Object.entries(value)) {
      if (isBroken(key)) return { path, code: 'hostile-characters' };
      open.push({ value: inside, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 });
    }
  }
  return undefined;
}

const isBroken = (text: string): boolean => text.includes('\0') || !text.isWellFormed();
