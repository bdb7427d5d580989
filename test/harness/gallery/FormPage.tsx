import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { checkInput } from '../../../src/platform/web/client/check-input.ts';
import { useCommandOf } from '../../../src/platform/web/client/hooks.ts';
import type { CallProblem } from '../../../src/platform/web/client/problem-error.ts';
import { PageHeader } from '../../../src/platform/web/shell/frame/PageHeader.tsx';
import { tellUndoable } from '../../../src/platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../src/platform/web/ui/forms/DateField.tsx';
import { FileField } from '../../../src/platform/web/ui/forms/FileField.tsx';
import { Form } from '../../../src/platform/web/ui/forms/Form.tsx';
import {
  AreaField,
  CheckField,
  RadioField,
  SelectField,
  TextField,
} from '../../../src/platform/web/ui/forms/fields.tsx';
import { MoneyField } from '../../../src/platform/web/ui/forms/MoneyField.tsx';
import { recordGift } from './endpoints.ts';

const empty = { recipient: '', givenOn: '', amount: '' as number | string, note: '' };

export default function FormPage() {
  const [gift, setGift] = useState(empty);
  const [wrong, setWrong] = useState<CallProblem>();
  const [kind, setKind] = useState('hien-vat');
  const [agreed, setAgreed] = useState(false);
  const [file, setFile] = useState<File>();
  const record = useCommandOf(recordGift);
  const problem = wrong ?? record.problem;
  const say = () => tellUndoable('Đã ghi một lần trao quà', () => setGift(empty));
  const submit = async () => {
    const found = checkInput(recordGift.input, gift);
    setWrong(found);
    if (!found && (await record.run(gift))) say();
  };
  const retry = async () => {
    if (await record.retry()) say();
  };
  return (
    <>
      <PageHeader title="Ghi một lần trao quà" failed={problem !== undefined} lead="Dữ liệu của trang thử." />
      <Form guarded onSubmit={() => void submit()} problem={problem} onRetry={() => void retry()}>
        <Stack maw={560}>
          <TextField
            path="recipient"
            label="Họ và tên người nhận"
            required
            value={gift.recipient}
            onChange={(recipient) => setGift((old) => ({ ...old, recipient }))}
          />
          <DateField
            path="givenOn"
            label="Ngày trao"
            required
            value={gift.givenOn}
            onChange={(givenOn) => setGift((old) => ({ ...old, givenOn }))}
          />
          <MoneyField
            path="amount"
            label="Trị giá"
            required
            value={gift.amount}
            onChange={(amount) => setGift((old) => ({ ...old, amount }))}
          />
          <SelectField
            path="kind"
            label="Hình thức"
            value={kind}
            onChange={setKind}
            choices={[
              { value: 'hien-vat', label: 'Hiện vật' },
              { value: 'tien', label: 'Tiền' },
            ]}
          />
          <RadioField
            path="occasion"
            label="Dịp"
            value={kind}
            onChange={setKind}
            choices={[
              { value: 'hien-vat', label: 'Tết Trung thu' },
              { value: 'tien', label: 'Ngày Quốc tế Thiếu nhi 1/6' },
            ]}
          />
          <AreaField
            path="note"
            label="Ghi chú"
            value={gift.note}
            onChange={(note) => setGift((old) => ({ ...old, note }))}
          />
          <CheckField path="agreed" label="Gia đình đã ký nhận" value={agreed} onChange={setAgreed} />
          <FileField
            path="file"
            label="Biên bản"
            value={file}
            onChange={setFile}
            accepts={['.pdf', '.docx']}
          />
          <Button type="submit" loading={record.busy} w="fit-content">
            Ghi nhận
          </Button>
        </Stack>
      </Form>
    </>
  );
}
