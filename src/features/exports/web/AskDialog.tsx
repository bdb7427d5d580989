import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../platform/shared/id.ts';
import type { AnswerOf } from '../../../platform/shared/endpoint.ts';
import { checkInput } from '../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../platform/web/client/problem-error.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { platformText } from '../../../platform/web/text/platform.ts';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, RadioField, SelectField } from '../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../platform/web/ui/forms/Form.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import type { ListFilter } from '../../children/contract.ts';
import { type ExportFormat, exportFormats, exportsContract } from '../contract.ts';
import type { ExportColumn } from '../rules/columns.ts';
import { serialText } from '../rules/watermark.ts';
import { exportsAddress } from './addresses.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { exportsText } from './text.ts';

const { offerExport, askExport } = exportsContract.endpoints;
type Offer = AnswerOf<typeof offerExport>;

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

interface Draft {
  purpose: string;
  purposeNote: string;
  format: ExportFormat;
  columns: readonly ExportColumn[];
}

const usualOf = ({ columns }: Offer): Draft => ({
  ...{ purpose: '', purposeNote: '', format: 'xlsx' },
  columns: columns.filter(({ usual }) => usual).map(({ id }) => id),
});

function AskForm({ filter, offer, onClose }: AskDialogProps & { offer: Offer }) {
  const { dialog } = useText(exportsText);
  const { kit } = useText(platformText);
  const go = useGo();
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(() => usualOf(offer));
  const [wrong, setWrong] = useState<CallProblem>();
  const ask = useCommandOf(askExport);
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const send = async () => {
    const input = { ...draft, columns: [...draft.columns], id, filter, expected: offer.total };
    const problem = checkInput(askExport.input, input);
    setWrong(problem);
    const done = problem ? undefined : await ask.run(input);
    if (!done) return;
    tellDone((done.state === 'waiting' ? dialog.waiting : dialog.sent)(serialText(done)));
    go(to(exportsAddress, undefined, { muc: 'mine' }));
  };
  return (
    <Form onSubmit={() => void send()} problem={wrong ?? ask.problem} onRetry={() => void ask.retry()}>
      <Stack gap="sm">
        <OfferWords offer={offer} />
        <SelectField
          path="purpose"
          label={dialog.purpose}
          required
          blank={dialog.choosePurpose}
          value={draft.purpose}
          choices={offer.purposes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(purpose) => change({ purpose })}
        />
        <AreaField
          path="purposeNote"
          label={dialog.note}
          hint={dialog.noteHint}
          rows={2}
          maxLength={300}
          value={draft.purposeNote}
          onChange={(purposeNote) => change({ purposeNote })}
        />
        <RadioField
          path="format"
          label={dialog.format}
          hint={dialog.formatHint}
          value={draft.format}
          choices={exportFormats.map((value) => ({ value, label: dialog.formats[value] }))}
          onChange={(format) => change({ format: format as ExportFormat })}
        />
        <ColumnChoice
          offered={offer.columns}
          chosen={draft.columns}
          onChange={(columns) => change({ columns })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button type="submit" loading={ask.busy}>
            {offer.needsApproval ? dialog.sendForApproval : dialog.send}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

/** Which children, whether a second person is needed, how long the file lives. */
function OfferWords({ offer }: { offer: Offer }) {
  const { dialog } = useText(exportsText);
  return (
    <div>
      <strong>{dialog.about(offer.filterWords, numberText(offer.total))}</strong>
      <p>
        {offer.needsApproval ? dialog.second(offer.approvers) : dialog.alone(numberText(offer.alone))}{' '}
        {dialog.kept(offer.hoursKept)}
      </p>
    </div>
  );
}
