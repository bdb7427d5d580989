import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { DataTable } from '../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { type ListPage, Pages } from '../../../platform/web/ui/data/Pages.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { CounterTiles } from '../../../platform/web/ui/status/NumberLink.tsx';
import { birthText, childrenAddress, childrenText } from '../../children/web/public.ts';
import { duplicatesContract, type PairRow, type PairState, pairStates } from '../contract.ts';
import { pairAddress, pairsAddress } from './addresses.ts';
import { reasonWords } from './reason-words.ts';
import { duplicatesText } from './text.ts';

const { countPairs, listPairs } = duplicatesContract.endpoints;

/** "Hồ sơ nghi trùng": the pairs by state, the likeliest first. */
export default function PairsPage() {
  const words = useText(duplicatesText);
  const register = useText(childrenText);
  const { search } = usePage(pairsAddress);
  const state = search.trangThai ?? 'open';
  const counts = useQueryOf(countPairs, {});
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        crumbs={[{ label: register.title, to: to(childrenAddress) }]}
      />
      <CounterTiles
        label={words.state}
        tiles={pairStates.map((one) => ({
          label: words.states[one],
          value: counts.data?.counts[one] ?? 0,
          meaning: one === 'open' ? 'look' : one === 'unsure' ? 'work' : 'done',
          to: to(pairsAddress, undefined, { trangThai: one }),
        }))}
      />
      <h2>{words.states[state]}</h2>
      <Pages<string> key={state} more={words.more}>
        {(page) => <PairsPart state={state} {...page} />}
      </Pages>
    </>
  );
}

function PairsPart({ state, after, more }: ListPage<string> & { state: PairState }) {
  const pairs = useQueryOf(listPairs, { state, ...(after && { after }) });
  return (
    <Answered query={pairs}>
      {(answer) => (
        <>
          <PairTable state={state} pairs={answer.pairs} />
          {more(answer.next)}
        </>
      )}
    </Answered>
  );
}

function PairTable({ state, pairs }: { state: PairState; pairs: readonly PairRow[] }) {
  const words = useText(duplicatesText);
  const register = useText(childrenText);
  const side = (child: PairRow['a']) =>
    [child.fullName, birthText(child, register), child.unitName].join(' · ');
  return (
    <DataTable
      caption={words.states[state]}
      captionHidden
      rows={pairs}
      keyOf={(pair) => pair.id}
      linkOf={(pair) => to(pairAddress, { pairId: pair.id })}
      empty={<EmptyState>{words.none}</EmptyState>}
      columns={[
        { id: 'one', header: words.one, cell: (pair) => side(pair.a) },
        { id: 'other', header: words.other, cell: (pair) => side(pair.b) },
        {
          id: 'score',
          header: words.score,
          align: 'end',
          cell: (pair) => words.percent(Math.round(pair.score)),
        },
        {
          id: 'why',
          header: words.why,
          cell: (pair) =>
            [...reasonWords(pair, words), ...(pair.across ? [words.inTwoCommunes] : [])].join(', '),
        },
      ]}
    />
  );
}
