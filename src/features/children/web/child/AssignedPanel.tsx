import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract } from '../../contract.ts';
import { childrenText } from '../text.ts';
import type { ChildFile } from './child-file.ts';

const { assignChild, endAssignment, listAssignable } = childrenContract.endpoints;

/** Who outside the commune follows the child and so reads its sensitive part. */
export function AssignedPanel({ file }: { file: ChildFile }) {
  const { record } = useText(childrenText);
  const [adding, setAdding] = useState(false);
  const end = useCommandOf(endAssignment);
  if (!file.abilities.assign) return null;
  const words = record.assigned;
  const childId = file.child.id;
  const finish = async (assignmentId: string, version: number) => {
    if (await end.run({ childId, assignmentId, version })) tellDone(words.ended);
  };
  return (
    <Panel title={words.title}>
      <p>{words.lead}</p>
      <ProblemNotice problem={end.problem} onRetry={() => void end.retry()} />
      {file.assigned.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {file.assigned.map(({ id, name, fromDate, version }) => (
            <li key={id}>
              {words.since(name, formatDate(fromDate))}{' '}
              <Button
                size="compact-md"
                variant="default"
                data-print="hidden"
                aria-label={words.endOf(name)}
                loading={end.busy}
                onClick={() => void finish(id, version)}
              >
                {words.end}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button variant="default" data-print="hidden" onClick={() => setAdding(true)}>
        {words.add}
      </Button>
      {adding && <Assign childId={childId} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function Assign({ childId, onClose }: { childId: string; onClose: () => void }) {
  const { record } = useText(childrenText);
  const words = record.assigned;
  const { kit } = useText(platformText);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState({ accountId: '', reason: '' });
  const [wrong, setWrong] = useState<CallProblem>();
  const known = useQueryOf(listAssignable, { childId });
  const assign = useCommandOf(assignChild);
  const send = async (first: string) => {
    const input = { childId, id, accountId: draft.accountId || first, reason: draft.reason };
    const problem = checkInput(assignChild.input, input);
    setWrong(problem);
    if (problem || !(await assign.run(input))) return;
    tellDone(words.done);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.add}>
      <Answered query={known}>
        {({ officers }) =>
          officers.length === 0 ? (
            <p>{words.nobody}</p>
          ) : (
            <Form
              onSubmit={() => void send(officers[0]?.accountId ?? '')}
              problem={wrong ?? assign.problem}
              onRetry={() => void assign.retry()}
            >
              <Stack gap="sm">
                <SelectField
                  path="accountId"
                  label={words.officer}
                  required
                  value={draft.accountId || (officers[0]?.accountId ?? '')}
                  choices={officers.map(({ accountId, name, unitName }) => ({
                    ...{ value: accountId, label: `${name}, ${unitName}` },
                  }))}
                  onChange={(accountId) => setDraft({ ...draft, accountId })}
                />
                <AreaField
                  path="reason"
                  label={words.reason}
                  required
                  rows={2}
                  value={draft.reason}
                  onChange={(reason) => setDraft({ ...draft, reason })}
                />
                <Group justify="flex-end">
                  <Button variant="default" onClick={onClose}>
                    {kit.cancel}
                  </Button>
                  <Button type="submit" loading={assign.busy}>
                    {words.send}
                  </Button>
                </Group>
              </Stack>
            </Form>
          )
        }
      </Answered>
    </Dialog>
  );
}
