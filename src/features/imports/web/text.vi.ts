import { families, fields, marks } from './text/fields.vi.ts';
import { findings, levels, repairs } from './text/findings.vi.ts';
import { page } from './text/page.vi.ts';
import { columns, repair, result, sheets } from './text/steps.vi.ts';

export const vi = {
  page,
  sheets,
  columns,
  repair,
  result,
  fields,
  families,
  marks,
  findings,
  levels,
  repairs,
};
