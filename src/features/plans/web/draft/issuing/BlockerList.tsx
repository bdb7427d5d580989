import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { usePage } from '../../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import type { Blocker } from '../../../rules/issue.ts';
import { draftAddress } from '../../addresses.ts';
import { plansText } from '../../text.ts';
import { type ListName, listNames, shorten } from '../keeping/draft-content.ts';
import { useDesk } from '../draft-context.ts';
import styles from '../draft.module.css';
import { labelOf } from '../source/source-index.ts';
import { tabOf } from '../use-desktop.ts';

/** What is left to do before issuing; each line leads to its item. */
export function BlockerList({ blockers }: { blockers: readonly Blocker[] }) {
  const { draft } = useText(plansText);
  const desk = useDesk();
  if (!desk.units.directory) return null;
  if (blockers.length === 0)
    return (
      <p className={`${styles.blockers} ${styles.ready}`} role="status">
        <IconCircleCheck size={20} aria-hidden="true" /> {draft.ready}
      </p>
    );
  return (
    <details className={styles.blockers}>
      <summary>
        <IconAlertTriangle size={20} aria-hidden="true" /> {draft.blockers(blockers.length)}
        <span className={styles.more}>{draft.showBlockers}</span>
      </summary>
      <ul>
        {blockers.map((blocker) => (
          <li key={`${blocker.code}-${blocker.itemId}`}>
            <BlockerLine blocker={blocker} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function BlockerLine({ blocker }: { blocker: Blocker }) {
  const { blockers: words } = useText(plansText);
  const desk = useDesk();
  const { setSearch } = usePage(draftAddress);
  const list = listNames.find((name) => name === (blocker.where as ListName));
  const item = list && desk.edited.content[list].find((one) => one.id === blocker.itemId);
  const go = () => {
    if (list && item) desk.choose({ list, id: item.id });
    else setSearch({ muc: list ? tabOf[list] : 'chung' });
  };
  return (
    <button type="button" className={styles.blocker} onClick={go}>
      {words[blocker.code]}
      {item && `: ${shorten(labelOf(item), 90)}`}
    </button>
  );
}
