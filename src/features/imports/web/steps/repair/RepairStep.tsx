import { Button, Group, Stack } from '@mantine/core';
import { useDownloadOf, useQueryOf } from '../../../../../platform/web/client/hooks.ts';
import { to } from '../../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { CounterTiles } from '../../../../../platform/web/ui/status/NumberLink.tsx';
import type { Meaning } from '../../../../../platform/web/ui/status/status-word.ts';
import { type Counts, type Import, importsContract, type Pile } from '../../../contract.ts';
import { importAddress } from '../../addresses.ts';
import styles from '../../imports.module.css';
import { importsText } from '../../text.ts';
import { CommitImport } from './CommitImport.tsx';
import { Groups } from './groups/Groups.tsx';
import { Rows } from './rows/Rows.tsx';
import { Told } from './Told.tsx';

const { downloadLeftOver, listGroups } = importsContract.endpoints;

/** Piles before anything is entered, what waits for a person first. */
const shownPiles = [
  'mend',
  'doubtful',
  'duplicate',
  'ready',
  'left-out',
  'not-a-row',
] as const satisfies Pile[];

const meanings: Partial<Record<Pile, Meaning>> = {
  mend: 'danger',
  doubtful: 'look',
  duplicate: 'look',
  ready: 'work',
};

const firstToDo = (counts: Counts): Pile => shownPiles.find((pile) => counts[pile] > 0) ?? 'ready';

/** Step 4: what was found, by repair; every pile of rows; then the entering. */
export function RepairStep({ import: found }: { import: Import }) {
  const { repair: text, page } = useText(importsText);
  const { search } = usePage(importAddress);
  const groups = useQueryOf(listGroups, { importId: found.id });
  const leftOver = useDownloadOf(downloadLeftOver);
  return (
    <Stack>
      <div>
        <h2>{text.title}</h2>
        <p>{text.lead}</p>
      </div>
      <Answered query={groups}>
        {(answer) => {
          const pile = search.nhom ?? firstToDo(answer.counts);
          const level = pile === 'mend' ? 'mend' : pile === 'doubtful' ? 'doubt' : undefined;
          return (
            <>
              <CounterTiles
                label={text.piles}
                tiles={shownPiles.map((one) => ({
                  label: page.piles[one],
                  value: answer.counts[one],
                  meaning: meanings[one] ?? 'done',
                  to: to(importAddress, { importId: found.id }, { buoc: 'repair', nhom: one }),
                }))}
              />
              {level && (
                <Groups import={found} groups={answer.groups.filter((group) => group.level === level)} />
              )}
              <Rows key={pile} import={found} pile={pile} />
              <Told import={found} groups={answer.groups.filter((group) => group.level === 'told')} />
              <ProblemNotice problem={leftOver.problem} />
              <div className={styles.commit} data-print="hidden">
                <CommitImport import={found} counts={answer.counts} />
                <Group>
                  <Button
                    variant="default"
                    loading={leftOver.busy}
                    onClick={() => void leftOver.run({ importId: found.id })}
                  >
                    {text.leftOver}
                  </Button>
                </Group>
              </div>
            </>
          );
        }}
      </Answered>
    </Stack>
  );
}
