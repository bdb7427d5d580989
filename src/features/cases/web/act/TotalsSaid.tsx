import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { casesContract, type Scores } from '../../contract.ts';
import { totalsOfScores, urgencySuggestedBy } from '../../rules/assessment.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import type { ActDraft } from './draft.ts';

/** The totals while they are marked; of the initial assessment also what they suggest, by which article. */
export function TotalsSaid({ draft, suggests }: { draft: ActDraft; suggests: boolean }) {
  const words = useText(casesText);
  const { harm, capacity } = totalsOfScores(scoresOf(draft));
  const said = (name: string, { high, medium, low }: typeof harm) => words.totals(name, high, medium, low);
  return (
    <div className={styles.aid} role="status">
      <div>{said(words.harm, harm)}</div>
      <div>{said(words.capacity, capacity)}</div>
      {suggests && <Suggestion draft={draft} />}
    </div>
  );
}

/** What is not marked yet counts for nothing. */
const scoresOf = ({ scores, values }: ActDraft): Scores =>
  ({
    ...scores,
    ...{ graveHarm: values.graveHarm === 'yes', carerIsAbuser: values.carerIsAbuser === 'yes' },
  }) as Scores;

const isWhole = ({ scores: { harm, capacity }, values }: ActDraft): boolean =>
  [...Object.values(harm), ...Object.values(capacity)].every((level) => level !== '') &&
  values.graveHarm !== undefined &&
  values.carerIsAbuser !== undefined;

function Suggestion({ draft }: { draft: ActDraft }) {
  const { aids: words } = useText(casesText);
  const today = localDateOf(useNow());
  const { data } = useQueryOf(casesContract.endpoints.getAids, {});
  if (!data) return null;
  const codes = urgencySuggestedBy(scoresOf(draft), data.urgency, today);
  if (codes.length === 0 && !isWhole(draft)) return <div>{words.unfinished}</div>;
  const reasons = data.urgency.urgentWhen.filter(({ code }) => codes.includes(code));
  const chosen = draft.values.urgent;
  const differs = chosen !== undefined && (chosen === 'yes') !== codes.length > 0;
  return (
    <>
      <strong>{codes.length > 0 ? words.suggests : words.suggestsNot}</strong>
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ code, name, article, certainty }) => (
            <li key={code}>
              {name} ({article}
              {certainty === 'found' ? '' : `; ${words.uncertain}`})
            </li>
          ))}
        </ul>
      )}
      <div>{differs ? words.differs : words.decides}</div>
    </>
  );
}
