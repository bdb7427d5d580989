import { type GridColumn, gridColumn, type RowChange, type RowResult } from '../column.ts';
import { commandOf } from '../keys/keyboard.ts';
import { columnKinds } from '../kinds/kinds.ts';
import { GridModel } from '../model/grid-model.ts';
import type { PasteBeyond } from '../model/grid-parts.ts';
import { perform } from '../model/perform.ts';
import { gridVi } from '../text/text.vi.ts';
import { completeView } from '../view/view.ts';

export interface Child {
  id: string;
  version: number;
  name: string;
  born: string;
  poor: boolean | null;
  grade: number | null;
  code: string;
}

const kinds = columnKinds(gridVi.kinds, 2031);
export const columns: GridColumn<Child>[] = [
  gridColumn<Child, string>({
    ...{ id: 'name', title: 'Họ và tên', width: 1, read: (row) => row.name },
    ...kinds.text({ required: true }),
    locked: (row) => (row.name === 'Khóa' ? 'hồ sơ đang có vụ việc' : undefined),
  }),
  gridColumn<Child, string>({
    id: 'born',
    title: 'Ngày sinh',
    width: 1,
    ...kinds.date(),
    read: (row) => row.born,
  }),
  gridColumn<Child, boolean | null>({
    id: 'poor',
    title: 'Hộ nghèo',
    width: 1,
    ...kinds.yesNo(),
    read: (row) => row.poor,
  }),
  gridColumn<Child, number | null>({
    id: 'grade',
    title: 'Lớp',
    width: 1,
    ...kinds.number(),
    read: (row) => row.grade,
  }),
  gridColumn<Child, string>({
    ...{ id: 'code', title: 'Mã', width: 1, read: (row) => row.code },
    ...kinds.readonly<string>({ show: (value) => value, compare: () => 0 }),
  }),
];
const byId = new Map(columns.map((column) => [column.id, column]));
export const child = (i: number, name = `Bé ${i}`): Child => ({
  ...{ id: `r${i}`, version: 1, name, born: `2014-01-0${i + 1}` },
  ...{ poor: null, grade: [1, 3, 0, 0][i] ?? 0, code: `00${i}` },
});

/** A made-up server that saves whatever it is sent. */
const saveAll =
  (sent: RowChange<Child>[]) =>
  async (changes: readonly RowChange<Child>[]): Promise<RowResult<Child>[]> => {
    sent.push(...changes);
    return changes.map(({ rowId, version, row, values }) => ({
      kind: 'saved',
      rowId,
      row: { ...row, ...values, version: version + 1 },
    }));
  };

function press(model: GridModel<Child>, keys: string): void {
  const parts = keys.split('+');
  const held = { ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), alt: parts.includes('Alt') };
  const command = commandOf({ key: parts.at(-1) as string, ...held }, model.mode);
  if (command) perform(model, command);
}

/** The table as a person sees it, marks of unsaved cells included. */
const look = (model: GridModel<Child>): string[] =>
  model.order.map((id, row) =>
    columns
      .map((column, col) => {
        const edit = model.rows.get(id).edits.get(column.id);
        return model.textAt({ row, col }) + (edit ? ` (${edit.state})` : '');
      })
      .join(' | '),
  );

/** A grid of a few children under somebody's hands. */
export function open(rows = [child(0), child(1), child(2), child(3)]) {
  const sent: RowChange<Child>[] = [];
  const beyond: PasteBeyond[] = [];
  let typed = '';
  const view = completeView(undefined, columns, 1);
  const parts = { byId, nameColumn: 'name', view, text: gridVi, save: saveAll(sent), onView: () => {} };
  const identity = { rowId: (row: Child) => row.id, rowVersion: (row: Child) => row.version };
  const onPasteBeyond = (found: PasteBeyond) => beyond.push(found);
  const model = new GridModel<Child>(identity, { ...parts, onPasteBeyond }, rows);
  const order = rows.map((row) => row.id);
  model.layOut(order, columns);
  model.writer = { owns: () => true, text: () => typed, focus: () => {} };
  return {
    ...{ model, sent, beyond },
    press: (...keys: string[]) => {
      for (const key of keys) press(model, key);
    },
    type(text: string) {
      if (model.mode === 'no') model.startEditing('type');
      typed = text;
    },
    look: () => look(model),
    saved: () => new Promise((done) => setTimeout(done, 5)),
  };
}
