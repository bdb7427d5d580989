import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { difficultiesAddress } from '../../../activities/web/public.ts';
import { reportsText } from '../text.ts';
import styles from './consolidated.module.css';
import type { Consolidated, Content } from './types.ts';

/** What units raised and what they were answered, as it stood when the numbers were taken. */
export function DifficultiesTab({ report }: { report: Consolidated }) {
  const { consolidated: words, report: reportWords } = useText(reportsText);
  const states: Readonly<Record<string, string>> = reportWords.difficultyStates;
  return (
    <>
      <DataTable<Content['difficulties'][number]>
        caption={words.tabs['vuong-mac']}
        captionHidden
        rows={report.content.difficulties}
        keyOf={(one) => one.id}
        empty={<EmptyState>{words.noDifficulties}</EmptyState>}
        columns={[
          { id: 'unit', header: words.unit, cell: (one) => one.unitName, sortBy: (one) => one.unitName },
          { id: 'content', header: words.difficulty, cell: (one) => one.content },
          { id: 'proposal', header: words.proposal, cell: (one) => one.proposal || '–' },
          {
            id: 'answers',
            header: words.answers,
            cell: (one) => (one.answers.length > 0 ? one.answers.join('\n') : words.noAnswer),
          },
          { id: 'state', header: words.state, cell: (one) => states[one.state] ?? one.state },
        ]}
      />
      <PageLink
        to={to(difficultiesAddress, { planId: report.planId })}
        className={styles.link}
        data-print="hidden"
      >
        {words.allDifficulties}
      </PageLink>
    </>
  );
}
