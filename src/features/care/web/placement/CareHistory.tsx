import { formatInstant, localDateOf, localTimeOf } from '../../../../platform/shared/instant.ts';
import { formatDate, isValid } from '../../../../platform/shared/plain-date.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Timeline } from '../../../../platform/web/ui/data/Timeline.tsx';
import { caseCode, Cover, CoveredHere, useCovered } from '../../../cases/web/public.ts';
import { careContract, type CareEventShown, type ChildPaper, type PlacementPage } from '../../contract.ts';
import { careChoiceLabel, careFieldLabel, usePaperNames } from '../act/CareField.tsx';
import styles from '../care.module.css';
import { placementText } from '../text.ts';

const minuteOf = (instant: string) => `${localDateOf(instant)} ${localTimeOf(instant)}`;

/** Who did what, when it was done and when it was recorded; the newest first. */
export function CareHistory({ found }: { found: PlacementPage }) {
  const words = useText(placementText);
  const { id: placementId, caseId, version, history } = found;
  const written = useCovered(careContract.endpoints.openCareWords, { caseId, placementId }, String(version));
  const opened = new Map(written.answer?.history.map((event) => [event.id, event]));
  return (
    <Panel title={words.page.history}>
      <Cover of={written} covered={history.some(({ covered }) => covered)} />
      <Timeline
        label={words.page.history}
        entries={history.toReversed().map((event) => ({
          ...{ id: event.id, at: event.at, who: event.by, what: words.acts[event.act] },
          detail: <Told event={opened.get(event.id) ?? event} found={found} />,
        }))}
      />
    </Panel>
  );
}

function Told({ event, found }: { event: CareEventShown; found: PlacementPage }) {
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
      {event.covered && <CoveredHere />}
      {event.words === null && <div className={styles.note}>{words.page.destroyed}</div>}
    </>
  );
}
