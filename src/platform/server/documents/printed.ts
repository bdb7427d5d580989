import type { FileAnswer } from '../../shared/endpoint.ts';
import type { Book } from './book.ts';
import type { OfficialDocument } from './model.ts';
import { renderDocx, renderPdf, renderXlsx } from './press.ts';

export type PrintFormat = 'docx' | 'pdf' | 'xlsx';

const mediaTypes: Readonly<Record<PrintFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file that a download answers: `name` gets its ending; only the form that the format needs is made. */
export async function printed<F extends PrintFormat>(
  name: string,
  format: F,
  forms: { document: () => OfficialDocument } & ('xlsx' extends F ? { book: () => Book } : unknown),
): Promise<FileAnswer> {
  return { name: `${name}.${format}`, mediaType: mediaTypes[format], bytes: await bytesOf(format, forms) };
}

function bytesOf(
  format: PrintFormat,
  forms: { document: () => OfficialDocument; book?: () => Book },
): Promise<Uint8Array> {
  if (format === 'docx') return renderDocx(forms.document());
  if (format === 'pdf') return renderPdf(forms.document());
  if (!forms.book) throw new TypeError('no workbook for this document');
  return renderXlsx(forms.book());
}
