import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { LINE, PAGE, SIZE } from './layout/flow.ts';
import { canShow, fontFiles } from './layout/font.ts';
import { layDocument } from './layout/official.ts';
import type { OfficialDocument } from './model.ts';

const TEMPLATE = 'official.typ';

const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [...new Set(fontFiles.map((file) => dirname(file)))] }],
});

/** PDF/A forbids a sign without a glyph: what the font lacks (emoji, Han) is shown as an empty square. */
const showable = (text: string): string => Array.from(text, (sign) => (canShow(sign) ? sign : '□')).join('');

/**
 * The document as PDF/A-2b bytes. Called by the drawing process; the server calls `renderPdf`.
 * @throws Error with the compiler's words when the document cannot be drawn
 */
export function drawPdf(doc: OfficialDocument): Uint8Array {
  const page = {
    ...PAGE,
    bodySize: SIZE.body,
    tableSize: SIZE.table,
    numberSize: SIZE.pageNumber,
    digestSize: SIZE.digest,
  };
  const data = JSON.stringify({ laid: layDocument(doc), page, lineHeight: LINE }, (_, value: unknown) =>
    typeof value === 'string' ? showable(value) : value,
  );
  const compiled = compiler.compile({
    mainFilePath: join(import.meta.dirname, TEMPLATE),
    inputs: { laid: data },
  });
  if (!compiled.result) {
    throw new Error(`typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  }
  const bytes = compiler.pdf(compiled.result, { pdfStandard: 'a-2b' });
  compiler.evictCache(10);
  return new Uint8Array(bytes);
}
