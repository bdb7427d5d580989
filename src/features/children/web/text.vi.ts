import { vi as child } from './text/child.vi.ts';
import { vi as entry } from './text/entry.vi.ts';
import { vi as figures } from './text/figures.vi.ts';
import { vi as list } from './text/list.vi.ts';
import { vi as moves } from './text/moves.vi.ts';
import { vi as referrals } from './text/referrals.vi.ts';
import { vi as record } from './text/record.vi.ts';

/** Words of the register of children. "Trẻ em", not "trẻ"; nobody is an "đối tượng". */
export const vi = {
  title: 'Trẻ em',
  lead: 'Sổ trẻ em dưới 16 tuổi của địa bàn',
  register: 'Ghi trẻ em mới',
  moves: 'Chuyển đi, chuyển đến',
  sixteenth: 'Đủ 16 tuổi',
  ...list,
  ...record,
  ...child,
  ...entry,
  ...moves,
  ...referrals,
  ...figures,
};
