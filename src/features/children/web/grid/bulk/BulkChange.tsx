import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../../platform/shared/id.ts';
import { checkInput } from '../../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { useProblemText } from '../../../../../platform/web/text/use-problem-text.ts';
import { Dialog } from '../../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone, tellProblem, tellUndoable } from '../../../../../platform/web/ui/feedback/toasts.tsx';
import { SelectField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract } from '../../../contract.ts';
import { childrenText } from '../../text.ts';
import { childrenGridText } from '../text.ts';
import { type BulkField, BulkValue, bulkFields, isNullable } from './BulkValue.tsx';
import type { Chosen } from './chosen.ts';
import { bulkText } from './text.ts';

const { changeMatching, undoBatch } = childrenContract.endpoints;

interface BulkChangeProps {
  chosen: Chosen;
  /** The list is to be read anew. */
  onDone: () => void;
  onClose: () => void;
}

/** One value for all chosen children, exactly as many as were seen, with the way back. */
export function BulkChange({ chosen, onDone, onClose }: BulkChangeProps) {
  const words = useText(bulkText);
  const labels = useLabels();
  const [batchId] = useState(newId);
  const [field, setField] = useState<BulkField>('schooling');
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState<CallProblem>();
  const change = useCommandOf(changeMatching);
  const takeBack = useTakeBack(onDone);
  const send = async () => {
    const fields = { [field]: value === '' && isNullable(field) ? null : value };
    const input = { id: batchId, filter: chosen.filter, expected: chosen.count, fields };
    const problem = checkInput(changeMatching.input, input);
    setWrong(problem);
    const answer = problem ? undefined : await change.run(input);
    if (!answer) return;
    tellUndoable(words.done(answer.changed), () => void takeBack(answer.batchId));
    onDone();
    onClose();
  };
  const found = countChanged(change.problem);
  return (
    <Dialog title={words.title(chosen.count)} onClose={onClose}>
      <Form
        onSubmit={() => void send()}
        problem={wrong ?? (found === undefined ? change.problem : undefined)}
        onRetry={() => void change.retry()}
        labels={{ [`fields.${field}`]: labels(field) }}
      >
        <Stack gap="sm">
          <p>{words.lead}</p>
          <SelectField
            path="field"
            label={words.field}
            value={field}
            choices={bulkFields.map((name) => ({ value: name, label: labels(name) }))}
            onChange={(name) => {
              setField(name as BulkField);
              setValue('');
            }}
          />
          <BulkValue key={field} field={field} value={value} onChange={setValue} />
          {found !== undefined && <p role="alert">{words.changedCount(found)}</p>}
          {found === undefined ? (
            <Button type="submit" loading={change.busy}>
              {words.send(chosen.count)}
            </Button>
          ) : (
            <Button
              onClick={() => {
                onDone();
                onClose();
              }}
            >
              {words.lookAgain}
            </Button>
          )}
        </Stack>
      </Form>
    </Dialog>
  );
}

/** How many match now, when that is why nothing was changed. */
function countChanged(problem: CallProblem | undefined): number | undefined {
  if (!(problem instanceof ProblemError) || problem.body.code !== 'children.count-changed') return undefined;
  return Number(problem.body.params?.found);
}

function useLabels() {
  const { fields } = useText(childrenText);
  const { columns } = useText(childrenGridText);
  const names = { ...fields, ...columns } as Readonly<Record<string, string>>;
  return (field: string) => names[field] ?? field;
}

function useTakeBack(onDone: () => void) {
  const words = useText(bulkText);
  const { sentence } = useProblemText();
  const undo = useCommandOf(undoBatch);
  return async (batchId: string) => {
    const answer = await undo.run({ batchId });
    if (answer) tellDone(words.undone(answer.restored, answer.kept));
    else if (undo.problem) tellProblem(sentence(undo.problem));
    onDone();
  };
}
