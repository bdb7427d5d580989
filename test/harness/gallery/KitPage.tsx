import { Button, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { Unreachable } from '../../../src/platform/web/client/problem-error.ts';
import { announceSignedOut } from '../../../src/platform/web/client/signed-out.ts';
import { PageHeader } from '../../../src/platform/web/shell/frame/PageHeader.tsx';
import { PageLink } from '../../../src/platform/web/shell/routes/PageLink.tsx';
import { address, to } from '../../../src/platform/web/shell/routes/address.ts';
import { type Column, DataTable } from '../../../src/platform/web/ui/data/DataTable.tsx';
import { DefinitionList } from '../../../src/platform/web/ui/data/DefinitionList.tsx';
import { EmptyState } from '../../../src/platform/web/ui/data/EmptyState.tsx';
import { PageTabs } from '../../../src/platform/web/ui/data/PageTabs.tsx';
import { Timeline } from '../../../src/platform/web/ui/data/Timeline.tsx';
import { ConfirmDialog } from '../../../src/platform/web/ui/feedback/ConfirmDialog.tsx';
import { ConflictDialog } from '../../../src/platform/web/ui/feedback/ConflictDialog.tsx';
import { JobProgress } from '../../../src/platform/web/ui/feedback/JobProgress.tsx';
import { ProblemNotice } from '../../../src/platform/web/ui/feedback/ProblemNotice.tsx';
import { SearchInput } from '../../../src/platform/web/ui/forms/SearchInput.tsx';
import { Clock } from '../../../src/platform/web/ui/status/Clock.tsx';
import { DateText } from '../../../src/platform/web/ui/status/DateText.tsx';
import { CounterTiles, NumberLink } from '../../../src/platform/web/ui/status/NumberLink.tsx';
import { StatusBadge } from '../../../src/platform/web/ui/status/StatusBadge.tsx';
import { type StatusName, statusNames } from '../../../src/platform/web/ui/status/status-word.ts';

interface Report {
  id: string;
  unit: string;
  status: StatusName;
  due: string;
  children: number;
}

const reports: readonly Report[] = [
  { id: 'a1', unit: 'Xã Hòa Bình', status: 'awaiting-approval', due: '2021-12-10', children: 1204 },
  { id: 'a2', unit: 'Xã Đồng Tâm', status: 'overdue', due: '2021-11-27', children: 87 },
  { id: 'a3', unit: 'Xã An Phú', status: 'late', due: '2021-11-29T08:20:00.000Z', children: 645 },
  { id: 'a4', unit: 'Thị trấn Ân Thi', status: 'done', due: '2021-12-01', children: 2310 },
];

const reportTo = (id: string) => to(address('/bao-cao/$reportId'), { reportId: id });

const columns: readonly Column<Report>[] = [
  { id: 'unit', header: 'Đơn vị', cell: (row) => row.unit, sortBy: (row) => row.unit },
  { id: 'status', header: 'Trạng thái', cell: (row) => <StatusBadge status={row.status} days={3} /> },
  { id: 'due', header: 'Hạn xử lý', cell: (row) => <Clock dueAt={row.due} />, sortBy: (row) => row.due },
  {
    id: 'children',
    header: 'Số trẻ',
    align: 'end',
    cell: (row) => <NumberLink value={row.children} of={`trẻ của ${row.unit}`} to={reportTo(row.id)} />,
    sortBy: (row) => row.children,
  },
];

const tiles = [
  { label: 'Chờ xử lý', value: 12, meaning: 'work', to: reportTo('cho') },
  { label: 'Chờ phê duyệt', value: 3, meaning: 'look', to: reportTo('duyet') },
  { label: 'Quá hạn', value: 1, meaning: 'danger', to: reportTo('qua') },
  { label: 'Đã xử lý', value: 1240, meaning: 'done', note: 'đến 08:00 29/11/2021' },
] as const;

const tabs = [
  {
    id: 'tong-quan',
    label: 'Tổng quan',
    content: (
      <DefinitionList
        items={[
          { term: 'Cơ quan ban hành', value: 'Ủy ban nhân dân xã Hòa Bình' },
          { term: 'Ngày ban hành', value: <DateText value="2021-04-05" /> },
          { term: 'Số văn bản', value: '' },
        ]}
      />
    ),
  },
  {
    id: 'lich-su',
    label: 'Dòng thời gian',
    content: (
      <Timeline
        label="Dòng thời gian"
        entries={[
          {
            id: '2',
            at: '2021-11-29T01:00:00.000Z',
            who: 'Trần Thị Mười',
            what: 'Trả lại báo cáo',
            detail: 'Thiếu biểu 2.',
          },
          { id: '1', at: '2021-11-26T07:30:00.000Z', who: 'Lê Văn Đức', what: 'Trình phê duyệt' },
        ]}
      />
    ),
  },
];

export default function KitPage() {
  const [search, setSearch] = useState('');
  const [tab, setTab] = useState('tong-quan');
  return (
    <>
      <PageHeader
        title="Việc cần làm"
        crumbs={[{ label: 'Xã Hòa Bình', to: reportTo('xa') }]}
        aside={<StatusBadge status="in-progress" />}
        action={
          <Button component={PageLink} to={to(address('/bieu-mau'))}>
            Ghi một lần trao quà
          </Button>
        }
      />
      <Stack>
        <CounterTiles label="Số việc theo trạng thái" tiles={tiles} />
        <SearchInput label="Tìm đơn vị" value={search} onSearch={setSearch} />
        <p role="status" data-testid="searched">
          {search}
        </p>
        <DataTable
          caption="Báo cáo năm 2021 của các xã"
          rows={reports}
          columns={columns}
          keyOf={(row) => row.id}
          linkOf={(row) => reportTo(row.id)}
          empty={null}
        />
        <Group gap="xs">
          {statusNames.map((status) => (
            <StatusBadge key={status} status={status} days={2} />
          ))}
        </Group>
        <Title order={2}>Hồ sơ</Title>
        <PageTabs label="Các phần của hồ sơ" tabs={tabs} value={tab} onChange={setTab} />
        <ProblemNotice problem={new Unreachable()} onRetry={() => setSearch('')} />
        <JobProgress
          label="Đang lập báo cáo tổng hợp"
          done={1250}
          total={3000}
          onCancel={() => {}}
          note="còn khoảng 20 giây"
        />
        <EmptyState action={<Button variant="default">Lập kế hoạch năm 2022</Button>}>
          Chưa có kế hoạch năm 2022.
        </EmptyState>
        <Dialogs />
      </Stack>
    </>
  );
}

function Dialogs() {
  const [shown, setShown] = useState<'confirm' | 'conflict'>();
  const close = () => setShown(undefined);
  return (
    <Group>
      <Button variant="default" onClick={() => setShown('confirm')}>
        Xóa dự thảo
      </Button>
      <Button variant="default" onClick={() => setShown('conflict')}>
        Xem xung đột
      </Button>
      <Button variant="default" onClick={announceSignedOut}>
        Hết phiên
      </Button>
      <ConfirmDialog
        opened={shown === 'confirm'}
        onClose={close}
        title="Xóa dự thảo kế hoạch 2022?"
        confirm="Xóa dự thảo"
        onConfirm={close}
      >
        Dự thảo sẽ mất hẳn, không lấy lại được.
      </ConfirmDialog>
      <ConflictDialog
        opened={shown === 'conflict'}
        onKeepMine={close}
        onTakeTheirs={close}
        by="Trần Thị Mười lưu lúc 08:05."
        rows={[
          { label: 'Tên hoạt động', mine: 'Lớp bơi hè', theirs: 'Lớp dạy bơi hè 2021' },
          { label: 'Kinh phí', mine: '12.000.000 đồng', theirs: '12.000.000 đồng' },
        ]}
      />
    </Group>
  );
}
