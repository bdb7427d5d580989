import { useText } from '../../text/language.tsx';
import type { Texts } from '../../text/texts.ts';
import { gridEn } from './text.en.ts';
import { gridVi } from './text.vi.ts';

export type GridWords = typeof gridVi;

/** The words of the grid. */
export const gridText: Texts<GridWords> = { vi: gridVi, en: gridEn };

export const useGridText = (): GridWords => useText(gridText);
