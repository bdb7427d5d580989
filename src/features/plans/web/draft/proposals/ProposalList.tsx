import { Button } from '@mantine/core';
import { IconChecks, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { newId } from '../../../../../platform/shared/id.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../../platform/web/ui/data/EmptyState.tsx';
import { tellDone } from '../../../../../platform/web/ui/feedback/toasts.tsx';
import { plansText } from '../../text.ts';
import { type ItemOf, itemAwaitsLook, type ListName } from '../keeping/draft-content.ts';
import { useDesk } from '../draft-context.ts';
import styles from './proposals.module.css';

interface ProposalListProps<L extends ListName> {
  list: L;
  /** An item to write in. */
  blank: (id: string) => ItemOf<L>;
  children: (item: ItemOf<L>) => ReactNode;
}

/** All proposals of one kind, with what adds one and what confirms all in sight. */
export function ProposalList<L extends ListName>({ list, blank, children }: ProposalListProps<L>) {
  const { draft } = useText(plansText);
  const desk = useDesk();
  const items = desk.edited.content[list] as ItemOf<L>[];
  const unsure = items.filter(itemAwaitsLook);
  const confirmAll = () => {
    desk.confirm(
      list,
      unsure.map((item) => item.id),
    );
    tellDone(draft.mark.confirmedMany(unsure.length));
  };
  const add = (
    <Button
      variant="default"
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      onClick={() => desk.add(list, blank(newId()))}
    >
      {draft.adds[list]}
    </Button>
  );
  if (items.length === 0) return <EmptyState action={add}>{draft.empties[list]}</EmptyState>;
  return (
    <>
      <div className={styles.listTools}>
        {add}
        {unsure.length > 1 && (
          <Button
            variant="default"
            leftSection={<IconChecks size={18} aria-hidden="true" />}
            onClick={confirmAll}
          >
            {draft.mark.confirmAll(unsure.length)}
          </Button>
        )}
      </div>
      <ul className={styles.list}>{items.map((item) => children(item))}</ul>
    </>
  );
}
