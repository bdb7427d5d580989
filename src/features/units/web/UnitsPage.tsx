import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { usePage } from '../../../platform/web/shell/routes/use-page.ts';
import { mayOpen } from '../../../platform/web/shell/session/session.ts';
import { useSession } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { PageTabs } from '../../../platform/web/ui/data/PageTabs.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { DateField } from '../../../platform/web/ui/forms/DateField.tsx';
import { Form } from '../../../platform/web/ui/forms/Form.tsx';
import { isValid } from '../../../platform/shared/plain-date.ts';
import { unitsContract } from '../contract.ts';
import { unitsAddress } from './addresses.ts';
import { ChangeDialog } from './change/ChangeDialog.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { unitsText } from './text.ts';
import { UnitCardPanel } from './UnitCardPanel.tsx';
import { UnitSearch } from './UnitSearch.tsx';
import { UnitTreeView } from './UnitTreeView.tsx';
import styles from './units.module.css';

/** "Đơn vị": the tree as of a date, one unit beside it, the history, and for administrators the changes. */
export default function UnitsPage() {
  const text = useText(unitsText);
  const session = useSession();
  const { search, setSearch } = usePage(unitsAddress);
  const [changing, setChanging] = useState(false);
  const on = search.ngay && isValid(search.ngay) ? search.ngay : undefined;
  const tree = useQueryOf(unitsContract.endpoints.tree, on ? { on } : {}, { keepPrevious: true });
  const details = useRef<HTMLElement>(null);
  const choose = (unitId: string) => {
    setSearch({ chon: unitId, trang: undefined });
    bringIntoSight(details.current);
  };
  const mayChange = mayOpen(session, 'unit.change');
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        action={mayChange && <Button onClick={() => setChanging(true)}>{text.change}</Button>}
      />
      <AsOf on={on ?? tree.data?.on ?? ''} fixed={on !== undefined} onPick={(ngay) => setSearch({ ngay })} />
      <UnitSearch on={on ?? tree.data?.on} onChoose={choose} />
      <div className={styles.panes}>
        <section className={styles.pane} aria-label={text.tree}>
          <Answered query={tree}>
            {(answer) =>
              answer.units.length === 0 ? (
                <EmptyState>{text.noTree(answer.on)}</EmptyState>
              ) : (
                <UnitTreeView units={answer.units} chosen={search.chon} onChoose={choose} />
              )
            }
          </Answered>
        </section>
        <section ref={details} className={styles.pane} aria-label={text.tabsLabel}>
          <PageTabs
            label={text.tabsLabel}
            value={search.muc ?? 'thong-tin'}
            onChange={(muc) => setSearch({ muc: muc as 'thong-tin' | 'lich-su' })}
            tabs={[
              {
                id: 'thong-tin',
                label: text.tabs.card,
                content: <UnitCardPanel unitId={search.chon} onChoose={choose} />,
              },
              {
                id: 'lich-su',
                label: text.tabs.history,
                content: (
                  <HistoryPanel
                    unitId={search.chon}
                    page={search.trang ?? 1}
                    onPage={(trang) => setSearch({ trang })}
                    onAll={() => setSearch({ chon: undefined, trang: undefined })}
                  />
                ),
              },
            ]}
          />
        </section>
      </div>
      {changing && (
        <ChangeDialog chosen={search.chon} on={tree.data?.on} onClose={() => setChanging(false)} />
      )}
    </>
  );
}

/** On a phone the unit stands below the tree: pressing a name must show something. */
function bringIntoSight(part: HTMLElement | null): void {
  if (part && part.getBoundingClientRect().top > window.innerHeight / 2) part.scrollIntoView();
}

interface AsOfProps {
  on: string;
  fixed: boolean;
  onPick: (on: string | undefined) => void;
}

/** The date of the tree. What is typed takes effect once it is a date. */
function AsOf({ on, fixed, onPick }: AsOfProps) {
  const text = useText(unitsText);
  return (
    <Form onSubmit={() => undefined}>
      <div className={styles.tools}>
        <DateField
          key={on}
          path="on"
          label={text.on}
          value={on}
          onChange={(value) => isValid(value) && value !== on && onPick(value)}
        />
        {fixed && (
          <Button variant="default" onClick={() => onPick(undefined)}>
            {text.today}
          </Button>
        )}
      </div>
    </Form>
  );
}
