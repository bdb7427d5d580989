import type { z } from 'zod';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { plansContract } from '../../contract.ts';
import { ledgerAddress, obligationAddress, plansAddress } from '../addresses.ts';
import { Panel } from '../kit/Panel.tsx';
import { UnitName, useUnitName } from '../kit/UnitName.tsx';
import { ObligationState } from '../ledger/ObligationState.tsx';
import { obligationPanels } from '../obligation-panels.ts';
import { plansText } from '../text.ts';
import { DecideExtension } from './DecideExtension.tsx';
import { ObligationActs } from './ObligationActs.tsx';
import { ObligationHistory } from './ObligationHistory.tsx';
import styles from './obligation.module.css';

type Card = z.output<typeof plansContract.endpoints.getObligation.answer>;

/** One row of the ledger: clock, what can be done, the unit's own work before all else, facts, partners, history. */
export default function ObligationPage() {
  const { params } = usePage(obligationAddress);
  const query = useQueryOf(plansContract.endpoints.getObligation, { obligationId: params.obligationId });
  return (
    <Answered query={query} page>
      {(card) => <ObligationCard card={card} />}
    </Answered>
  );
}

function ObligationCard({ card }: { card: Card }) {
  const { plan, ledger, obligation: words } = useText(plansText);
  const { whole } = useUnitName();
  const { obligation, abilities, requests } = card;
  const { planId } = obligation;
  const waiting = requests.find((request) => request.decision === null);
  return (
    <>
      <PageHeader
        title={obligation.title}
        lead={whole(obligation)}
        crumbs={[
          { label: plan.list.title, to: to(plansAddress) },
          { label: ledger.title, to: to(ledgerAddress, { planId }, {}) },
        ]}
        aside={
          obligation.outcome === 'open' ? (
            <Clock dueAt={obligation.dueAt} />
          ) : (
            <>
              <ObligationState
                stage={obligation.stage}
                outcome={obligation.outcome}
                daysLate={obligation.daysLate}
              />
              {obligation.correctionDueAt && <Clock dueAt={obligation.correctionDueAt} />}
            </>
          )
        }
        action={<ObligationActs card={card} />}
      />
      {waiting && <DecideExtension card={card} request={waiting} />}
      {card.content !== obligation.title && <Panel title={words.content}>{card.content}</Panel>}
      {obligationPanels().map(({ Panel: Part, order }) => (
        <div key={order} className={styles.panel}>
          <Part obligation={obligation} mayWork={abilities.work} />
        </div>
      ))}
      <Panel title={words.facts}>
        <Facts card={card} />
      </Panel>
      {obligation.kind === 'duty' && <Partners card={card} />}
      <Panel title={words.history}>
        <ObligationHistory events={card.events} />
      </Panel>
    </>
  );
}

function Facts({ card }: { card: Card }) {
  const { obligation: words, common } = useText(plansText);
  const { obligation } = card;
  const moved = obligation.firstDueAt !== obligation.dueAt;
  return (
    <DefinitionList
      items={[
        { term: words.unit, value: <UnitName unit={obligation} /> },
        ...(card.part ? [{ term: words.part, value: common.parts[card.part] }] : []),
        { term: words.recipient, value: obligation.recipientName },
        { term: words.due, value: <DateText value={obligation.dueAt} /> },
        ...(obligation.correctionDueAt
          ? [{ term: words.correctionDue, value: <DateText value={obligation.correctionDueAt} /> }]
          : []),
        ...(moved ? [{ term: words.firstDue, value: <DateText value={obligation.firstDueAt} /> }] : []),
        {
          term: words.period,
          value: words.until(formatDate(obligation.periodFrom), formatDate(obligation.periodTo)),
        },
        { term: words.stage, value: common.stages[obligation.stage] },
        {
          term: words.outcome,
          value:
            obligation.outcome === 'late'
              ? words.lateBy(obligation.daysLate)
              : common.outcomes[obligation.outcome],
        },
        ...(obligation.fulfilledAt
          ? [{ term: words.fulfilled, value: <DateText value={obligation.fulfilledAt} /> }]
          : []),
        ...(obligation.section ? [{ term: words.section, value: obligation.section }] : []),
      ]}
    />
  );
}

function Partners({ card }: { card: Card }) {
  const { whole } = useUnitName();
  const { obligation: words, common } = useText(plansText);
  return (
    <>
      <Panel title={words.partners}>
        {card.partners.length === 0 ? (
          words.noPartners
        ) : (
          <ul className={styles.list}>
            {card.partners.map((partner) => (
              <li key={`${partner.unitId}-${partner.part}`}>
                {whole(partner)} ({common.parts[partner.part].toLowerCase()})
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {card.measures.length > 0 && (
        <Panel title={words.measures}>
          <ul className={styles.list}>
            {card.measures.map((measure) => (
              <li key={measure.id}>
                {measure.name} ({measure.measureUnit})
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
