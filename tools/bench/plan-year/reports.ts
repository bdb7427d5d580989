import { newId } from '../../../src/platform/shared/id.ts';
import { measure } from '../served/measure.ts';
import { ms, type Say } from '../served/pieces.ts';
import type { Ask, Served } from '../served/served.ts';
import type { Places } from './data.ts';

const answerOf = async <T>(served: Served, ask: Ask): Promise<T> =>
  JSON.parse((await served.ask(ask)).toString()) as T;

/** B6: from the click that opens a results report to the prefilled page, for 16 communes; then only looked at, at once. */
export async function measurePrefill(served: Served, places: Places, say: Say): Promise<void> {
  const took: number[] = [];
  const reports: string[] = [];
  for (const { login, reportDutyId } of places.writers) {
    const began = performance.now();
    const body = { id: newId(), obligationId: reportDutyId };
    const { id } = await answerOf<{ id: string }>(served, { login, path: '/api/results-reports/open', body });
    const report = await answerOf<{ lines: unknown[] }>(served, {
      login,
      path: `/api/results-reports/${id}`,
    });
    took.push(performance.now() - began);
    reports.push(id);
    if (report.lines.length !== 4) throw new Error(`wrong answer: ${report.lines.length} lines prefilled`);
  }
  took.sort((a, b) => a - b);
  say(
    `B6 mở báo cáo điền sẵn và xem, 16 xã lần lượt: p50 ${ms(took[8])}, lâu nhất ${ms(took.at(-1))} ms (≤ 300)`,
  );
  const seen = await measure(16, (client) => {
    const { login } = places.writers[client] as Places['writers'][number];
    return served.ask({ login, path: `/api/results-reports/${reports[client]}` });
  });
  say(`B6 xem báo cáo điền sẵn, 16 người: p50 ${ms(seen.p50)}, p95 ${ms(seen.p95)} ms (≤ 300)`);
}

/** B9: one consolidation of 18 communes and 12 offices, and each of its files; the second time, when all is warm, too. */
export async function measureConsolidation(served: Served, places: Places, say: Say): Promise<void> {
  const login = 'tonghop.huyen1';
  for (const round of ['lần đầu', 'lần hai']) {
    const began = performance.now();
    const parts: string[] = [];
    const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const from = performance.now();
      const result = await work();
      parts.push(`${name} ${ms(performance.now() - from)}`);
      return result;
    };
    const path = `/api/plans/${places.districtPlanId}/consolidate`;
    const { id } = await step('tổng hợp', () =>
      answerOf<{ id: string }>(served, { login, path, body: { id: newId() } }),
    );
    for (const format of ['docx', 'pdf', 'xlsx']) {
      const file = `/api/consolidated-reports/${id}/document?format=${format}`;
      const bytes = await step(format, () => served.ask({ login, path: file }));
      if (bytes.length < 5000) throw new Error(`wrong answer: ${format} of ${bytes.length} bytes`);
    }
    say(
      `B9 tổng hợp 18 xã + 12 cơ quan, ${round}: ${ms(performance.now() - began)} ms (≤ 10.000): ${parts.join(', ')}`,
    );
  }
}
