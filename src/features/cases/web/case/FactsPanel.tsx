import { formatInstant } from '../../../../platform/shared/instant.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { childAddress } from '../../../children/web/public.ts';
import type { CasePage } from '../../contract.ts';
import { casesText } from '../text.ts';
import type { Words } from '../words.ts';
import { ProtectedAddress } from './ProtectedAddress.tsx';

/** Whom it is about, who works in it, and what its clocks count from. */
export function FactsPanel({ found }: { found: CasePage }) {
  const words = useText(casesText);
  const { page, dialog, beside } = words;
  const { child, worker, team, ground, urgent } = found;
  return (
    <Panel title={page.facts}>
      <DefinitionList
        items={[
          {
            term: words.child,
            value: child.inRegister ? (
              <PageLink to={to(childAddress, { childId: child.id })}>{child.name}</PageLink>
            ) : (
              `${child.name} (${beside.notInRegister})`
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
          ...(found.offeredTo ? [{ term: beside.offeredTo, value: found.offeredTo }] : []),
          { term: beside.protectedAddress, value: <ProtectedAddress found={found} /> },
          { term: beside.criminal, value: criminalText(found, words) },
        ]}
      />
    </Panel>
  );
}

function criminalText({ criminal }: CasePage, { beside }: Words): string {
  const { informedAt, begunAt, endedAt } = criminal;
  const said = [
    informedAt && beside.informed(formatInstant(informedAt)),
    begunAt && beside.begun(formatInstant(begunAt)),
    endedAt && beside.ended(formatInstant(endedAt)),
  ];
  return said.filter(Boolean).join('; ') || beside.criminalNone;
}
