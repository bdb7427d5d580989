import { formatInstant } from '../../../platform/shared/instant.ts';

/** "00231/2021": how the register and the files name an export. */
export const serialText = ({ serial, year }: { serial: number; year: number }): string =>
  `${String(serial).padStart(5, '0')}/${year}`;

export interface Marked {
  serial: number;
  year: number;
  by: string;
  at: string;
  purpose: string;
}

/** The line on every page and sheet: who brought this paper into the world, when, what for. */
export const watermarkOf = (marked: Marked): string =>
  `Xuất bởi ${marked.by} lúc ${formatInstant(marked.at)}, mục đích: ${marked.purpose}, số ${serialText(marked)}`;
