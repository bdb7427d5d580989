import { Button } from '@mantine/core';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { activitiesContract } from '../../../activities/contract.ts';
import { difficultiesAddress, unitPlansAddress } from '../../../activities/web/public.ts';
import { plansContract } from '../../../plans/contract.ts';
import { obligationAddress, UnitName } from '../../../plans/web/public.ts';
import { reportsContract } from '../../contract.ts';
import { reportAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';
import styles from './leading.module.css';

/** Reports that units have handed in, those with the most to look at first. */
export function ReportsPanel({ planId }: { planId: string }) {
  const { leading: words } = useText(reportsText);
  const list = useQueryOf(reportsContract.endpoints.listReports, { planId });
  return (
    <Answered query={list}>
      {({ reports }) => {
        const waiting = reports
          .filter((report) => report.state === 'submitted')
          .sort((one, other) => other.anomalies - one.anomalies);
        return (
          <Panel title={words.reports(waiting.length)} tone={waiting.length > 0 ? 'look' : 'plain'}>
            {waiting.length === 0 && <p className={styles.soft}>{words.noReports}</p>}
            <ul className={styles.plainList}>
              {waiting.map((report) => (
                <li key={report.id} className={styles.item}>
                  <span>
                    <UnitName unit={report} />
                    <span className={styles.meta}>
                      {words.anomalies(report.anomalies)}
                      {report.submittedAt && (
                        <>
                          {' · '}
                          <DateText value={report.submittedAt} />
                        </>
                      )}
                    </span>
                  </span>
                  <Button
                    component={PageLink}
                    to={to(reportAddress, { reportId: report.id })}
                    size="compact-md"
                    variant="light"
                    aria-label={words.checkOf(report.unitName)}
                  >
                    {words.check}
                  </Button>
                </li>
              ))}
            </ul>
          </Panel>
        );
      }}
    </Answered>
  );
}

export function UnitPlansPanel({ planId }: { planId: string }) {
  const { leading: words } = useText(reportsText);
  const list = useQueryOf(activitiesContract.endpoints.listUnitPlans, { planId });
  return (
    <Answered query={list}>
      {({ unitPlans }) => {
        const waiting = unitPlans.filter((plan) => plan.state === 'submitted');
        return (
          <Panel
            title={words.unitPlans(waiting.length)}
            tone={waiting.length > 0 ? 'look' : 'plain'}
            aside={
              <PageLink
                to={to(unitPlansAddress, { planId })}
                aria-label={words.lookAt(words.unitPlans(waiting.length))}
              >
                {words.look}
              </PageLink>
            }
          >
            <p className={styles.soft}>
              {waiting.length === 0 ? words.noUnitPlans : waiting.map((plan) => plan.unitName).join(', ')}
            </p>
          </Panel>
        );
      }}
    </Answered>
  );
}

export function OpenDifficultiesPanel({ planId }: { planId: string }) {
  const { leading: words } = useText(reportsText);
  const list = useQueryOf(activitiesContract.endpoints.listDifficulties, { planId, state: 'open' });
  return (
    <Answered query={list}>
      {({ difficulties }) => (
        <Panel
          title={words.openDifficulties(difficulties.length)}
          tone={difficulties.length > 0 ? 'look' : 'plain'}
          aside={
            difficulties.length > 0 && (
              <Button
                component={PageLink}
                to={to(difficultiesAddress, { planId }, { trangThai: 'open' })}
                size="compact-md"
                variant="light"
              >
                {words.answer}
              </Button>
            )
          }
        >
          {difficulties.length === 0 && <p className={styles.soft}>{words.noDifficulties}</p>}
          <ul className={styles.plainList}>
            {difficulties.map((one) => (
              <li key={one.id}>
                <strong>{one.unitName}</strong>: <span className={styles.short}>{one.content}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Answered>
  );
}

/** Requests for more time that nobody has decided on, the earliest first. */
export function ExtensionsPanel({ planId }: { planId: string }) {
  const { leading: words } = useText(reportsText);
  const open = useQueryOf(plansContract.endpoints.openExtensions, { planId });
  return (
    <Answered query={open}>
      {({ total, requests }) => (
        <Panel title={words.extensions(total)} tone={total > 0 ? 'look' : 'plain'}>
          {total === 0 && <p className={styles.soft}>{words.noExtensions}</p>}
          <ul className={styles.plainList}>
            {requests.map((request) => (
              <li key={request.id} className={styles.item}>
                <span>
                  <UnitName unit={request} />
                  <span className={styles.meta}>{request.title}</span>
                </span>
                <Button
                  component={PageLink}
                  to={to(obligationAddress, { obligationId: request.obligationId })}
                  size="compact-md"
                  variant="light"
                  aria-label={`${words.decide}: ${request.unitName}, ${request.title}`}
                >
                  {words.decide}
                </Button>
              </li>
            ))}
          </ul>
          {total > requests.length && <p className={styles.soft}>{words.more(total - requests.length)}</p>}
        </Panel>
      )}
    </Answered>
  );
}
