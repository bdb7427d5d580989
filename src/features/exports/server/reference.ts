import { readFileSync } from 'node:fs';
import { ExportLimits, ExportPurposes } from '../rules/limits.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../db/reference/${name}.json`, import.meta.url), 'utf8'));

/** Shipped with their sources, read once: a new file needs a new start. */
export const exportLimits: ExportLimits = ExportLimits.parse(read('export-limits'));
export const exportPurposes: ExportPurposes = ExportPurposes.parse(read('export-purposes'));

export const purposeName = (code: string): string =>
  exportPurposes.entries.find((entry) => entry.code === code)?.name ?? code;
