import type { ListAct } from '../../children/web/public.ts';
import { ImportButton } from './ImportButton.tsx';

/** "Nhập từ Excel" in the toolbar of the children's list. */
export const importAct: ListAct = { order: 10, Act: ImportButton };
