import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { DataTable } from '../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../platform/web/ui/status/DateText.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { childrenAddress, childrenText } from '../../children/web/public.ts';
import { type ImportLine, importsContract } from '../contract.ts';
import { importAddress } from './addresses.ts';
import { StartImport } from './StartImport.tsx';
import { importsText } from './text.ts';

const waiting = ({ counts }: ImportLine): number => counts.mend + counts.doubtful + counts.duplicate;

/** "Nhập danh sách trẻ em": send a list, go on with one that was begun. */
export default function ImportsPage() {
  const { page } = useText(importsText);
  const { title } = useText(childrenText);
  const imports = useQueryOf(importsContract.endpoints.listImports, {});
  return (
    <>
      <PageHeader title={page.title} lead={page.lead} crumbs={[{ label: title, to: to(childrenAddress) }]} />
      <StartImport />
      <h2>{page.past.title}</h2>
      <Answered query={imports}>
        {(answer) => (
          <DataTable
            caption={page.past.title}
            captionHidden
            rows={answer.imports}
            keyOf={(one) => one.id}
            linkOf={(one) => to(importAddress, { importId: one.id })}
            empty={<EmptyState>{page.past.none}</EmptyState>}
            columns={[
              { id: 'file', header: page.past.file, cell: (one) => one.fileName },
              { id: 'unit', header: page.past.unit, cell: (one) => one.unitName },
              {
                id: 'when',
                header: page.past.when,
                cell: (one) => <DateText value={one.startedAt} />,
                sortBy: (one) => one.startedAt,
              },
              { id: 'by', header: page.past.by, cell: (one) => one.startedBy },
              { id: 'state', header: page.past.state, cell: (one) => page.states[one.state] },
              {
                id: 'open',
                header: page.past.open,
                align: 'end',
                cell: (one) => numberText(waiting(one)),
              },
              {
                id: 'entered',
                header: page.past.entered,
                align: 'end',
                cell: (one) => numberText(one.counts.entered),
              },
            ]}
          />
        )}
      </Answered>
    </>
  );
}
