import type { NoticeSentences } from '../../notices/web/public.ts';

/** What the bell says of limits; neither of whom nor which limit. */
export const casesNotices: NoticeSentences = {
  vi: {
    'cases.clock-runs-out': ({ code, unit, due }) =>
      `Vụ việc ${code} (${unit}): một thời hạn sẽ hết lúc ${due}`,
    'cases.clock-ran-out': ({ code, unit, due }) =>
      `Vụ việc ${code} (${unit}): một thời hạn đã hết lúc ${due}`,
  },
  en: {
    'cases.clock-runs-out': ({ code, unit, due }) =>
      `Case ${code} (${unit}): a time limit runs out at ${due}`,
    'cases.clock-ran-out': ({ code, unit, due }) => `Case ${code} (${unit}): a time limit ran out at ${due}`,
  },
};
