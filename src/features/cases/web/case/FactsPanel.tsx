import { formatInstant } from '../../../../platform/shared/instant.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { childAddress } from '../../../children/web/public.ts';
import type { CasePage } from '../../contract.ts';
import { casesText } from '../text.ts';

/** Whom it is about, who works in it, and what its clocks count from. */
export function FactsPanel({ found }: { found: CasePage }) {
  const words = useText(casesText);
  const { page, dialog } = words;
  const { child, worker, team, ground, urgent } = found;
  return (
    <Panel title={page.facts}>
      <DefinitionList
        items={[
          {
            term: words.child,
            value: child.name && (
              <PageLink to={to(childAddress, { childId: child.id })}>{child.name}</PageLink>
            ),
          },
          { term: page.unit, value: found.unitName },
          { term: page.worker, value: worker?.name ?? page.nobody },
          { term: page.team, value: team.map(({ name }) => name).join(', ') },
          { term: page.ground, value: ground && words.grounds[ground] },
          { term: page.received, value: formatInstant(found.receivedAt) },
          { term: page.since, value: formatInstant(found.since) },
          { term: page.urgent, value: urgent === null ? page.unjudged : urgent ? dialog.yes : dialog.no },
          { term: page.daysLeft, value: page.days(found.separationDaysLeft) },
        ]}
      />
    </Panel>
  );
}
