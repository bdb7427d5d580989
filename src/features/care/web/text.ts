import { en as carersEn } from './text/carers.en.ts';
import { vi as carersVi } from './text/carers.vi.ts';
import { en as placementEn } from './text/placement.en.ts';
import { vi as placementVi } from './text/placement.vi.ts';

export const carersText = { vi: carersVi, en: carersEn };
export const placementText = { vi: placementVi, en: placementEn };
