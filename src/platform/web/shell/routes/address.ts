import { z } from 'zod';

/** Names of the `$keys` in a path: `/ke-hoach/$planId` → `planId`. */
export type ParamNames<P extends string> = P extends `${string}$${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}$${infer Name}`
    ? Name
    : never;

export type ParamsOf<P extends string> = { [K in ParamNames<P>]: string };

/**
 * The address of a screen. Paths carry opaque ids only, never a name or an identity number; `search` is what a copied
 * link restores (filters, tab, page), each value optional.
 */
export interface Address<P extends string = string, S extends z.ZodObject = z.ZodObject> {
  path: P;
  search: S;
}

/** Where a link leads. */
export interface Target {
  path: string;
  params: Readonly<Record<string, string>>;
  search: Readonly<Record<string, unknown>>;
}

const noSearch = z.object({});

/** Declares an address: `address('/ke-hoach/$planId', z.object({ tab: z.string().optional() }))`. */
export function address<const P extends `/${string}`, S extends z.ZodObject = typeof noSearch>(
  path: P,
  search?: S,
): Address<P, S> {
  return { path, search: search ?? (noSearch as unknown as S) };
}

type ToArguments<P extends string, S extends z.ZodObject> = [ParamNames<P>] extends [never]
  ? [params?: undefined, search?: z.input<S>]
  : [params: ParamsOf<P>, search?: z.input<S>];

/** A target at an address: `to(planAddress, { planId }, { tab: 'hoat-dong' })`. */
export function to<P extends string, S extends z.ZodObject>(
  { path }: Address<P, S>,
  ...[params, search]: ToArguments<P, S>
): Target {
  return { path, params: (params ?? {}) as Record<string, string>, search: search ?? {} };
}

/** The path a target leads to, keys filled in, without its search. */
export const pathOf = ({ path, params }: Target): string =>
  path.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** A place inside this product to return to after sign-in; anything else (another site, `//host`) becomes the home page. */
export const safeReturn = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/';

/** The search that every sign-in screen takes: where to return to (`toi`), and whether another person takes over (`doi`). */
export const signInSearch = z.object({ toi: z.string().optional(), doi: z.coerce.number().optional() });
