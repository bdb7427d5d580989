import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { CareAct, PlacementPage, ShownCandidate } from '../../contract.ts';
import { careRowOf } from '../../rules/transitions.ts';
import { CareActDialog } from '../act/CareActDialog.tsx';
import styles from '../care.module.css';
import { placementText } from '../text.ts';

const stepsBack: readonly CareAct[] = [
  'drop-carer',
  'withdraw',
  'return-proposal',
  'refuse-end',
  'request-end',
];
/** What is done on the way to the decision stands in sight beside what leads on. */
const onTheWay: readonly CareAct[] = [
  ...(['update-file', 'meet', 'ask-child', 'record-consent', 'visit', 'evaluate', 'carer-report'] as const),
  ...(['ask-family', 'appraise-family'] as const),
];

/** What the table of transitions lets the caller do now; what leads on stands first. */
export function CareActsPanel({
  found,
  candidates,
}: {
  found: PlacementPage;
  candidates: readonly ShownCandidate[];
}) {
  const words = useText(placementText);
  const [asked, setAsked] = useState<CareAct>();
  const { acts, stage } = found;
  const leadsOn = (act: CareAct) => careRowOf(act, stage)?.to !== 'same' && !stepsBack.includes(act);
  const inSight = acts.filter((act) => leadsOn(act) || onTheWay.includes(act));
  const others = acts.filter((act) => !inSight.includes(act));
  const button = (act: CareAct) => (
    <Button key={act} variant={leadsOn(act) ? 'filled' : 'default'} onClick={() => setAsked(act)}>
      {words.acts[act]}
    </Button>
  );
  return (
    <Panel title={words.page.nextActs} tone={acts.some(leadsOn) ? 'look' : 'plain'}>
      {acts.length === 0 && <p>{words.page.noActs}</p>}
      <div className={styles.acts} data-print="hidden">
        {inSight.map(button)}
      </div>
      {others.length > 0 && (
        <details>
          <summary>{words.page.others}</summary>
          <div className={styles.acts} data-print="hidden">
            {others.map(button)}
          </div>
        </details>
      )}
      {asked && (
        <CareActDialog
          {...{ act: asked, found, candidates }}
          key={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Panel>
  );
}
