import { Button } from '@mantine/core';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { ConcernContent, ConcernPage, OpenedConcern } from '../../contract.ts';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';

interface ContentPanelProps {
  concern: ConcernPage['concern'];
  opened: OpenedConcern | undefined;
  busy: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** Closed until somebody opens it; each opening stands in the trail. */
export function ContentPanel({ concern, opened, busy, onOpen, onClose }: ContentPanelProps) {
  const { page: words } = useText(concernsText);
  return (
    <Panel title={words.content}>
      {opened ? (
        <>
          <ContentList opened={opened} place={concern} />
          <div className={styles.below} data-print="hidden">
            <Button variant="default" onClick={onClose}>
              {words.close}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{words.closed}</p>
          <Button
            data-print="hidden"
            variant={concern.state === 'handling' ? 'filled' : 'default'}
            loading={busy}
            onClick={onOpen}
          >
            {words.open}
          </Button>
        </>
      )}
    </Panel>
  );
}

type Words = (typeof concernsText)['vi'];

const bornAs = ({ birthDate, estimatedAge }: ConcernContent): string =>
  birthDate !== null ? formatDate(birthDate) : estimatedAge === null ? '' : String(estimatedAge);

const parentLine = ({ fullName, age, occupation }: ConcernContent['father']): string =>
  [fullName, age === null ? '' : String(age), occupation].filter((part) => part !== '').join(', ');

function ContentList({
  opened: { content, lateReason },
  place,
}: {
  opened: OpenedConcern;
  place: ConcernPage['concern'];
}) {
  const words: Words = useText(concernsText);
  const { report } = words;
  const where = [content.place, place.hamletName, place.communeName].filter((part) => part !== '').join(', ');
  const long = (text: string) => text && <span className={styles.said}>{text}</span>;
  const items = [
    { term: report.name, value: content.childName || words.unnamed },
    { term: content.birthDate === null ? report.ageShown : report.birth, value: bornAs(content) },
    { term: report.sex, value: report.sexes[content.sex] },
    { term: words.page.place, value: where },
    { term: report.happening, value: long(content.happening) },
    { term: report.suspected, value: content.suspectedPerson },
    { term: report.presentState, value: long(content.presentState) },
    { term: report.feared, value: long(content.fearedConsequence) },
    { term: report.father, value: parentLine(content.father) },
    { term: report.mother, value: parentLine(content.mother) },
    { term: report.circumstances, value: long(content.family) },
    { term: report.carer, value: content.carer },
    { term: report.doneBefore, value: long(content.doneBefore) },
  ];
  return (
    <DefinitionList
      items={lateReason ? [...items, { term: words.page.lateReason, value: lateReason }] : items}
    />
  );
}
