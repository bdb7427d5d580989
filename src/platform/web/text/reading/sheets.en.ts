import { type SheetProblem, sheetLimits } from '../../../shared/sheets/problems.ts';
import type { Sentence } from '../texts.ts';

const { sheets, rows, columns, cellLetters } = sheetLimits;
const number = new Intl.NumberFormat('en');

export const sheetProblemTexts = {
  'reading.empty': 'No cell of the file holds anything. Choose another one.',
  'reading.too-large':
    'The file is too large. At most 20 MB can be sent; take out pictures or split the file.',
  'reading.unknown-kind': 'This kind of file cannot be read. Use Excel (XLSX, XLS) or CSV.',
  'reading.corrupt': 'The file is damaged. Open it in Excel, save it as a new file and send that.',
  'reading.encrypted': 'The file has a password. Remove it in Excel and send the file again.',
  'reading.macro': 'The file holds macros and is refused. Save it as XLSX (without macros) and send that.',
  'reading.bomb': 'The file is packed in an unusual way and is refused. Save it as a new file.',
  'reading.doctype':
    'The file holds an unusual declaration (DTD) and is refused. Open it in Excel and save it as a new file.',
  'reading.too-slow': 'Reading took too long and was stopped. Split the file and send its parts.',
  'reading.too-heavy':
    'Reading needs too much memory. Save the file as XLSX, or split it and send its parts.',
  'reading.not-a-workbook': 'This is not a workbook. Use Excel (XLSX, XLS) or CSV.',
  'reading.web-page':
    'This file is a web page or XML under the name of Excel. Open it in Excel, save it as XLSX and send that.',
  'reading.binary-workbook': 'XLSB cannot be read. Open it in Excel, save it as XLSX and send that.',
  'reading.open-document':
    'ODS files cannot be read yet. Open it with LibreOffice, choose Save As with the kind Excel (.xlsx) and send it again.',
  'reading.too-many-sheets': `The file has too many sheets (at most ${sheets}). Keep those to be imported.`,
  'reading.too-many-rows': `A sheet has too many rows (at most ${number.format(rows)}). Delete what is below the list or split the file.`,
  'reading.too-many-columns': `A sheet has too many columns (at most ${columns}). Delete what is to the right of the list.`,
  'reading.too-many-cells':
    'The file has too many cells (empty ones with a format count). Copy the list into a new file.',
  'reading.cell-too-long': `A cell holds too many letters (at most ${number.format(cellLetters)}). Shorten it.`,
  'reading.too-much-text': 'The file holds too much text. Split it and send its parts.',
} satisfies Record<SheetProblem, Sentence>;
