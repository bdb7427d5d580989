import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { Unreachable } from '../../../src/platform/web/client/problem-error.ts';
import type { RowChange, RowResult } from '../../../src/platform/web/grid/column.ts';
import { Grid } from '../../../src/platform/web/grid/Grid.tsx';
import { useColumnKinds } from '../../../src/platform/web/grid/kinds/use-column-kinds.ts';
import type { GridView } from '../../../src/platform/web/grid/view/view.ts';
import { PageHeader } from '../../../src/platform/web/shell/frame/PageHeader.tsx';
import { EmptyState } from '../../../src/platform/web/ui/data/EmptyState.tsx';
import { type GalleryChild, madeUpChildren } from './children.ts';
import { galleryColumns } from './grid-columns.ts';

const start = madeUpChildren(5000);
// The benchmark measures from here: the rows are there, nothing is drawn.
performance.mark('rows-ready');

/** A made-up server: some contents make it refuse, find another person's change, or lose its answer once. */
function madeUpServer() {
  const stored = new Map(start.map((child) => [child.id, child]));
  const lost = new Set<string>();
  const answerTo = ({ rowId, version, values }: RowChange<GalleryChild>): RowResult<GalleryChild> => {
    const now = stored.get(rowId) as GalleryChild;
    if (values.name === 'Xung Đột' && now.version === 1) {
      const theirs = { ...now, version: 2, name: 'Trần Văn Khác', phone: '0999111222' };
      stored.set(rowId, theirs);
      return { kind: 'conflict', rowId, theirs, by: 'Trần Thị Mười lưu lúc 08:05' };
    }
    if (values.phone === '113')
      return { kind: 'problem', rowId, columnId: 'phone', sentence: 'Số này không phải của gia đình.' };
    if (version !== now.version) return { kind: 'conflict', rowId, theirs: now };
    const row = { ...now, ...values, version: version + 1 };
    stored.set(rowId, row);
    return { kind: 'saved', rowId, row };
  };
  const save = async (changes: readonly RowChange<GalleryChild>[], requestId: string) => {
    await new Promise((done) => setTimeout(done, 150));
    if (changes.some(({ values }) => values.mother === 'Mất Mạng') && !lost.has(requestId)) {
      lost.add(requestId);
      throw new Unreachable(requestId);
    }
    return changes.map(answerTo);
  };
  return { save };
}

export default function GridPage() {
  const kinds = useColumnKinds();
  const columns = useMemo(() => galleryColumns(kinds), [kinds]);
  const [view, setView] = useState<GridView>();
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [beyond, setBeyond] = useState('');
  const [opened, setOpened] = useState('');
  const [server] = useState(madeUpServer);
  const sent = useRef(0);
  const [sendings, setSendings] = useState(0);
  return (
    <>
      <PageHeader title="Danh sách trẻ em" lead="Dữ liệu của trang thử." />
      <Grid<GalleryChild>
        caption="Trẻ em xã Hòa Bình"
        rows={start}
        rowId={(row) => row.id}
        rowVersion={(row) => row.version}
        columns={columns}
        nameColumn="name"
        frozen={2}
        view={view}
        onView={setView}
        save={(changes, requestId) => {
          setSendings(++sent.current);
          return server.save(changes, requestId);
        }}
        onPasteBeyond={({ rows, columnsBeyond }) => setBeyond(`${rows.length} dòng, ${columnsBeyond} cột`)}
        onOpenRow={(row) => setOpened(row.name)}
        checking={{
          checked,
          onChange: (changed) => {
            setChecked(changed);
            setAll(false);
          },
          matching: { count: 12_340, all, onAll: () => setAll(true) },
        }}
        empty={<EmptyState>Chưa có trẻ em nào.</EmptyState>}
      >
        <Button variant="default" size="sm">
          Cách xem: tất cả
        </Button>
      </Grid>
      <p data-testid="sendings">{sendings}</p>
      <p data-testid="beyond">{beyond}</p>
      <p data-testid="opened">{opened}</p>
      <p data-testid="view">{JSON.stringify(view)}</p>
    </>
  );
}
