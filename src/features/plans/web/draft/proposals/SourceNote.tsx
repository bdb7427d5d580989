import type { ReactNode } from 'react';
import { useText } from '../../../../../platform/web/text/language.tsx';
import type { SourceMark } from '../../../contract/content.ts';
import { Fact } from '../../kit/Fact.tsx';
import { plansText } from '../../text.ts';
import { useDesk } from '../draft-context.ts';
import styles from './proposals.module.css';

interface SourceNoteProps {
  source: SourceMark | null;
  /** Opens the item, so that its lines are marked. */
  onShow: () => void;
  /** What can be done about a doubt. */
  children?: ReactNode;
}

/** How sure the reading is and why not, the words as written, and the way to their lines. */
export function SourceNote({ source, onShow, children }: SourceNoteProps) {
  const { draft } = useText(plansText);
  const desk = useDesk();
  if (!source) return desk.hasSource ? <p className={styles.note}>{draft.mark.own}</p> : null;
  const unsure = source.certainty === 'unsure';
  const doubts = source.doubts.map((doubt) => draft.doubts[doubt] ?? doubt).join('; ');
  return (
    <div className={styles.note}>
      <div className={styles.noteLine}>
        <Fact meaning={unsure && !source.confirmed ? 'look' : 'done'}>
          {!unsure ? draft.mark.sure : source.confirmed ? draft.mark.confirmed : draft.mark.unsure}
          {unsure && doubts && `: ${doubts}`}
        </Fact>
        {desk.hasSource && (
          <button
            type="button"
            className={styles.lines}
            onClick={() => {
              onShow();
              desk.showLines(source.from);
            }}
          >
            {draft.source.line(source.from, source.to)}
          </button>
        )}
        {children}
      </div>
      {unsure && (
        <p className={styles.written}>
          {draft.mark.asWritten} <q>{source.asWritten}</q>
        </p>
      )}
    </div>
  );
}
