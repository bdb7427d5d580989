import { useEffect } from 'react';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { type ConcernPage as Found, concernsContract } from '../../contract.ts';
import { concernAddress, queueAddress } from '../addresses.ts';
import { ClockList } from '../ClockList.tsx';
import { DangerMark } from '../ConcernWords.tsx';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';
import { ConcernActs } from './ConcernActs.tsx';
import { ContentPanel } from './ContentPanel.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { InformantPanel } from './InformantPanel.tsx';
import { JoinsPanel } from './JoinsPanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { PrintPanel } from './PrintPanel.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';
import { ViewersPanel } from './ViewersPanel.tsx';

const { getConcern, openConcern } = concernsContract.endpoints;

/** One concern: how it stands, what runs against it, what can be done; the content only when somebody opens it. */
export default function ConcernPage() {
  const { params } = usePage(concernAddress);
  const query = useQueryOf(getConcern, params);
  return (
    <Answered query={query} page>
      {(found) => <Concern key={found.concern.id} found={found} />}
    </Answered>
  );
}

function Concern({ found }: { found: Found }) {
  const words = useText(concernsText);
  const { concern } = found;
  // What was opened is held by this screen alone and goes with it.
  const opening = useCommandOf(openConcern, { keepsOwnCopy: true });
  const opened = opening.answer;
  const open = () => void opening.run({ concernId: concern.id });
  const { version } = concern;
  useEffect(() => {
    if (opened) open();
    // After an act of one's own the words of the new act belong to what is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the version says that something was done
  }, [version]);
  return (
    <>
      <PageHeader
        title={words.one(concern.initials)}
        crumbs={[{ label: words.title, to: to(queueAddress) }]}
        aside={words.states[concern.state]}
        lead={
          <>
            {words.categories[concern.category]} {concern.inDanger && <DangerMark />}
          </>
        }
      />
      <ClockList clocks={concern.clocks} articles />
      <ConcernActs found={found} opened={opened} />
      <ProblemNotice problem={opening.problem} onRetry={() => void opening.retry()} />
      <div className={styles.panels}>
        <ContentPanel
          concern={concern}
          opened={opened}
          busy={opening.busy}
          onOpen={open}
          onClose={opening.reset}
        />
        <LinkPanel found={found} opened={opened} />
        <div className={styles.columns}>
          <div className={styles.panels}>
            <FactsPanel concern={concern} />
            <JoinsPanel found={found} />
            <InformantPanel concern={concern} may={found.abilities.informant} />
            <PrintPanel concern={concern} />
          </div>
          <div className={styles.panels}>
            <TimelinePanel events={found.events} notes={opened?.notes} />
            <ViewersPanel concernId={concern.id} />
          </div>
        </div>
      </div>
    </>
  );
}
