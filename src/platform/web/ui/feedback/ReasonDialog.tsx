import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type CallProblem, ProblemError } from '../../client/problem-error.ts';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { writingText } from '../../text/writing.ts';
import { AreaField } from '../forms/fields.tsx';
import { Form } from '../forms/Form.tsx';
import { Dialog } from './Dialog.tsx';

interface ReasonDialogProps {
  title: string;
  /** The verb of the act: "Trả lại". */
  confirm: string;
  /** What the person should know before. */
  children?: ReactNode;
  label?: string;
  hint?: string;
  /** Shortest reason taken; 0 when it may be left out. */
  minimum?: number;
  maximum?: number;
  danger?: boolean;
  busy: boolean;
  problem: CallProblem | undefined;
  onRetry?: () => void;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

function tooShort(reason: string, minimum: number): ProblemError | undefined {
  if (reason.trim().length >= minimum) return undefined;
  const code = reason.trim() === '' ? 'required' : 'too_small';
  const params = { origin: 'string', minimum: String(minimum) };
  return new ProblemError({
    code: 'platform.invalid-input',
    status: 422,
    fields: [{ path: 'reason', code, params }],
  });
}

/** An act that needs its reason in words: returning, refusing, asking to open again. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { kit } = useText(platformText);
  const text = useText(writingText);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<ProblemError>();
  const { minimum = 1, maximum = 1000 } = props;
  const confirm = () => {
    const short = tooShort(reason, minimum);
    setWrong(short);
    if (!short) props.onConfirm(reason);
  };
  return (
    <Dialog onClose={props.onClose} title={props.title} size="lg">
      <Form onSubmit={confirm} problem={wrong ?? props.problem} onRetry={props.onRetry}>
        <Stack>
          {props.children}
          <AreaField
            path="reason"
            label={props.label ?? text.reason}
            {...(props.hint && { hint: props.hint })}
            required={minimum > 0}
            maxLength={maximum}
            value={reason}
            onChange={setReason}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={props.busy} {...(props.danger && { color: 'danger' })}>
              {props.confirm}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
