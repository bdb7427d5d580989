import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { concernsContract } from '../../contract.ts';
import { codeOf } from '../../rules/code.ts';
import { overseenAddress, overseenConcernAddress } from '../addresses.ts';
import { ClockList } from '../ClockList.tsx';
import { concernsText } from '../text.ts';

/** Where one concern stands, for those above. */
export default function OverseenConcernPage() {
  const words = useText(concernsText);
  const { overseen } = words;
  const { params } = usePage(overseenConcernAddress);
  const query = useQueryOf(concernsContract.endpoints.getOverseen, params);
  return (
    <Answered query={query} page>
      {({ id, unitName, state, receivedAt, clocks }) => (
        <>
          <PageHeader
            title={overseen.one(codeOf(id))}
            crumbs={[{ label: overseen.title, to: to(overseenAddress) }]}
            aside={words.states[state]}
            lead={`${unitName}, ${words.received.toLowerCase()} ${formatInstant(receivedAt)}`}
          />
          <Panel title={overseen.clocks}>
            {clocks.length === 0 ? <p>{overseen.nothing}</p> : <ClockList clocks={clocks} articles />}
          </Panel>
        </>
      )}
    </Answered>
  );
}
