import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { childrenAddress, childrenText } from '../../../children/web/public.ts';
import { duplicatesContract } from '../../contract.ts';
import { pairAddress, pairsAddress } from '../addresses.ts';
import { reasonWords } from '../reason-words.ts';
import { duplicatesText } from '../text.ts';
import { Compare } from './Compare.tsx';

const { getPair, getSide } = duplicatesContract.endpoints;

/** One pair: why it is one, the two records side by side, and what can be decided. */
export default function PairPage() {
  const words = useText(duplicatesText);
  const register = useText(childrenText);
  const { params } = usePage(pairAddress);
  const query = useQueryOf(getPair, params);
  const one = useQueryOf(getSide, { ...params, side: 'a' });
  const other = useQueryOf(getSide, { ...params, side: 'b' });
  return (
    <Answered query={query} page>
      {(found) => (
        <>
          <PageHeader
            title={`${found.pair.a.fullName} – ${found.pair.b.fullName}`}
            crumbs={[
              { label: register.title, to: to(childrenAddress) },
              { label: words.title, to: to(pairsAddress) },
            ]}
            aside={words.states[found.pair.state]}
            lead={[words.percent(Math.round(found.pair.score)), ...reasonWords(found.pair, words)].join(
              ' · ',
            )}
          />
          <p>
            {words.found} {formatInstant(found.pair.foundAt)}, {words.foundBy[found.pair.foundBy]}.{' '}
            {found.decidedBy &&
              found.decidedAt &&
              words.decided(found.decidedBy, formatInstant(found.decidedAt))}{' '}
            {found.note}
          </p>
          {found.pair.across && <p>{words.across}</p>}
          <Answered query={one}>
            {(a) => (
              <Answered query={other}>
                {(b) => <Compare key={found.pair.version} found={found} sides={{ a, b }} />}
              </Answered>
            )}
          </Answered>
        </>
      )}
    </Answered>
  );
}
