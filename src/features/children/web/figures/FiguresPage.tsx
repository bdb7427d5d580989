import { NativeSelect } from '@mantine/core';
import { formatDate, isValid } from '../../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { type Target, to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { NumberLink } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { childrenContract, type ListName, type Sex } from '../../contract.ts';
import { childrenAddress, figuresAddress } from '../addresses.ts';
import { useCodeBook } from '../code-lists.ts';
import { childrenText } from '../text.ts';
import { type Figures, figureColumns } from './figure-columns.tsx';
import styles from './figures.module.css';

/** "Số liệu trẻ em": on any day, by commune or hamlet; every number opens the children that it counts. */
export default function FiguresPage() {
  const words = useText(childrenText);
  const text = words.figuresPage;
  const { search, setSearch } = usePage(figuresAddress);
  const by = search.theo ?? 'commune';
  const on = search.ngay && isValid(search.ngay) ? search.ngay : undefined;
  const figures = useQueryOf(childrenContract.endpoints.countChildren, {
    by,
    ...(on && { on }),
    ...(search.donVi && { unitId: search.donVi }),
  });
  const mayRead = usePermission('child.read');
  return (
    <>
      <PageHeader
        title={text.title}
        crumbs={mayRead ? [{ label: words.title, to: to(childrenAddress) }] : []}
      />
      <Form onSubmit={() => undefined}>
        <div className={styles.choices} data-print="hidden">
          <DateField
            path="on"
            label={text.day}
            value={search.ngay ?? figures.data?.on ?? ''}
            onChange={(ngay) => setSearch({ ngay })}
          />
          <NativeSelect
            label={text.by}
            value={by}
            data={[
              { value: 'commune', label: text.byCommune },
              { value: 'hamlet', label: text.byHamlet },
            ]}
            onChange={(event) => setSearch({ theo: event.currentTarget.value as 'commune' | 'hamlet' })}
          />
        </div>
      </Form>
      <Answered query={figures} page>
        {(answer) => {
          const opens = (
            list: ListName,
            unitId: string | undefined,
            narrowed: { code?: string; sex?: Sex } = {},
          ): Target | undefined =>
            mayRead
              ? to(childrenAddress, undefined, {
                  ...{ danhSach: list, ngay: answer.on },
                  ...(unitId && { donVi: unitId }),
                  ...(narrowed.code && { nhom: narrowed.code }),
                  ...(narrowed.sex && { gioi: narrowed.sex }),
                })
              : undefined;
          return (
            <>
              <p>{text.lead(formatDate(answer.on))}</p>
              <DataTable
                caption={text.title}
                captionHidden
                rows={answer.lines}
                columns={figureColumns(words, opens)}
                keyOf={(line) => line.unitId}
                empty={<EmptyState>{text.none}</EmptyState>}
                footer={(column) =>
                  column.id === 'unit'
                    ? text.all
                    : column.cell({ ...answer.all, unitId: '', unitName: text.all })
                }
              />
              <p className={styles.definition}>{text.definition}</p>
              <Groups figures={answer.all} opens={(narrowed) => opens('special', search.donVi, narrowed)} />
            </>
          );
        }}
      </Answered>
    </>
  );
}

interface GroupsProps {
  figures: Figures;
  opens: (narrowed: { code: string; sex?: Sex }) => Target | undefined;
}

function Groups({ figures, opens }: GroupsProps) {
  const words = useText(childrenText);
  const codes = useCodeBook();
  const text = words.figuresPage;
  const rows = codes.choices('special').map(({ value, label }) => ({
    ...{ code: value, name: label },
    ...(figures.groups[value] ?? { male: 0, female: 0, unknown: 0, total: 0 }),
  }));
  return (
    <Panel title={text.groups}>
      <DataTable
        caption={text.groups}
        captionHidden
        rows={rows}
        keyOf={(row) => row.code}
        empty={null}
        columns={[
          { id: 'group', header: text.group, cell: (row) => row.name },
          ...([undefined, 'male', 'female'] as const).map((sex): Column<(typeof rows)[number]> => {
            const header = sex ? text[sex] : text.children;
            const numberOf = (row: (typeof rows)[number]) => (sex ? row[sex] : row.total);
            return {
              ...{ id: sex ?? 'total', header, align: 'end', sortBy: numberOf },
              cell: (row) => (
                <NumberLink
                  value={numberOf(row)}
                  of={`${row.name}, ${header}`}
                  to={numberOf(row) > 0 ? opens({ code: row.code, ...(sex && { sex }) }) : undefined}
                />
              ),
            };
          }),
        ]}
      />
    </Panel>
  );
}
