import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import type { Duty } from '../../contract/content.ts';
import type { Plan } from '../draft/keeping/use-draft.ts';
import { Panel } from '../kit/Panel.tsx';
import { plansText } from '../text.ts';
import { usePlanPartyName } from './party-words.ts';
import styles from './plan.module.css';

/** Duties under who is responsible, in the plan's order. */
export function DutiesByUnit({ plan }: { plan: Plan }) {
  const { page } = useText(plansText).plan;
  const nameOf = usePlanPartyName(plan);
  const { duties } = plan.content;
  if (duties.length === 0) return <EmptyState>{page.noDuties}</EmptyState>;
  const owners = new Map<string, Duty[]>();
  for (const duty of duties)
    for (const name of new Set(duty.responsible.map(nameOf)))
      owners.set(name, [...(owners.get(name) ?? []), duty]);
  return (
    <>
      {[...owners].map(([owner, own]) => (
        <Panel key={owner} title={`${owner} · ${page.dutyCount(own.length)}`}>
          <ul className={styles.duties}>
            {own.map((duty) => (
              <li key={duty.id}>
                <p>
                  {duty.section && <strong>{duty.section}. </strong>}
                  {duty.text}
                </p>
                {duty.cooperating.length > 0 && (
                  <p className={styles.soft}>
                    {page.withHelpOf} {duty.cooperating.map(nameOf).join('; ')}
                  </p>
                )}
                {duty.measures.length > 0 && (
                  <p className={styles.soft}>
                    {page.expectedResult}:{' '}
                    {duty.measures.map((measure) => `${measure.name} (${measure.measureUnit})`).join('; ')}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </>
  );
}
