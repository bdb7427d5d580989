import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { HomePanels } from '../../../../platform/web/shell/frame/HomePanels.tsx';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useSession } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { type ObligationRow, plansContract } from '../../../plans/contract.ts';
import { unitWorkAddress } from '../addresses.ts';
import { ChosenPlan } from '../ChosenPlan.tsx';
import { type Block, blockOf } from '../next-step.ts';
import { ownUnitsOf, servedUnits, type Unit } from '../own-units.ts';
import { activitiesText } from '../text.ts';
import { OwnDifficulties } from './OwnDifficulties.tsx';
import { OwnTargets } from './OwnTargets.tsx';
import { WorkRow } from './WorkRow.tsx';
import styles from './work.module.css';

/** "Việc của đơn vị": what is overdue, due soon and later, each with its one next step; targets and difficulties beside. */
export default function UnitWorkPage() {
  const text = useText(activitiesText);
  const session = useSession();
  const { search, setSearch } = usePage(unitWorkAddress);
  const units = ownUnitsOf(session);
  return (
    <>
      <PageHeader title={text.work.title} lead={units.map((unit) => unit.unitName).join(', ')} />
      <HomePanels />
      <ChosenPlan planId={search.keHoach} onChoose={(keHoach) => setSearch({ keHoach })}>
        {(plan, picker) => (
          <>
            {picker && <div className={styles.picker}>{picker}</div>}
            <Work planId={plan.id} own={units} />
          </>
        )}
      </ChosenPlan>
    </>
  );
}

const blocks: readonly Exclude<Block, 'handed-in'>[] = ['overdue', 'soon', 'later'];

/** After a merger a unit does the work of those that went into it: each row, target and difficulty then says whose it is. */
function Work({ planId, own }: { planId: string; own: readonly Unit[] }) {
  const { work } = useText(activitiesText);
  const mine = useQueryOf(plansContract.endpoints.myObligations, { planId });
  return (
    <Answered query={mine}>
      {({ rows }) => {
        const units = servedUnits(own, rows);
        const inherited = units.slice(own.length);
        return (
          <>
            {inherited.length > 0 && (
              <p className={styles.inherited}>{work.inherited(inherited.map((unit) => unit.unitName))}</p>
            )}
            <div className={styles.panes}>
              <Blocks rows={rows} severalUnits={units.length > 1} />
              <div className={styles.side}>
                {units.map((unit) => (
                  <OwnTargets key={unit.unitId} planId={planId} unit={unit} named={units.length > 1} />
                ))}
                <OwnDifficulties planId={planId} units={units} />
              </div>
            </div>
          </>
        );
      }}
    </Answered>
  );
}

interface BlocksProps {
  rows: readonly ObligationRow[];
  severalUnits: boolean;
}

function Blocks({ rows, severalUnits }: BlocksProps) {
  const { work } = useText(activitiesText);
  const now = useNow();
  if (rows.length === 0) return <EmptyState>{work.nothing}</EmptyState>;
  const sorted = [...rows].sort((one, other) => one.dueAt.localeCompare(other.dueAt));
  const of = (block: Block) => sorted.filter((row) => blockOf(row, now) === block);
  const done = of('handed-in');
  return (
    <div className={styles.blocks}>
      {blocks.map((block) => (
        <WorkBlock key={block} block={block} rows={of(block)} severalUnits={severalUnits} />
      ))}
      <details className={styles.done}>
        <summary>
          {work.blocks['handed-in']} ({numberText(done.length)})
        </summary>
        {done.length === 0 ? (
          <p>{work.empty['handed-in']}</p>
        ) : (
          <ul className={styles.rows}>
            {done.map((row) => (
              <WorkRow key={row.id} row={row} severalUnits={severalUnits} />
            ))}
          </ul>
        )}
      </details>
    </div>
  );
}

interface WorkBlockProps {
  block: Exclude<Block, 'handed-in'>;
  rows: readonly ObligationRow[];
  severalUnits: boolean;
}

function WorkBlock({ block, rows, severalUnits }: WorkBlockProps) {
  const { work } = useText(activitiesText);
  return (
    <Panel
      title={`${work.blocks[block]} (${numberText(rows.length)})`}
      tone={block === 'overdue' && rows.length > 0 ? 'danger' : 'plain'}
    >
      {rows.length === 0 ? (
        <p className={styles.none}>{work.empty[block]}</p>
      ) : (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <WorkRow key={row.id} row={row} severalUnits={severalUnits} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
