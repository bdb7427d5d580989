import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findProgram = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);

const NEEDED = [
  { name: 'soffice', from: 'LibreOffice' },
  { name: 'pdftotext', from: 'poppler-utils' },
  { name: 'pdffonts', from: 'poppler-utils' },
];

/** What this machine lacks, as a sentence for the person who runs the check; empty when it has everything. */
export const missingPrograms = (): string[] =>
  NEEDED.filter(({ name }) => !findProgram(name)).map(
    ({ name, from }) => `Không tìm thấy chương trình ${name} trên máy này. Hãy cài ${from} rồi chạy lại.`,
  );

const run = (name: string, args: string[]): string =>
  execFileSync(findProgram(name) ?? name, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 180_000,
  });

/** Opens the files in LibreOffice and has it print them as PDF into `folder`. A profile of its own: a person's stays as it is. */
export function printWithOffice(files: string[], folder: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  run('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  ]);
}

/** Names of the fonts inside a PDF, without the subset's prefix; and whether all are embedded. */
export function readFonts(pdf: string): { names: string[]; embedded: boolean } {
  const lines = run('pdffonts', [pdf]).split('\n').slice(2).filter(Boolean);
  return {
    names: lines.map((line) => (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, '')),
    embedded: lines.every((line) => / yes (yes|no) (yes|no) +\d+ +\d+$/.test(line)),
  };
}

/** A part of every page, in points from its top left corner. */
export type Region = { left: number; top: number; width: number; height: number };

/** The text that stands in this part of the pages. */
export function readText(pdf: string, { left, top, width, height }: Region): string {
  const [x, y, w, h] = [left, top, width, height].map((length) => String(Math.round(length)));
  return run('pdftotext', ['-r', '72', '-x', x ?? '', '-y', y ?? '', '-W', w ?? '', '-H', h ?? '', pdf, '-']);
}

export type PrintedWord = { text: string; left: number; top: number; right: number; bottom: number };
export type PrintedPage = { width: number; height: number; words: PrintedWord[] };

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Where every word stands on every page, in points from the top left corner. */
export function readWords(pdf: string): PrintedPage[] {
  const html = run('pdftotext', ['-bbox', pdf, '-']);
  return html
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text]) => ({
        text: (text ?? '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }));
      return { width: Number(width), height: Number(height), words };
    });
}
