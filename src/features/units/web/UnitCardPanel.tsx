import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { DataTable } from '../../../platform/web/ui/data/DataTable.tsx';
import { DefinitionList } from '../../../platform/web/ui/data/DefinitionList.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../platform/web/ui/status/DateText.tsx';
import { type UnitCard, unitsContract } from '../contract.ts';
import { SectorOfOffice } from './SectorOfOffice.tsx';
import { unitsText } from './text.ts';
import styles from './units.module.css';

interface UnitCardPanelProps {
  unitId: string | undefined;
  onChoose: (unitId: string) => void;
}

/** One unit: what it is now, its periods, what is below it, what it came from and became. */
export function UnitCardPanel({ unitId, onChoose }: UnitCardPanelProps) {
  const text = useText(unitsText);
  const card = useQueryOf(unitsContract.endpoints.card, unitId ? { unitId } : undefined);
  if (!unitId) return <EmptyState>{text.choose}</EmptyState>;
  return <Answered query={card}>{(answer) => <Card card={answer} onChoose={onChoose} />}</Answered>;
}

function Card({ card, onChoose }: { card: UnitCard; onChoose: (unitId: string) => void }) {
  const { card: words } = useText(unitsText);
  const last = card.versions.at(-1);
  const apparatus = card.children.filter((unit) => unit.kind === 'office' || unit.kind === 'organisation');
  const below = card.children.filter((unit) => !apparatus.includes(unit));
  return (
    <>
      <h2>{card.now?.name ?? last?.name}</h2>
      {!card.now && <p>{words.notNow}</p>}
      <DefinitionList
        items={[
          { term: words.type, value: last?.typeName },
          { term: words.shortName, value: last?.shortName },
          { term: words.code, value: last?.officialCode },
          { term: words.path, value: card.ancestors.map((unit) => unit.name).join(', ') },
          { term: words.aliases, value: last?.aliases.join('; ') },
        ]}
      />
      <SectorOfOffice card={card} />
      <Periods versions={card.versions} />
      <Relatives title={words.predecessors} units={card.predecessors} onChoose={onChoose} />
      <Relatives title={words.successors} units={card.successors} onChoose={onChoose} />
      <Relatives title={words.offices} units={apparatus} onChoose={onChoose} />
      <Relatives title={words.children} units={below} onChoose={onChoose} />
    </>
  );
}

function Periods({ versions }: { versions: UnitCard['versions'] }) {
  const { card: words } = useText(unitsText);
  return (
    <DataTable<UnitCard['versions'][number]>
      caption={words.periods}
      rows={versions}
      keyOf={(version) => version.validFrom}
      empty={null}
      columns={[
        { id: 'from', header: words.from, cell: (version) => <DateText value={version.validFrom} /> },
        {
          id: 'until',
          header: words.until,
          cell: (version) => (version.validTo ? <DateText value={version.validTo} /> : words.stillValid),
        },
        { id: 'name', header: words.name, cell: (version) => version.name },
        { id: 'parent', header: words.parent, cell: (version) => version.parentName },
      ]}
    />
  );
}

interface RelativesProps {
  title: string;
  units: readonly { unitId: string; name: string; effectiveOn?: string; partial?: boolean }[];
  onChoose: (unitId: string) => void;
}

function Relatives({ title, units, onChoose }: RelativesProps) {
  const { card: words } = useText(unitsText);
  if (units.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.plainList}>
        {units.map((unit) => (
          <li key={unit.unitId}>
            <button type="button" className={styles.hit} onClick={() => onChoose(unit.unitId)}>
              {unit.name}
            </button>
            {unit.partial && ` (${words.partly})`}
            {unit.effectiveOn && (
              <>
                {' · '}
                <DateText value={unit.effectiveOn} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
