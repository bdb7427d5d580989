import {
  listLocalities,
  type OfficialFiles,
  type OfficialVerdict,
  previewOfficialList,
  recordOfficialList,
} from '../../src/features/units/server/public.ts';
import { problems as unitProblems } from '../../src/features/units/web/text.vi.ts';
import { openDatabase } from '../../src/platform/server/database/connect.ts';
import { withoutActor } from '../../src/platform/server/database/scope.ts';
import { formatDate } from '../../src/platform/shared/plain-date.ts';
import { sentenceOf } from '../../src/platform/web/text/texts.ts';
import { problemLine, stepLine } from './sentences.ts';

export interface LoadUnits extends OfficialFiles {
  url: string;
  /** Name of the locality; may be left out where the database holds one. */
  locality: string | undefined;
  /** Records the changes under this document; undefined: only shows them. */
  document: string | undefined;
  /** Instant of recording. */
  now: string;
}

/** What to tell the person; `ok` is false when something must be mended first, and then nothing is recorded. */
export interface Told {
  ok: boolean;
  lines: string[];
}

/** Brings the units of a locality to the official list, in one transaction, or shows what that would change. */
export async function loadUnits(load: LoadUnits): Promise<Told> {
  const owner = openDatabase({ url: load.url, role: 'mangnon_owner', max: 1 });
  try {
    return await withoutActor(owner.db, 'sign-in', async (tx) => {
      const localities = await listLocalities(tx);
      const fit = localities.filter(({ name }) => load.locality === undefined || name === load.locality);
      const [locality] = fit;
      if (!locality || fit.length > 1) return { ok: false, lines: whichLocality(localities, load.locality) };
      const { localityId } = locality;
      const { document, now } = load;
      const verdict =
        document === undefined
          ? await previewOfficialList(tx, localityId, load)
          : await recordOfficialList(tx, localityId, load, { document, now });
      return told(verdict, load, locality.name);
    });
  } finally {
    await owner.close();
  }
}

function whichLocality(localities: readonly { name: string }[], asked: string | undefined): string[] {
  if (localities.length === 0)
    return ['Cơ sở dữ liệu chưa có địa phương nào; chạy npm run locality:found trước.'];
  return [
    asked === undefined
      ? 'Có nhiều địa phương; chọn một bằng --locality:'
      : `Không có địa phương “${asked}”; có:`,
    ...localities.map(({ name }) => `  ${name}`),
  ];
}

function told(verdict: OfficialVerdict, load: LoadUnits, locality: string): Told {
  if (!verdict.ok) return { ok: false, lines: refusal(verdict) };
  const { steps, skipped } = verdict;
  const lines = [`${locality}, danh mục có hiệu lực từ ${formatDate(load.effectiveOn)}.`];
  if (skipped.length > 0)
    lines.push(`${skipped.length} dòng của danh mục không thuộc địa phương này, bỏ qua.`);
  if (steps.length === 0)
    return { ok: true, lines: [...lines, 'Cây đơn vị đã khớp với danh mục; không có gì thay đổi.'] };
  const recorded = load.document !== undefined;
  lines.push(recorded ? `Đã ghi ${steps.length} thay đổi:` : `Sẽ ghi ${steps.length} thay đổi:`);
  lines.push(...steps.map((step, index) => `${String(index + 1).padStart(3)}. ${stepLine(step)}.`));
  const sameNames = [...new Set(steps.flatMap((step) => step.preview.sameNames))];
  if (sameNames.length > 0)
    lines.push(`Lưu ý: sẽ có đơn vị trùng tên trong cùng một cấp trên: ${sameNames.join(', ')}.`);
  if (!recorded) lines.push('Chưa ghi gì. Thêm --apply --document "số, ngày văn bản" để ghi.');
  return { ok: true, lines };
}

function refusal({ problems, refused }: Extract<OfficialVerdict, { ok: false }>): string[] {
  const lines = problems.map(problemLine);
  for (const { code, params } of refused?.problems ?? [])
    lines.push(`Cây đơn vị: ${sentenceOf(unitProblems[code], params)}.`);
  return [...lines, 'Chưa ghi gì.'];
}
