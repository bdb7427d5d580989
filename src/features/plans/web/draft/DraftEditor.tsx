import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { plansAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import { useDirectory } from '../use-directory.ts';
import { BlockerList } from './issuing/BlockerList.tsx';
import { DraftActions } from './DraftActions.tsx';
import { DraftConflictDialog } from './keeping/DraftConflictDialog.tsx';
import { DraftDeskContext } from './draft-context.ts';
import styles from './draft.module.css';
import { DraftTabs } from './DraftTabs.tsx';
import { IssuerContext } from './issuer.ts';
import { SaveState } from './keeping/SaveState.tsx';
import { SourcePane } from './source/SourcePane.tsx';
import { useDesktop } from './use-desktop.ts';
import { type Plan, useDraft } from './keeping/use-draft.ts';

type Pane = 'source' | 'draft';

/** The draft beside its source; on a phone one of the two at a time. */
export function DraftEditor({ plan }: { plan: Plan }) {
  const { draft, plan: words } = useText(plansText);
  const [pane, setPane] = useState<Pane>('draft');
  const [wanted, setWanted] = useState<{ line: number; turn: number }>();
  const units = useDirectory(undefined, plan.unitNames);
  const hand = useDraft(plan);
  const desk = useDesktop(plan, hand, units, {
    showDraft: () => setPane('draft'),
    showLines: (line, alsoTurn) => {
      setWanted((old) => ({ line, turn: (old?.turn ?? 0) + 1 }));
      if (alsoTurn) setPane('source');
    },
  });
  return (
    <DraftDeskContext value={desk.desk}>
      <IssuerContext value={plan.issuerUnitId}>
        <PageHeader
          title={draft.title}
          lead={hand.edited.content.title}
          crumbs={[{ label: words.list.title, to: to(plansAddress) }]}
          action={<DraftActions plan={plan} hand={hand} blockers={desk.blockers} units={units} />}
        />
        <BlockerList blockers={desk.blockers} />
        <div className={styles.strip} data-print="hidden">
          {plan.hasSource && (
            <SegmentedControl
              className={styles.paneSwitch ?? ''}
              aria-label={draft.panesLabel}
              value={pane}
              onChange={(value) => setPane(value as Pane)}
              data={[
                { value: 'source', label: draft.panes.source },
                { value: 'draft', label: draft.panes.draft },
              ]}
            />
          )}
          <SaveState saving={hand.saving} onSave={() => void hand.save()} />
        </div>
        <div className={plan.hasSource ? styles.panes : ''} data-pane={pane}>
          {plan.hasSource && <SourcePane planId={plan.id} wanted={wanted} />}
          <div className={styles.draft}>
            <DraftTabs />
          </div>
        </div>
        <DraftConflictDialog conflict={hand.conflict} saved={hand.theirs} onSettle={hand.settle} />
      </IssuerContext>
    </DraftDeskContext>
  );
}
