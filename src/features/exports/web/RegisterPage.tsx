import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { usePage } from '../../../platform/web/shell/routes/use-page.ts';
import { usePermission } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { PageTabs } from '../../../platform/web/ui/data/PageTabs.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { exportsContract, exportViews } from '../contract.ts';
import { exportsAddress } from './addresses.ts';
import { EntryTable } from './EntryTable.tsx';
import { exportsText } from './text.ts';

const { listExports } = exportsContract.endpoints;
type View = (typeof exportViews)[number];

/** "Xuất dữ liệu": what this person asked for, what waits for them, what the unit took out. */
export default function RegisterPage() {
  const words = useText(exportsText);
  const { search, setSearch } = usePage(exportsAddress);
  const mayAsk = usePermission('export.ask');
  const waiting = useQueryOf(listExports, mayAsk ? { view: 'waiting' } : undefined).data?.waiting ?? 0;
  const labelOf = (view: View) =>
    view === 'waiting' && waiting > 0 ? words.tabWaiting(numberText(waiting)) : words.tabs[view];
  const views = mayAsk ? exportViews : (['register'] as const);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <PageTabs
        label={words.title}
        value={search.muc && views.includes(search.muc as never) ? search.muc : (views[0] as View)}
        onChange={(muc) => setSearch({ muc: muc as View })}
        tabs={views.map((view) => ({ id: view, label: labelOf(view), content: <Entries view={view} /> }))}
      />
    </>
  );
}

function Entries({ view }: { view: View }) {
  const words = useText(exportsText);
  const [after, setAfter] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <>
      {after.map((key, at) => (
        <EntryPage
          key={key ?? ''}
          view={view}
          after={key}
          more={words.next}
          onNext={at === after.length - 1 ? (next) => setAfter([...after, next]) : undefined}
        />
      ))}
    </>
  );
}

interface EntryPageProps {
  view: View;
  after: string | undefined;
  more: string;
  onNext: ((next: string) => void) | undefined;
}

/** Files are made within seconds, decisions come from others: the page looks again by itself. */
const lookEvery = 3000;

function EntryPage({ view, after, more, onNext }: EntryPageProps) {
  const words = useText(exportsText);
  const page = useQueryOf(listExports, { view, ...(after && { after }) }, { refreshEvery: lookEvery });
  return (
    <Answered query={page}>
      {({ entries, next }) => (
        <>
          <EntryTable
            caption={words.tabs[view]}
            entries={entries}
            empty={<EmptyState>{words.empty[view]}</EmptyState>}
          />
          {next && onNext && (
            <Button variant="default" data-print="hidden" onClick={() => onNext(next)}>
              {more}
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}
