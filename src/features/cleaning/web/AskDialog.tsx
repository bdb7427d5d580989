import { useCommandOf, useQueryOf } from '../../../platform/web/client/hooks.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../platform/web/ui/feedback/Dialog.tsx';
import { exportsContract } from '../../exports/contract.ts';
import { ExportForm } from '../../exports/web/public.ts';
import { type CleaningList, cleaningContract } from '../contract.ts';
import { cleaningText } from './text.ts';

const { askFile } = cleaningContract.endpoints;

interface AskDialogProps {
  list: CleaningList;
  unitId: string;
  onClose: () => void;
}

/** What for; the columns are those of the list. */
export default function AskDialog({ list, unitId, onClose }: AskDialogProps) {
  const words = useText(cleaningText);
  const offer = useQueryOf(exportsContract.endpoints.offerExport, { list: 'all', lacking: list, unitId });
  const command = useCommandOf(askFile, { invalidates: ['exports'] });
  return (
    <Dialog title={words.dialog.title(words.lists[list])} onClose={onClose}>
      <Answered query={offer}>
        {(offered) =>
          offered.total === 0 ? (
            <p>{words.out.nothing}</p>
          ) : (
            <ExportForm
              {...{ command, onClose, offer: offered }}
              usual={list === 'police-check' ? 'police-check' : 'review'}
              about={words.dialog.locked}
              schema={askFile.input}
              inputOf={(asked) => ({ ...asked, list, unitId })}
            />
          )
        }
      </Answered>
    </Dialog>
  );
}
