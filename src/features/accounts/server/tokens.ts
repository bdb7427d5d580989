import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as 43 letters that fit into a cookie or an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps: who reads it cannot use it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
