import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { casesContract, type GlassRow } from '../../contract.ts';
import { glassAddress } from '../addresses.ts';
import { CaseCode } from '../CaseCode.tsx';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { codeOf } from '../words.ts';
import { ReviewDialog } from './ReviewDialog.tsx';

/** "Rà soát mở khẩn cấp": who read a case through a broken glass, and whether somebody has looked at that. */
export default function GlassPage() {
  const { glass: words } = useText(casesText);
  const { search } = usePage(glassAddress);
  const reviewed = search.muc === 'da-ra-soat';
  const [shown, setShown] = useState<string>();
  const query = useQueryOf(casesContract.endpoints.listGlass, { reviewed: reviewed ? 'true' : 'false' });
  return (
    <>
      <PageHeader title={words.reviews} lead={words.reviewsLead} />
      <nav className={styles.acts} aria-label={words.which} data-print="hidden">
        <PageLink to={to(glassAddress)} aria-current={reviewed ? undefined : 'page'}>
          {words.waiting}
        </PageLink>
        <PageLink
          to={to(glassAddress, undefined, { muc: 'da-ra-soat' })}
          aria-current={reviewed ? 'page' : undefined}
        >
          {words.done}
        </PageLink>
      </nav>
      <h2>{reviewed ? words.done : words.waiting}</h2>
      <Answered query={query}>
        {({ rows }) => <GlassTable rows={rows} reviewed={reviewed} onShow={setShown} />}
      </Answered>
      {shown && <ReviewDialog key={shown} glassId={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

interface TableProps {
  rows: readonly GlassRow[];
  reviewed: boolean;
  onShow: (glassId: string) => void;
}

function GlassTable({ rows, reviewed, onShow }: TableProps) {
  const { glass: words, code, overseen } = useText(casesText);
  return (
    <DataTable
      caption={reviewed ? words.done : words.waiting}
      captionHidden
      rows={rows}
      keyOf={({ id }) => id}
      empty={<EmptyState>{reviewed ? words.noneDone : words.noneWaiting}</EmptyState>}
      columns={[
        { id: 'code', header: code, cell: ({ caseId }) => <CaseCode caseId={caseId} /> },
        { id: 'unit', header: overseen.unit, cell: ({ unitName }) => unitName },
        { id: 'by', header: words.by, cell: ({ by }) => by },
        { id: 'category', header: words.category, cell: ({ category }) => words.categories[category] },
        { id: 'at', header: words.brokenAt, cell: ({ brokenAt }) => formatInstant(brokenAt) },
        {
          id: 'state',
          header: reviewed ? words.outcome : words.due,
          cell: ({ outcome, reviewDueAt }) =>
            outcome ? words.outcomes[outcome] : <Clock dueAt={reviewDueAt} />,
        },
        {
          id: 'view',
          header: words.viewed,
          cell: ({ id, caseId, by }) => (
            <Button
              variant="default"
              size="compact-md"
              data-print="hidden"
              aria-label={words.viewOf(codeOf(caseId), by)}
              onClick={() => onShow(id)}
            >
              {words.view}
            </Button>
          ),
        },
      ]}
    />
  );
}
