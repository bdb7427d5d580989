import { describe, expect, test } from 'vitest';
import { sheetProblems } from '../../../shared/sheets/problems.ts';
import { zipOf } from '../test/zip-writer.ts';
import { readSheets } from './read-sheets.ts';
import { attacks } from './test/attacks.ts';
import { rawXlsxParts, worksheet } from './test/xlsx-file.ts';

const MB = 1024 * 1024;

describe('a workbook with', () => {
  test.each(attacks)(
    '%s is refused within 5 seconds and without memory of the server',
    async (_, made, problem) => {
      const bytes = made();
      const before = process.memoryUsage().rss;
      const start = performance.now();
      let peak = before;
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss);
      }, 20);
      const rows: unknown[] = [];
      const reading = readSheets(
        { name: 'danh sách.xlsx', bytes },
        { onRows: (_sheet, some) => void rows.push(some) },
      );
      await expect(reading.finally(() => clearInterval(watch))).rejects.toMatchObject({ problem });
      expect(sheetProblems).toContain(problem);
      expect(performance.now() - start).toBeLessThan(5000);
      expect(peak - before).toBeLessThan(150 * MB);
    },
    // Packing half a gigabyte takes longer than refusing it.
    60_000,
  );
});

test('links, pictures, comments and parts outside the file are never followed', async () => {
  const parts = rawXlsxParts([
    {
      name: 'a',
      xml: worksheet('<row><c r="A1"><f>[1]Sheet1!A1</f><v>5</v></c></row>', {
        after: '<hyperlinks><hyperlink ref="A1" r:id="x" xmlns:r="r"/></hyperlinks>',
      }),
    },
  ]).map((part) => ({
    ...part,
    content: String(part.content).replace(
      '</Relationships>',
      '<Relationship Id="x" Type="t/externalLink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    ),
  }));
  const rows: unknown[] = [];
  await readSheets({ name: 'a', bytes: zipOf(parts) }, { onRows: (_, some) => void rows.push(...some) });
  expect(rows).toEqual([{ number: 1, cells: [{ column: 1, kind: 'number', text: '5', formula: true }] }]);
});
