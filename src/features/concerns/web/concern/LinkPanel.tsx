import { Button } from '@mantine/core';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { childAddress } from '../../../children/web/public.ts';
import { type ConcernPage, concernsContract, type OpenedConcern } from '../../contract.ts';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';
import { ChildChoice, ChildSearch } from './ChildChoice.tsx';

const { linkChild, proposeChildren } = concernsContract.endpoints;

interface LinkProps {
  found: ConcernPage;
  opened: OpenedConcern | undefined;
}

/** Which child of the register it is, or that nobody knows; the register is not told. */
export function LinkPanel({ found: { concern, abilities }, opened }: LinkProps) {
  const { link: words } = useText(concernsText);
  const propose = useCommandOf(proposeChildren, { keepsOwnCopy: true });
  const link = useCommandOf(linkChild);
  const set = async (childId: string | null) => {
    const done = await link.run({ concernId: concern.id, version: concern.version, childId });
    if (!done) return;
    propose.reset();
    tellDone(childId === null ? words.undone : words.done);
  };
  return (
    <Panel title={words.title}>
      <Linked linked={concern.linked} opened={opened} />
      <p className={styles.note}>{words.secret}</p>
      <ProblemNotice problem={link.problem ?? propose.problem} />
      {propose.answer && (
        <>
          <ChildChoice
            caption={words.proposed}
            found={propose.answer.children}
            busy={link.busy}
            onChoose={(id) => void set(id)}
          />
          <ChildSearch busy={link.busy} onChoose={(id) => void set(id)} />
        </>
      )}
      <div className={styles.acts} data-print="hidden">
        {abilities.work && !concern.linked && !propose.answer && (
          <Button
            variant="default"
            loading={propose.busy}
            onClick={() => void propose.run({ concernId: concern.id })}
          >
            {words.propose}
          </Button>
        )}
        {abilities.work && concern.linked && (
          <Button variant="default" loading={link.busy} onClick={() => void set(null)}>
            {words.undo}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Linked({ linked, opened }: { linked: boolean; opened: OpenedConcern | undefined }) {
  const { link: words } = useText(concernsText);
  if (!linked) return <p>{words.none}</p>;
  if (!opened) return <p>{words.linkedHidden}</p>;
  const { child } = opened;
  if (!child) return <p>{words.gone}</p>;
  return (
    <p>
      <PageLink to={to(childAddress, { childId: child.childId })}>{child.fullName}</PageLink>,{' '}
      {formatDate(child.birthDate)}, {child.unitName}
    </p>
  );
}
