import { useCommandOf } from '../../../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../../../platform/web/text/language.tsx';
import { tellDone, tellProblem } from '../../../../../../platform/web/ui/feedback/toasts.tsx';
import { numberText } from '../../../../../../platform/web/ui/status/numbers.ts';
import { type Import, type ImportRow, importsContract } from '../../../../contract.ts';
import { importsText } from '../../../text.ts';

export type Choice = 'take' | 'skip' | null;

/** Decides rows and says how many; rows that somebody else changed meanwhile are told and shown anew. */
export function useDecide({ id: importId }: Pick<Import, 'id'>) {
  const { repair: text } = useText(importsText);
  const command = useCommandOf(importsContract.endpoints.decideRows);
  const decide = async (rows: readonly ImportRow[], choice: Choice): Promise<boolean> => {
    const named = rows.map(({ seq, version }) => ({ seq, version }));
    const done = await command.run({ importId, rows: named, choice });
    if (!done) return false;
    if (done.stale.length > 0) tellProblem(text.stale);
    if (done.saved.length > 0) tellDone(text.decided(numberText(done.saved.length)));
    return done.stale.length === 0;
  };
  return { decide, busy: command.busy, problem: command.problem };
}
