import { useState } from 'react';
import { useCommandOf, useQueryOf } from '../../../platform/web/client/hooks.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../platform/web/ui/feedback/Dialog.tsx';
import { RadioField } from '../../../platform/web/ui/forms/fields.tsx';
import type { ListFilter } from '../../children/contract.ts';
import { type ExportFormat, exportFormats, exportsContract } from '../contract.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { ExportForm, type Offer } from './ExportForm.tsx';
import { exportsText } from './text.ts';

const { offerExport, askExport } = exportsContract.endpoints;

interface AskDialogProps {
  filter: ListFilter;
  onClose: () => void;
}

/** What for, which columns, as which file; a sensitive column is never chosen beforehand. */
export default function AskDialog({ filter, onClose }: AskDialogProps) {
  const { dialog } = useText(exportsText);
  const offer = useQueryOf(offerExport, filter);
  return (
    <Dialog title={dialog.title} size="xl" onClose={onClose}>
      <Answered query={offer}>
        {(offered) => <AskForm filter={filter} offer={offered} onClose={onClose} />}
      </Answered>
    </Dialog>
  );
}

const usualColumns = ({ columns }: Offer) => columns.filter(({ usual }) => usual).map(({ id }) => id);

function AskForm({ filter, offer, onClose }: AskDialogProps & { offer: Offer }) {
  const { dialog } = useText(exportsText);
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [columns, setColumns] = useState(() => usualColumns(offer));
  return (
    <ExportForm
      {...{ offer, onClose }}
      about={dialog.kept(offer.hoursKept)}
      command={useCommandOf(askExport)}
      schema={askExport.input}
      inputOf={(asked) => ({ ...asked, filter, format, columns: [...columns] })}
    >
      <RadioField
        path="format"
        label={dialog.format}
        hint={dialog.formatHint}
        value={format}
        choices={exportFormats.map((value) => ({ value, label: dialog.formats[value] }))}
        onChange={(chosen) => setFormat(chosen as ExportFormat)}
      />
      <ColumnChoice offered={offer.columns} chosen={columns} onChange={(chosen) => setColumns([...chosen])} />
    </ExportForm>
  );
}
