import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderDocx, renderPdf, renderXlsx } from '../src/platform/server/documents/index.ts';
import { compareDocument, type Finding, squeeze } from './office/compare.ts';
import { missingPrograms, printWithOffice, readWords } from './office/programs.ts';
import { sampleBook } from './office/sample-book.ts';
import { casePapers } from './office/sample-case.ts';
import { samplePlan } from './office/sample-plan.ts';
import { sampleReport } from './office/sample-report.ts';

// Draws a plan, a report, the papers of a case and a workbook, lets LibreOffice open and print them, and compares what it printed with the model.
// `--keep thư-mục` leaves all files there to look at.

const TIMES = /^(TimesNewRoman|LiberationSerif|Tinos)/;

/** Documents by the names of their files. */
const documents = [['ke-hoach', samplePlan], ['bao-cao', sampleReport], ...casePapers] as const;

/** Files by the name under which LibreOffice and we print them. */
async function drawSamples(folder: string): Promise<void> {
  for (const [name, doc] of documents) {
    writeFileSync(join(folder, `${name}.docx`), await renderDocx(doc));
    writeFileSync(join(folder, `${name}.mang-non.pdf`), await renderPdf(doc));
  }
  writeFileSync(join(folder, 'so.xlsx'), await renderXlsx(sampleBook));
}

function compareBook(pdf: string): Finding[] {
  const pages = readWords(pdf);
  const texts = pages.map((page) => squeeze(page.words.map((word) => word.text).join('')));
  const [page] = pages;
  const everywhere = texts.join('');
  const shows = (text: string): Finding => ({
    what: `chữ "${text}"`,
    right: everywhere.includes(squeeze(text)),
    found: 'không có',
  });
  return [
    { what: 'khổ A4 ngang', right: Math.round(page?.width ?? 0) === 842, found: `${page?.width} điểm` },
    { what: 'nhiều hơn một trang', right: pages.length > 1, found: `${pages.length} trang` },
    {
      what: 'dòng tiêu đề lặp lại trên mỗi trang',
      right: texts.every((text) => text.includes('Ngàytrợgiúp')),
      found: 'có trang không có tiêu đề',
    },
    shows('Sổ theo dõi trợ giúp trẻ em năm 2021'),
    shows('=HYPERLINK("http://vi.du")'),
    shows('15/01/2021'),
    shows('Tổng cộng'),
  ];
}

function report(name: string, findings: Finding[]): number {
  const wrong = findings.filter((finding) => !finding.right);
  console.log(`${name}: ${findings.length - wrong.length}/${findings.length}`);
  for (const { what, found } of wrong) console.log(`  SAI  ${what}; thấy: ${found}`);
  return wrong.length;
}

function compareAll(folder: string): { passed: number; failed: number } {
  const groups: [string, Finding[]][] = [
    ...documents.flatMap(([name, doc]): [string, Finding[]][] => [
      [`${name}, bản Word`, compareDocument(doc, join(folder, `${name}.pdf`), TIMES)],
      [`${name}, bản PDF`, compareDocument(doc, join(folder, `${name}.mang-non.pdf`), /^Tinos/)],
    ]),
    ['Sổ, bản Excel', compareBook(join(folder, 'so.pdf'))],
  ];
  const failed = groups
    .map(([name, findings]) => report(name, findings))
    .reduce((sum, count) => sum + count, 0);
  const all = groups.reduce((sum, [, findings]) => sum + findings.length, 0);
  return { passed: all - failed, failed };
}

async function main(): Promise<void> {
  const missing = missingPrograms();
  if (missing.length > 0) {
    console.error(missing.join('\n'));
    process.exitCode = 1;
    return;
  }
  const { keep } = parseArgs({ options: { keep: { type: 'string' } } }).values;
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'mang-non-office-'));
  mkdirSync(folder, { recursive: true });
  try {
    await drawSamples(folder);
    printWithOffice(
      [...documents.map(([name]) => `${name}.docx`), 'so.xlsx'].map((name) => join(folder, name)),
      folder,
    );
    const { passed, failed } = compareAll(folder);
    console.log(`${passed} passed, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  } finally {
    rmSync(join(folder, 'profile'), { recursive: true, force: true });
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

await main();
