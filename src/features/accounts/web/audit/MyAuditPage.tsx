import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { accountsContract } from '../../contract.ts';
import { myAuditAddress } from '../addresses.ts';
import { KeyedPages } from '../KeyedPages.tsx';
import { accountsText } from '../text.ts';
import { AuditTable } from './AuditTable.tsx';

/** "Việc tôi đã làm": what the system keeps of one's own work. */
export default function MyAuditPage() {
  const { audit: text } = useText(accountsText);
  const { search, setSearch } = usePage(myAuditAddress);
  const trail = useQueryOf(
    accountsContract.endpoints.myAudit,
    { ...(search.sau && { after: search.sau }) },
    { keepPrevious: true },
  );
  return (
    <>
      <PageHeader title={text.mine} lead={text.mineLead} />
      <Answered query={trail}>
        {(page) => (
          <>
            <AuditTable rows={page.rows} withPerson={false} />
            <KeyedPages after={search.sau} next={page.next} onPage={(sau) => setSearch({ sau })} />
          </>
        )}
      </Answered>
    </>
  );
}
