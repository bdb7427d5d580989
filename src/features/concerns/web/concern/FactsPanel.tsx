import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { ConcernPage } from '../../contract.ts';
import { concernsText } from '../text.ts';

/** What is no content: through whom, when, and what was decided. */
export function FactsPanel({ concern }: { concern: ConcernPage['concern'] }) {
  const words = useText(concernsText);
  const { page } = words;
  const answered = concern.repliedAt
    ? formatInstant(concern.repliedAt)
    : concern.replyNeeded
      ? page.answerOwed
      : page.answerNone;
  const source = [words.sources[concern.source], concern.sourceReference].filter((part) => part !== '');
  return (
    <Panel title={page.facts}>
      <DefinitionList
        items={[
          { term: words.source, value: source.join(', ') },
          { term: words.received, value: formatInstant(concern.receivedAt) },
          { term: page.loggedAt, value: formatInstant(concern.loggedAt) },
          { term: page.loggedBy, value: concern.loggedBy },
          { term: page.from, value: concern.fromUnit || page.direct },
          { term: words.hamlet, value: concern.hamletName },
          {
            term: page.outcome,
            value: concern.outcome ? words.decision.outcomes[concern.outcome] : '',
          },
          { term: page.answered, value: answered },
        ]}
      />
    </Panel>
  );
}
