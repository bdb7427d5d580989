import { formatInstant, localDateOf, localTimeOf } from '../../../../platform/shared/instant.ts';
import { formatDate, isValid } from '../../../../platform/shared/plain-date.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Timeline } from '../../../../platform/web/ui/data/Timeline.tsx';
import { caseCode } from '../../../cases/web/public.ts';
import type { ChildPaper, PlacementPage } from '../../contract.ts';
import { careChoiceLabel, careFieldLabel, usePaperNames } from '../act/CareField.tsx';
import styles from '../care.module.css';
import { placementText } from '../text.ts';

type ShownAct = PlacementPage['history'][number];
const minuteOf = (instant: string) => `${localDateOf(instant)} ${localTimeOf(instant)}`;

/** Who did what, when it was done and when it was recorded; the newest first. */
export function CareHistory({ found }: { found: PlacementPage }) {
  const words = useText(placementText);
  return (
    <Panel title={words.page.history}>
      <Timeline
        label={words.page.history}
        entries={found.history.toReversed().map((event) => ({
          ...{ id: event.id, at: event.at, who: event.by, what: words.acts[event.act] },
          detail: <Told event={event} found={found} />,
        }))}
      />
    </Panel>
  );
}

function Told({ event, found }: { event: ShownAct; found: PlacementPage }) {
  const words = useText(placementText);
  const names = usePaperNames();
  const { at, recordedAt, act } = event;
  const said = Object.entries({ ...event.facts, ...event.words }).filter(
    ([key, value]) => key !== 'act' && value !== '' && value !== null,
  );
  const valueOf = (key: string, value: unknown): string => {
    if (typeof value === 'boolean') return value ? words.dialog.yes : words.dialog.no;
    if (key === 'carerId') return value === found.carerId ? found.carerName : '…';
    if (key === 'papers')
      return Object.entries(value as Record<ChildPaper, string | null>)
        .flatMap(([paper, day]) => (day ? [`${names[paper as ChildPaper]} ${formatDate(day)}`] : []))
        .join('; ');
    if (Array.isArray(value)) return value.map((id) => caseCode(String(id))).join(', ');
    const text = String(value);
    return isValid(text) ? formatDate(text) : careChoiceLabel(key, text, words);
  };
  const lines = said
    .map(([key, value]) => [careFieldLabel(act, key, words), valueOf(key, value)] as const)
    .filter(([, value]) => value !== '');
  return (
    <>
      {minuteOf(at) !== minuteOf(recordedAt) && (
        <div className={styles.note}>{words.page.recorded(formatInstant(recordedAt))}</div>
      )}
      {lines.map(([term, value]) => (
        <div key={`${term} ${value}`} className={styles.said}>
          {term}: {value}
        </div>
      ))}
      {event.words === null && <div className={styles.note}>{words.page.destroyed}</div>}
    </>
  );
}
