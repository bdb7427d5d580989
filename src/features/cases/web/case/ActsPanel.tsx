import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { ActName, CasePage } from '../../contract.ts';
import { rowsOf } from '../../rules/transitions.ts';
import { ActDialog } from '../act/ActDialog.tsx';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

/** What the table of transitions lets the caller do now; what leads on stands first. */
export function ActsPanel({ found }: { found: CasePage }) {
  const words = useText(casesText);
  const [asked, setAsked] = useState<ActName>();
  const { acts, stage } = found;
  const leadsOn = (act: ActName) =>
    act !== 'dismiss' && rowsOf(act, stage).some(({ to }) => to !== 'same' && to !== stage);
  const group = (chosen: readonly ActName[], variant: 'filled' | 'default') => (
    <div className={styles.acts} data-print="hidden">
      {chosen.map((act) => (
        <Button key={act} variant={variant} onClick={() => setAsked(act)}>
          {words.acts[act]}
        </Button>
      ))}
    </div>
  );
  const others = acts.filter((act) => !leadsOn(act));
  return (
    <Panel title={words.page.next} tone={acts.some(leadsOn) ? 'look' : 'plain'}>
      {acts.length === 0 && <p>{stage === 'closed' ? words.page.over : words.page.noActs}</p>}
      {group(acts.filter(leadsOn), 'filled')}
      {others.length > 0 && (
        <details>
          <summary>{words.page.others}</summary>
          {group(others, 'default')}
        </details>
      )}
      {asked && <ActDialog key={asked} act={asked} found={found} onClose={() => setAsked(undefined)} />}
    </Panel>
  );
}
