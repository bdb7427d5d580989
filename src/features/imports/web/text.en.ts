import { families, fields, marks } from './text/fields.en.ts';
import { findings, levels, repairs } from './text/findings.en.ts';
import { page } from './text/page.en.ts';
import { columns, repair, result, sheets } from './text/steps.en.ts';
import type { vi } from './text.vi.ts';

export const en: typeof vi = {
  ...{ page, sheets, columns, repair, result, fields, families, marks, findings, levels, repairs },
};
