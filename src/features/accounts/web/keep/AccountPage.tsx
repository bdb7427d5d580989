import { Group, Stack } from '@mantine/core';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { type Account, accountsContract } from '../../contract.ts';
import { accountAddress, accountsAddress, auditAddress } from '../addresses.ts';
import { accountsText } from '../text.ts';
import { EnrolmentLink } from './EnrolmentLink.tsx';
import { AddFunction } from './FunctionDialogs.tsx';
import { HeldFunctions } from './HeldFunctions.tsx';
import { StateButton } from './StateButton.tsx';

/** One account: its person, state and functions, and what an administrator may do about them. */
export default function AccountPage() {
  const { params } = usePage(accountAddress);
  const query = useQueryOf(accountsContract.endpoints.getAccount, params);
  return (
    <Answered query={query} page>
      {(account) => <AccountView account={account} />}
    </Answered>
  );
}

function AccountView({ account }: { account: Account }) {
  const { accounts: text, account: words } = useText(accountsText);
  const mayManage = usePermission('account.manage');
  const { manage, isOwn } = account.abilities;
  return (
    <Stack gap="lg">
      <PageHeader
        title={account.displayName}
        crumbs={[{ label: text.title, to: to(accountsAddress) }]}
        aside={<span>{text.states[account.state]}</span>}
      />
      <DefinitionList
        items={[
          { term: text.loginName, value: account.loginName },
          { term: words.createdAt, value: <DateText value={account.createdAt} /> },
          {
            term: text.lastSeen,
            value: account.lastSeenAt ? <DateText value={account.lastSeenAt} /> : text.never,
          },
        ]}
      />
      {mayManage && !manage && <p>{words.notYours}</p>}
      {manage && isOwn && <p>{words.own}</p>}
      <HeldFunctions account={account} />
      <Group data-print="hidden">
        {manage && !isOwn && <AddFunction account={account} />}
        {manage && account.state !== 'disabled' && <EnrolmentLink accountId={account.id} />}
        {manage && !isOwn && <StateButton account={account} />}
        <PageLink to={to(auditAddress, undefined, { nguoi: account.id })}>{words.audit}</PageLink>
      </Group>
    </Stack>
  );
}
