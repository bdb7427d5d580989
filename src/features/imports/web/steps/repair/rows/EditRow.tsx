import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../../../platform/web/text/platform.ts';
import { Dialog } from '../../../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone, tellProblem } from '../../../../../../platform/web/ui/feedback/toasts.tsx';
import { TextField } from '../../../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../../../platform/web/ui/forms/Form.tsx';
import { type Import, type ImportRow, importsContract, type PlainField } from '../../../../contract.ts';
import { importsText } from '../../../text.ts';
import { FoundInRow } from './FoundInRow.tsx';
import { editableFields, shownText } from './shown-text.ts';

interface EditRowProps {
  import: Import;
  row: ImportRow;
  onClose: () => void;
}

type Typed = Readonly<Partial<Record<PlainField, string>>>;

/** What was typed against the list: edits to keep, and edits to take back because the cell is as in the list again. */
function changesOf(row: ImportRow, typed: Typed) {
  const inList = (field: PlainField) => row.texts.find((text) => text.field === field)?.text ?? '';
  const changed = (Object.entries(typed) as [PlainField, string][]).filter(
    ([field, text]) => text !== shownText(row, field),
  );
  return {
    edits: changed
      .filter(([field, text]) => text !== inList(field))
      .map(([field, text]) => ({ field, text })),
    takeBack: changed.filter(([field, text]) => text === inList(field)).map(([field]) => field as string),
  };
}

/** Cells of one row, typed as in Excel; the row is tried again at once. */
export function EditRow({ import: found, row, onClose }: EditRowProps) {
  const { fields, repair: text } = useText(importsText);
  const { kit } = useText(platformText);
  const [typed, setTyped] = useState<Typed>({});
  const command = useCommandOf(importsContract.endpoints.editRows);
  const save = async () => {
    const change = { seq: row.seq, version: row.version, ...changesOf(row, typed) };
    const done = await command.run({ importId: found.id, rows: [change] });
    if (!done) return;
    if (done.stale.length > 0) tellProblem(text.stale);
    else tellDone(text.saved);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={text.editTitle(row.row, row.sheet)} size="lg">
      <Form onSubmit={() => void save()} problem={command.problem} onRetry={() => void command.retry()}>
        <Stack gap="sm">
          <p>{text.editLead}</p>
          <FoundInRow row={row} />
          {editableFields(row).map((field) => (
            <TextField
              key={field}
              path={field}
              label={fields[field]}
              hint={text.inFile(row.texts.find((one) => one.field === field)?.text ?? '')}
              value={typed[field] ?? shownText(row, field)}
              maxLength={2000}
              onChange={(value) => setTyped({ ...typed, [field]: value })}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={command.busy}>
              {text.save}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
