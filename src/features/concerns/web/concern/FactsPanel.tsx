import { formatInstant } from '../../../../platform/shared/instant.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { ConcernPage } from '../../contract.ts';
import { codeOf } from '../../rules/code.ts';
import { concernsText } from '../text.ts';
import { caseLink } from './case-link.ts';

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
          { term: words.code, value: codeOf(concern.id) },
          { term: words.source, value: source.join(', ') },
          { term: words.received, value: formatInstant(concern.receivedAt) },
          { term: page.loggedAt, value: formatInstant(concern.loggedAt) },
          { term: page.loggedBy, value: concern.loggedBy },
          { term: page.from, value: concern.fromUnit || page.direct },
          { term: words.hamlet, value: concern.hamletName },
          {
            term: page.outcome,
            value: <Outcome concern={concern} />,
          },
          { term: page.answered, value: answered },
        ]}
      />
    </Panel>
  );
}

function Outcome({ concern: { outcome, caseId } }: { concern: ConcernPage['concern'] }) {
  const { decision, page } = useText(concernsText);
  const link = caseLink();
  const may = usePermission(link?.permission ?? '');
  if (!outcome) return <em>{page.undecided}</em>;
  return (
    <>
      {decision.outcomes[outcome]}
      {caseId && link && may && (
        <>
          {' '}
          <PageLink to={link.to(caseId)}>{page.openCase}</PageLink>
        </>
      )}
    </>
  );
}
