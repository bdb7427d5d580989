import type { UseQueryResult } from '@tanstack/react-query';
import { useText } from '../../../../platform/web/text/language.tsx';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import type { ShownCandidate } from '../../contract.ts';
import styles from '../care.module.css';
import { carersText, placementText } from '../text.ts';
import { conditionNames as conditionNamesEn } from '../text/carers.en.ts';
import { conditionNames as conditionNamesVi } from '../text/carers.vi.ts';

const conditionNames = { vi: conditionNamesVi, en: conditionNamesEn };

/** Who could take the child, in the order of the law, each with every reason. */
export function CandidatesPanel({
  query,
}: {
  query: UseQueryResult<{ candidates: ShownCandidate[] }, CallProblem>;
}) {
  const words = useText(placementText);
  const carers = useText(carersText);
  return (
    <Panel title={words.page.candidates}>
      <p className={styles.note}>{words.page.candidatesLead}</p>
      <Answered query={query}>
        {({ candidates }) => (
          <DataTable
            caption={words.page.candidates}
            captionHidden
            rows={candidates}
            keyOf={({ carerId }) => carerId}
            empty={<EmptyState>{words.page.nobody}</EmptyState>}
            columns={[
              { id: 'name', header: words.carer, cell: ({ name }) => name },
              { id: 'tier', header: words.fields.relation ?? '', cell: ({ tier }) => words.tiers[tier] },
              { id: 'unit', header: carers.unit, cell: ({ unitName }) => unitName },
              {
                ...{ id: 'fits', header: carers.state },
                cell: ({ fits }) => (fits ? words.page.fits : words.page.notFits),
              },
              { id: 'why', header: words.fields.reason ?? '', cell: (row) => <Why candidate={row} /> },
            ]}
          />
        )}
      </Answered>
    </Panel>
  );
}

function Why({ candidate: { unmet, reasons } }: { candidate: ShownCandidate }) {
  const words = useText(placementText);
  const { page } = useText(carersText);
  const names = useText(conditionNames);
  const said = words.reasons as Readonly<Record<string, string>>;
  return (
    <div>
      {unmet.map(({ code, person, shown, article }) => (
        <div key={`${code} ${person}`} className={styles.blocks}>
          {names[code]}: {page.shown[shown]} ({article})
        </div>
      ))}
      {reasons.map(({ code, weighs }) => (
        <div key={code} className={weighs === 'stops' ? styles.blocks : styles.note}>
          {said[code]}
        </div>
      ))}
    </div>
  );
}
