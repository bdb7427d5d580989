import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { ActName, CasePage } from '../../contract.ts';
import { ActDialog } from '../act/ActDialog.tsx';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { groupsOf, mainAct } from './act-groups.ts';

/** What the table of transitions lets the caller do now: what leads on, what this stage is for, the rest behind a press. */
export function ActsPanel({ found }: { found: CasePage }) {
  const words = useText(casesText);
  const [asked, setAsked] = useState<ActName>();
  const { acts, stage } = found;
  const { next, now, others } = groupsOf(found);
  const main = mainAct({ next });
  const group = (chosen: readonly ActName[]) => (
    <div className={styles.acts} data-print="hidden">
      {chosen.map((act) => (
        <Button key={act} variant={act === main ? 'filled' : 'default'} onClick={() => setAsked(act)}>
          {words.acts[act]}
        </Button>
      ))}
    </div>
  );
  return (
    <Panel title={words.page.next} tone={next.length > 0 ? 'look' : 'plain'}>
      {acts.length === 0 && <p>{stage === 'closed' ? words.page.over : words.page.noActs}</p>}
      {next.length > 0 && group(next)}
      {now.length > 0 && group(now)}
      {others.length > 0 && (
        <details>
          <summary>{words.page.others}</summary>
          {group(others)}
        </details>
      )}
      {asked && <ActDialog key={asked} act={asked} found={found} onClose={() => setAsked(undefined)} />}
    </Panel>
  );
}
