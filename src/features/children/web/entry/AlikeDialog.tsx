import { Button, Group, Stack } from '@mantine/core';
import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import type { childrenContract } from '../../contract.ts';
import { childAddress } from '../addresses.ts';
import { birthText } from '../shown.ts';
import { childrenText } from '../text.ts';

interface AlikeDialogProps {
  alike: AnswerOf<typeof childrenContract.endpoints.findAlike>['alike'];
  onGoOn: () => void;
  onClose: () => void;
  busy: boolean;
}

/** "Trẻ em này có thể đã có trong sổ": compare, open the record that is there, or go on. */
export function AlikeDialog({ alike, onGoOn, onClose, busy }: AlikeDialogProps) {
  const words = useText(childrenText);
  const { kit } = useText(platformText);
  return (
    <Dialog onClose={onClose} title={words.entry.alike} size="xl">
      <Stack>
        <p>{words.entry.alikeLead}</p>
        <DataTable
          caption={words.entry.alike}
          captionHidden
          rows={alike}
          keyOf={(one) => one.childId}
          linkOf={(one) => to(childAddress, { childId: one.childId })}
          empty={null}
          columns={[
            { id: 'name', header: words.columns.name, cell: (one) => one.fullName },
            { id: 'birth', header: words.columns.birth, cell: (one) => birthText(one, words) },
            { id: 'sex', header: words.columns.sex, cell: (one) => words.sex[one.sex] },
            { id: 'unit', header: words.columns.unit, cell: (one) => one.unitName },
            { id: 'guardian', header: words.columns.guardian, cell: (one) => one.guardian },
            {
              id: 'score',
              header: words.columns.match,
              cell: (one) => words.entry.score(Math.round(one.score)),
            },
          ]}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {kit.cancel}
          </Button>
          <Button onClick={onGoOn} loading={busy}>
            {words.entry.notSame}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
