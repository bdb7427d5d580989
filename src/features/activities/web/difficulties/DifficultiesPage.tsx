import { Button } from '@mantine/core';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { usePermission, useSession } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { PageTabs } from '../../../../platform/web/ui/data/PageTabs.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { planAddress } from '../../../plans/web/public.ts';
import { activitiesContract } from '../../contract.ts';
import { difficultiesAddress, type difficultyTabs } from '../addresses.ts';
import { ownUnitsOf } from '../own-units.ts';
import { activitiesText } from '../text.ts';
import type { Difficulty } from './difficulty.ts';
import { DifficultyCard } from './DifficultyCard.tsx';
import { RaiseDifficulty } from './RaiseDifficulty.tsx';
import styles from './difficulties.module.css';

const states = ['open', 'answered', 'closed'] as const;
const all = 'tat-ca' satisfies (typeof difficultyTabs)[number];

/** "Vướng mắc": what units raised under a plan, by state; raising, answering and closing in place. */
export default function DifficultiesPage() {
  const text = useText(activitiesText);
  const { difficulties: words } = text;
  const { params, search, setSearch } = usePage(difficultiesAddress);
  const units = ownUnitsOf(useSession());
  const mayRaise = usePermission('difficulty.raise') && units.length > 0;
  const list = useQueryOf(activitiesContract.endpoints.listDifficulties, {
    planId: params.planId,
    ...(search.donVi && { unitId: search.donVi }),
  });
  const raising = mayRaise && search.neu === 1;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        crumbs={[{ label: text.plan, to: to(planAddress, params) }]}
        action={mayRaise && !raising && <Button onClick={() => setSearch({ neu: 1 })}>{words.raise}</Button>}
      />
      {raising && (
        <RaiseDifficulty
          planId={params.planId}
          own={units}
          obligationId={search.nhiemVu}
          onClose={() => setSearch({ neu: undefined, nhiemVu: undefined })}
        />
      )}
      <Answered query={list} page>
        {({ difficulties }) => {
          const of = (state: Difficulty['state'] | undefined) =>
            state ? difficulties.filter((one) => one.state === state) : difficulties;
          const tab = (state: Difficulty['state'] | undefined) => ({
            id: state ?? all,
            label: words.count(state ? words.states[state] : words.all, of(state).length),
            content: <DifficultyList difficulties={of(state)} none={difficulties.length === 0} />,
          });
          return (
            <PageTabs
              label={words.filter}
              value={search.trangThai ?? (of('open').length > 0 ? 'open' : all)}
              onChange={(id) => setSearch({ trangThai: id as (typeof difficultyTabs)[number] })}
              tabs={[...states.map(tab), tab(undefined)]}
            />
          );
        }}
      </Answered>
    </>
  );
}

function DifficultyList({ difficulties, none }: { difficulties: readonly Difficulty[]; none: boolean }) {
  const { difficulties: words } = useText(activitiesText);
  if (difficulties.length === 0) return <EmptyState>{none ? words.empty : words.emptyState}</EmptyState>;
  return (
    <ul className={styles.list}>
      {difficulties.map((difficulty) => (
        <li key={difficulty.id}>
          <DifficultyCard difficulty={difficulty} />
        </li>
      ))}
    </ul>
  );
}
