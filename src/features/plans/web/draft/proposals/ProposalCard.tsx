import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { Form } from '../../../../../platform/web/ui/forms/Form.tsx';
import { Fact } from '../../kit/Fact.tsx';
import { plansText } from '../../text.ts';
import { type ItemOf, itemAwaitsLook, type ListName, shorten } from '../keeping/draft-content.ts';
import { useDesk } from '../draft-context.ts';
import { labelOf } from '../source/source-index.ts';
import { SourceNote } from './SourceNote.tsx';
import styles from './proposals.module.css';

interface ProposalCardProps<L extends ListName> {
  list: L;
  item: ItemOf<L>;
  /** What it says, closed. */
  children: ReactNode;
  /** Its fields, drawn only while it is open. */
  form: () => ReactNode;
  /** Further acts beside editing and removing. */
  acts?: ReactNode;
}

const longestLabel = 60;

/** One proposal: what was read, how surely, from which lines; open, its fields. */
export function ProposalCard<L extends ListName>({ list, item, children, form, acts }: ProposalCardProps<L>) {
  const { draft } = useText(plansText);
  const desk = useDesk();
  const box = useRef<HTMLLIElement>(null);
  const open = desk.chosen?.id === item.id;
  useEffect(() => {
    if (!open || !box.current) return;
    box.current.scrollIntoView({ block: 'nearest' });
    if (!box.current.contains(document.activeElement)) box.current.focus({ preventScroll: true });
  }, [open]);
  const label = shorten(labelOf(item), longestLabel) || draft.nouns[list];
  const look = itemAwaitsLook(item);
  return (
    <li
      ref={box}
      tabIndex={-1}
      data-item={item.id}
      aria-label={`${draft.nouns[list]}: ${label}`}
      className={`${styles.card} ${open ? styles.open : ''} ${look ? styles.look : ''}`}
    >
      <div className={styles.head}>
        <div className={styles.body}>{children}</div>
        <div className={styles.tools}>
          <ActionIcon
            variant="subtle"
            size={32}
            aria-label={draft.edit(label)}
            aria-expanded={open}
            onClick={() => desk.choose(open ? undefined : { list, id: item.id })}
          >
            <IconPencil size={18} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="danger"
            size={32}
            aria-label={draft.remove(label)}
            onClick={() => desk.remove(list, item.id)}
          >
            <IconTrash size={18} aria-hidden="true" />
          </ActionIcon>
        </div>
      </div>
      <SourceNote source={item.source} onShow={() => desk.choose({ list, id: item.id })}>
        {look && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconCheck size={16} aria-hidden="true" />}
            aria-label={`${draft.mark.confirm}: ${label}`}
            onClick={() => desk.confirm(list, [item.id])}
          >
            {draft.mark.confirm}
          </Button>
        )}
      </SourceNote>
      <Blockers id={item.id} />
      {open && (
        <Form onSubmit={() => desk.choose(undefined)}>
          <div className={styles.form}>
            {form()}
            <div className={styles.formEnd}>
              {acts}
              <Button type="submit" variant="light">
                {draft.done}
              </Button>
            </div>
          </div>
        </Form>
      )}
    </li>
  );
}

function Blockers({ id }: { id: string }) {
  const { blockers } = useText(plansText);
  const codes = useDesk()
    .blockersOf(id)
    .filter((code) => code !== 'unsure-not-confirmed');
  if (codes.length === 0) return null;
  return (
    <p className={styles.blockers}>
      {codes.map((code) => (
        <Fact key={code} meaning="danger">
          {(blockers as Record<string, string>)[code] ?? code}
        </Fact>
      ))}
    </p>
  );
}
