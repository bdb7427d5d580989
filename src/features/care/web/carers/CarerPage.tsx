import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf, useDownloadOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ConfirmDialog } from '../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { Cover, CoveredHere } from '../../../cases/web/public.ts';
import { careContract } from '../../contract.ts';
import { carerAddress, carersAddress, changeCarerAddress } from '../addresses.ts';
import styles from '../care.module.css';
import { carersText } from '../text.ts';
import { CarerFacts } from './CarerFacts.tsx';
import { type FoundCarer, useOpenedCarer } from './found-carer.ts';
import { VerifyDialog } from './VerifyDialog.tsx';

const { getCarer, withdrawCarer, downloadCarerForm } = careContract.endpoints;

/** One carer: the file, the conditions that are not met, the verification. */
export default function CarerPage() {
  const { params } = usePage(carerAddress);
  const query = useQueryOf(getCarer, params);
  return (
    <Answered query={query} page>
      {(found) => <Carer key={found.carer.id} found={found} />}
    </Answered>
  );
}

function Carer({ found: covered }: { found: FoundCarer }) {
  const words = useText(carersText);
  const { opened: found, written } = useOpenedCarer(covered);
  const { carer, file } = found;
  return (
    <>
      <PageHeader
        title={carer.name}
        crumbs={[{ label: words.title, to: to(carersAddress) }]}
        lead={`${words.kinds[carer.kind]} · ${words.routes[carer.route]} · ${words.states[carer.state]}`}
      />
      <Cover of={written} covered={covered.covered} />
      <div className={styles.panels}>
        <Acts found={found} />
        <div className={styles.columns}>
          <div className={styles.panels}>
            <Conditions found={found} />
            <Verified found={found} />
          </div>
          {file === null ? <p>{words.page.destroyed}</p> : <CarerFacts found={found} file={file} />}
        </div>
      </div>
    </>
  );
}

function Acts({ found }: { found: FoundCarer }) {
  const { page } = useText(carersText);
  const [asked, setAsked] = useState<'verify' | 'withdraw'>();
  const withdraw = useCommandOf(withdrawCarer);
  const print = useDownloadOf(downloadCarerForm);
  const { carer, mayKeep, mayVerify } = found;
  const { id: carerId, version } = carer;
  if (!mayKeep) return null;
  return (
    <div className={styles.acts} data-print="hidden">
      {mayVerify && <Button onClick={() => setAsked('verify')}>{page.verify}</Button>}
      <Button component={PageLink} variant="default" to={to(changeCarerAddress, { carerId })}>
        {page.change}
      </Button>
      {(['08', '11'] as const).map((form) => (
        <Button
          key={form}
          variant="default"
          disabled={print.busy}
          onClick={() => void print.run({ carerId, form, format: 'docx' })}
        >
          {form === '08' ? page.form08 : page.form11}
        </Button>
      ))}
      <Button variant="default" onClick={() => setAsked('withdraw')}>
        {page.withdraw}
      </Button>
      <ProblemNotice problem={print.problem ?? withdraw.problem} />
      {asked === 'verify' && <VerifyDialog found={found} onClose={() => setAsked(undefined)} />}
      <ConfirmDialog
        opened={asked === 'withdraw'}
        title={page.withdraw}
        confirm={page.withdraw}
        busy={withdraw.busy}
        onClose={() => setAsked(undefined)}
        onConfirm={() => void withdraw.run({ carerId, version }).then(() => setAsked(undefined))}
      >
        {page.withdrawQuestion}
      </ConfirmDialog>
    </div>
  );
}

function Conditions({ found: { unmet, file } }: { found: FoundCarer }) {
  const { page } = useText(carersText);
  return (
    <Panel title={page.conditions} tone={unmet.length > 0 ? 'look' : 'plain'}>
      {unmet.length === 0 && file !== null && <p>{page.allMet}</p>}
      <ul className={styles.list}>
        {unmet.map(({ code, person, text, shown, article }) => (
          <li key={`${code} ${person}`}>
            <span className={styles.name}>{text}</span>
            <span className={styles.blocks}>{page.shown[shown]}</span>
            <div className={styles.note}>
              {[person !== null && (file?.persons.length ?? 0) > 1 && page.ofPerson(person + 1), article]
                .filter(Boolean)
                .join('; ')}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Verified({ found: { verification, covered } }: { found: FoundCarer }) {
  const { page } = useText(carersText);
  return (
    <Panel title={page.verification}>
      {verification === null ? (
        <p>{page.notVerified}</p>
      ) : (
        <>
          <p>
            {formatDate(verification.on)}: {verification.eligible ? page.eligible : page.notEligible}
          </p>
          {covered ? <CoveredHere /> : <p className={styles.said}>{verification.findings}</p>}
        </>
      )}
    </Panel>
  );
}
