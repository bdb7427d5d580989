import type { Cell } from '../../../../platform/server/documents/index.ts';
import { formatNumber, formatPercent, NOTHING } from '../../../../platform/shared/numbers.ts';
import type { OutcomeCounts, Outcome } from '../../../plans/contract.ts';
import { onTimeRate } from '../../../plans/rules/counts.ts';
import { reachedText } from '../../../plans/rules/targets.ts';
import type { ConsolidatedContent } from '../../contract/consolidated.ts';

/** Words and cells that the reports' documents share. A rate of nothing prints "–", never 0 %. */

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  open: 'Chưa đến hạn',
  'on-time': 'Đúng hạn',
  late: 'Trễ hạn',
  missing: 'Quá hạn, chưa nộp',
  excused: 'Được miễn',
  'not-applicable': 'Không áp dụng',
};

export const difficultyWords: Readonly<Record<string, string>> = {
  open: 'Chưa trả lời',
  answered: 'Đã trả lời',
  closed: 'Đã đóng',
};

export const outcomeText = (given: { outcome: Outcome; daysLate: number } | null): string => {
  if (!given) return NOTHING;
  return given.daysLate > 0
    ? `${outcomeWords[given.outcome]} (${given.daysLate} ngày)`
    : outcomeWords[given.outcome];
};

const missing: Cell = { kind: 'text', text: NOTHING, align: 'right' };

export const figure = (value: number | null): Cell => (value === null ? missing : { kind: 'number', value });

export const onTime = (counts: OutcomeCounts): string => {
  const { numerator, denominator } = onTimeRate(counts);
  return formatPercent(numerator, denominator);
};

interface Goal {
  comparison: 'lt' | 'le' | 'eq' | 'ge' | 'gt';
  value: number;
  measureUnit: string;
}

const amount = (value: number, measureUnit: string): string => `${formatNumber(value)} ${measureUnit}`;

/** What must be reached, as documents say it: "từ 95 % trở lên". */
export function goalText({ comparison, value, measureUnit }: Goal): string {
  const text = amount(value, measureUnit);
  if (comparison === 'ge') return `từ ${text} trở lên`;
  return `${{ lt: 'dưới', le: 'không quá', eq: 'bằng', gt: 'trên' }[comparison]} ${text}`;
}

interface Standing {
  measureUnit: string;
  value: number;
  numerator: number | null;
  denominator: number | null;
  actual: number | null;
}

/** What was reached; "–" while nothing is known. */
export function actualText(standing: Standing): string {
  const { actual, numerator, denominator } = standing;
  if (actual === null || numerator === null) return NOTHING;
  return reachedText({ ...standing, numerator, denominator: denominator ?? 0 });
}

export const metText = (met: boolean | null): string =>
  met === null ? 'Chưa có số liệu' : met ? 'Đạt' : 'Chưa đạt';

/** "Kế hoạch thực hiện …" → "Kết quả thực hiện …": the report's subject out of the plan's title. */
export function subjectOf(opening: 'Kết quả' | 'Tổng hợp kết quả', planTitle: string): string {
  const bare = planTitle.replace(/^kế hoạch\s+/iu, '');
  const text = `${bare.charAt(0).toLocaleLowerCase('vi')}${bare.slice(1)}`;
  if (text.startsWith('thực hiện ')) return `${opening} ${text}`;
  return `${opening} thực hiện ${bare === planTitle ? '' : 'kế hoạch '}${text}`;
}

/** A unit by its name; one that is no more also by who has its work. */
export const unitText = ({
  unitName,
  carriedOnBy = [],
}: Pick<ConsolidatedContent['units'][number], 'unitName' | 'carriedOnBy'>): string =>
  carriedOnBy.length > 0
    ? `${unitName} (nay thuộc ${carriedOnBy.map((heir) => heir.unitName).join(', ')})`
    : unitName;

/** Paragraphs of a person's text: one for each line that says something. */
export const paragraphsOf = (text: string): { type: 'paragraph'; text: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', text: line }));
