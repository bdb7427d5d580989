import { Button } from '@mantine/core';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { SearchInput } from '../../../../platform/web/ui/forms/SearchInput.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { type AccountRow, accountsContract } from '../../contract.ts';
import { accountAddress, accountsAddress, newAccountAddress } from '../addresses.ts';
import { KeyedPages } from '../KeyedPages.tsx';
import { accountsText } from '../text.ts';
import styles from './keep.module.css';

/** "Tài khoản": who has an account in one's area, with which functions. */
export default function AccountsPage() {
  const { accounts: text } = useText(accountsText);
  const { search, setSearch } = usePage(accountsAddress);
  const mayManage = usePermission('account.manage');
  const columns = useColumns();
  const list = useQueryOf(
    accountsContract.endpoints.listAccounts,
    { ...(search.tim && { text: search.tim }), ...(search.sau && { after: search.sau }) },
    { keepPrevious: true },
  );
  const create = (
    <Button component={PageLink} to={to(newAccountAddress)}>
      {text.create}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} action={mayManage && create} />
      <div className={styles.search}>
        <SearchInput
          label={text.search}
          value={search.tim ?? ''}
          onSearch={(tim) => setSearch({ tim: tim || undefined, sau: undefined })}
        />
      </div>
      <Answered query={list}>
        {(answer) => (
          <>
            <DataTable
              caption={text.caption}
              captionHidden
              rows={answer.accounts}
              columns={columns}
              keyOf={(row) => row.id}
              linkOf={(row) => to(accountAddress, { accountId: row.id })}
              empty={<EmptyState>{text.empty}</EmptyState>}
            />
            <KeyedPages after={search.sau} next={answer.next} onPage={(sau) => setSearch({ sau })} />
          </>
        )}
      </Answered>
    </>
  );
}

function useColumns(): Column<AccountRow>[] {
  const { accounts: text } = useText(accountsText);
  const { shell } = useText(platformText);
  return [
    { id: 'name', header: text.name, cell: (row) => row.displayName },
    { id: 'login', header: text.loginName, cell: (row) => row.loginName },
    {
      id: 'functions',
      header: text.functions,
      cell: (row) =>
        row.functions.map((held) => `${shell.functions[held.function]}, ${held.unitName}`).join('; ') ||
        text.noFunction,
    },
    {
      id: 'state',
      header: text.state,
      cell: (row) => <span className={styles.state}>{text.states[row.state]}</span>,
    },
    {
      id: 'seen',
      header: text.lastSeen,
      cell: (row) => (row.lastSeenAt ? <DateText value={row.lastSeenAt} /> : text.never),
    },
  ];
}
