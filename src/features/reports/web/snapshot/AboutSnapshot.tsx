import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import type { Snapshot } from '../../contract.ts';
import { ChangesTable } from '../report/ChangesTable.tsx';
import styles from '../report/report.module.css';
import { reportsText } from '../text.ts';
import { placesChanged } from './frozen-lines.ts';

/** When and by whom it was submitted, its digest and whether that still holds, and whether today's report differs. */
export function AboutSnapshot({ snapshot }: { snapshot: Snapshot }) {
  const { snapshot: words } = useText(reportsText);
  const { differences, digest, intact, takenAt, takenBy } = snapshot;
  const changed = placesChanged(differences);
  return (
    <div className={styles.tools}>
      <Panel title={words.about} tone={intact ? 'plain' : 'danger'}>
        <p className={styles.soft}>{words.frozen}</p>
        <DefinitionList
          items={[
            { term: words.takenAt, value: <DateText value={takenAt} /> },
            { term: words.takenBy, value: takenBy },
            {
              term: words.digest,
              value: (
                <>
                  <span className={styles.hash}>{digest}</span>{' '}
                  {intact ? words.intact : <strong>{words.broken}</strong>}
                </>
              ),
            },
            { term: words.since, value: changed === 0 ? words.same : words.differs(changed) },
          ]}
        />
        <ChangesTable changes={differences.words} caption={words.changes} before={words.whenSubmitted} />
      </Panel>
    </div>
  );
}
