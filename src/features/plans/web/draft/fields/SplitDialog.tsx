import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../../platform/shared/id.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { tellUndoable } from '../../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../../platform/web/ui/forms/Form.tsx';
import type { Duty } from '../../../contract/content.ts';
import { plansText } from '../../text.ts';
import { useDesk } from '../draft-context.ts';
import { insertItems, removeItem } from '../keeping/draft-content.ts';
import { proposedParts, splitDuty } from './split-duty.ts';
import { Dialog } from '../../../../../platform/web/ui/feedback/Dialog.tsx';

/** Takes one duty apart into several: one a line, as proposed or as the officer writes them. */
export function SplitDialog({ duty, onClose }: { duty: Duty; onClose: () => void }) {
  const { draft, common } = useText(plansText);
  const { split } = draft;
  const desk = useDesk();
  const [lines, setLines] = useState(() => proposedParts(duty.text).join('\n'));
  const parts = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const replace = (old: readonly Duty[], fresh: readonly Duty[]) =>
    desk.change((edited) => {
      const at = edited.content.duties.findIndex((one) => one.id === old[0]?.id);
      const without = old.reduce((content, one) => removeItem(content, 'duties', one.id), edited.content);
      return { ...edited, content: insertItems(without, 'duties', Math.max(at, 0), fresh) };
    });
  const act = () => {
    if (parts.length === 0) return;
    const fresh = splitDuty(duty, parts, newId);
    replace([duty], fresh);
    tellUndoable(split.done(parts.length), () => replace(fresh, [duty]));
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={split.title} size="lg">
      <Form onSubmit={act}>
        <Stack>
          <div>{split.text}</div>
          <AreaField
            path="lines"
            label={split.lines}
            hint={split.count(parts.length)}
            value={lines}
            onChange={setLines}
            rows={8}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" disabled={parts.length < 2}>
              {split.act(parts.length)}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
