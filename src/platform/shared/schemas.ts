import { z } from 'zod';
import { toNfc } from './vietnamese.ts';

/** Schemas that every room uses. Text arrives in NFC, without control or direction characters. */

export const Id = z.uuid();
export const Version = z.coerce.number().int().min(1);
/** A calendar date `yyyy-mm-dd` that exists. */
export const PlainDateText = z.iso.date();
/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
/** Whole đồng, not negative, below a million billion. */
export const Money = z.coerce.number().int().min(0).max(1_000_000_000_000_000);

const hostile = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** One line or more of text a person wrote: NFC, trimmed, no control, zero-width or direction marks. */
export const Text = (max: number, min = 1) =>
  z
    .string()
    .max(max * 2)
    .transform((text) => toNfc(text).replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine((text) => !hostile.test(text), { params: { code: 'hostile-characters' } }),
    );

/** Text that may be left empty. */
export const OptionalText = (max: number) => Text(max, 0);

/** A boolean in a query string. */
export const Flag = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);

/** Answer of a command that only has to say where the record now stands. */
export const Saved = z.object({ id: Id, version: z.number().int() });
export const Nothing = z.object({});
