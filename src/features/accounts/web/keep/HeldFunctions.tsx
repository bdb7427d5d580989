import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import type { Account } from '../../contract.ts';
import { accountsText } from '../text.ts';
import { EndFunction } from './FunctionDialogs.tsx';

type Held = Account['functions'][number];

/** Every function the person holds, held or will hold. */
export function HeldFunctions({ account }: { account: Account }) {
  const { account: text, accounts } = useText(accountsText);
  const { shell } = useText(platformText);
  const mayEnd = account.abilities.manage && !account.abilities.isOwn;
  const columns: Column<Held>[] = [
    { id: 'function', header: text.function, cell: (held) => shell.functions[held.function] },
    { id: 'unit', header: text.unit, cell: (held) => held.unitName },
    { id: 'from', header: text.from, cell: (held) => <DateText value={held.validFrom} /> },
    {
      id: 'until',
      header: text.until,
      cell: (held) => (held.validTo ? <DateText value={held.validTo} /> : text.open),
    },
    {
      id: 'state',
      header: accounts.state,
      cell: (held) => (held.inForce ? text.inForce : text.notInForce),
    },
    ...(mayEnd
      ? [{ id: 'act', header: text.act, cell: (held: Held) => <EndFunction account={account} held={held} /> }]
      : []),
  ];
  return (
    <DataTable
      caption={text.functions}
      rows={account.functions}
      columns={columns}
      keyOf={(held) => held.id}
      empty={<EmptyState>{accounts.noFunction}</EmptyState>}
    />
  );
}
