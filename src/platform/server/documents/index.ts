/** Official documents (Nghị định 30/2020/NĐ-CP) and workbooks from data. */
export type * from './book.ts';
export type * from './model.ts';
export { renderCsv } from './csv.ts';
export { renderDocx, renderPdf, renderXlsx } from './press.ts';
export { printed, type PrintFormat } from './printed.ts';
