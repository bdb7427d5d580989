import { Button, Group, Stack } from '@mantine/core';
import { formatInstant } from '../../../../../platform/shared/instant.ts';
import { useDownloadOf } from '../../../../../platform/web/client/hooks.ts';
import { to } from '../../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { numberText } from '../../../../../platform/web/ui/status/numbers.ts';
import { CounterTiles } from '../../../../../platform/web/ui/status/NumberLink.tsx';
import { childAddress, childrenAddress } from '../../../../children/web/public.ts';
import { type Import, importsContract, type Pile } from '../../../contract.ts';
import { importAddress } from '../../addresses.ts';
import styles from '../../imports.module.css';
import { importsText } from '../../text.ts';
import { Rows } from '../repair/rows/Rows.tsx';
import { UndoImport } from './UndoImport.tsx';

/** What an ended import consists of; piles that hold nothing are not shown. */
const shownPiles = [
  ...(['entered', 'withdrawn', 'refused', 'mend', 'doubtful', 'duplicate'] as const),
  ...(['left-out', 'not-a-row'] as const),
] satisfies Pile[];

/** Step 5: what was entered, what was not and why, and the way back for seven days. */
export function ResultStep({ import: found }: { import: Import }) {
  const { page, repair, result: text } = useText(importsText);
  const { search } = usePage(importAddress);
  const leftOver = useDownloadOf(importsContract.endpoints.downloadLeftOver);
  const { counts, undone } = found;
  return (
    <Stack>
      <h2>{text.title}</h2>
      {undone ? (
        <Undone undone={undone} at={found.undoneAt} />
      ) : (
        <p role="status">
          {text.entered(numberText(counts.entered))} {text.checking}
        </p>
      )}
      <CounterTiles
        label={repair.piles}
        tiles={shownPiles
          .filter((pile) => counts[pile] > 0)
          .map((pile) => ({
            label: page.piles[pile],
            value: counts[pile],
            meaning: pile === 'entered' ? 'work' : pile === 'refused' ? 'danger' : 'done',
            to: to(importAddress, { importId: found.id }, { nhom: pile }),
          }))}
      />
      {found.undoUntil && !undone && (
        <p>{found.abilities.undo ? text.until(formatInstant(found.undoUntil)) : text.over}</p>
      )}
      <ProblemNotice problem={leftOver.problem} />
      <Group data-print="hidden">
        <Button component={PageLink} to={to(childrenAddress)}>
          {text.open}
        </Button>
        {found.abilities.downloadLeftOver && (
          <Button
            variant="default"
            loading={leftOver.busy}
            onClick={() => void leftOver.run({ importId: found.id })}
          >
            {repair.leftOver}
          </Button>
        )}
        {found.abilities.undo && <UndoImport import={found} />}
      </Group>
      <Rows key={search.nhom ?? 'entered'} import={found} pile={search.nhom ?? 'entered'} />
    </Stack>
  );
}

function Undone({ undone, at }: { undone: NonNullable<Import['undone']>; at: string | null }) {
  const { result: text } = useText(importsText);
  const more = undone.keptInAll - undone.kept.length;
  return (
    <div>
      <p role="status">{text.undone(numberText(undone.withdrawn), at ? formatInstant(at) : '')}</p>
      {undone.keptInAll > 0 && (
        <>
          <p>{text.kept(numberText(undone.keptInAll))}</p>
          <ul className={styles.examples}>
            {undone.kept.map(({ childId, fullName, why }) => (
              <li key={childId}>
                <PageLink to={to(childAddress, { childId })}>{fullName}</PageLink>: {text.why[why]}
              </li>
            ))}
            {more > 0 && <li>{text.keptMore(numberText(more))}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
