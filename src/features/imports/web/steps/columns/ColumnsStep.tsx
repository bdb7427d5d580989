import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { checkInput } from '../../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../../platform/web/client/problem-error.ts';
import { to } from '../../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../../platform/web/ui/feedback/Answered.tsx';
import { Form } from '../../../../../platform/web/ui/forms/Form.tsx';
import { useCodeBook } from '../../../../children/web/public.ts';
import { type Import, importsContract, type SheetColumns } from '../../../contract.ts';
import { importAddress } from '../../addresses.ts';
import { importsText } from '../../text.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { fieldGroups } from './field-choices.ts';
import { ListOptions } from './ListOptions.tsx';
import { type Reading, recoded } from './reading.ts';

const { chooseColumns, chooseSheets, getColumns } = importsContract.endpoints;

/** Step 3: what each column is, and what holds for the whole list; then all rows are tried. */
export function ColumnsStep({ import: found }: { import: Import }) {
  const { columns: text } = useText(importsText);
  const query = useQueryOf(getColumns, { importId: found.id });
  return (
    <Stack>
      <div>
        <h2>{text.title}</h2>
        <p>{text.lead}</p>
      </div>
      <Answered query={query}>
        {({ sheets }) => <Columns key={found.version} import={found} sheets={sheets} />}
      </Answered>
    </Stack>
  );
}

type Fields = ReadonlyMap<string, string | null>;
const keyOf = (sheet: number, column: number): string => `${sheet}:${column}`;

function Columns({ import: found, sheets }: { import: Import; sheets: readonly SheetColumns[] }) {
  const words = useText(importsText);
  const { columns: text } = words;
  const go = useGo();
  const groups = fieldGroups(words, useCodeBook());
  const [fields, setFields] = useState<Fields>(
    () => new Map(sheets.flatMap((one) => one.columns.map((c) => [keyOf(one.sheet, c.column), c.field]))),
  );
  const [options, setOptions] = useState(found.options);
  const [wrong, setWrong] = useState<CallProblem>();
  const choose = useCommandOf(chooseColumns);
  const recode = useCommandOf(chooseSheets);
  const about = { importId: found.id, version: found.version };
  const send = async () => {
    const chosen = sheets.map(({ sheet, columns }) => ({
      sheet,
      columns: columns.map(({ column }) => ({ column, field: fields.get(keyOf(sheet, column)) ?? null })),
    }));
    const input = { ...about, sheets: chosen, options };
    const problem = checkInput(chooseColumns.input, input);
    setWrong(problem);
    const done = problem ? undefined : await choose.run(input);
    if (done) go(to(importAddress, { importId: found.id }, { buoc: 'repair' }));
  };
  const readOtherwise = (reading: Reading) =>
    void recode.run({ ...about, sheets: recoded(found.sheets, sheets, reading) });
  return (
    <Form
      onSubmit={() => void send()}
      problem={wrong ?? choose.problem ?? recode.problem}
      onRetry={() => void choose.retry()}
    >
      <Stack>
        {sheets.map((sheet) => (
          <ColumnTable
            key={sheet.sheet}
            sheet={sheet}
            groups={groups}
            fieldOf={(column) => fields.get(keyOf(sheet.sheet, column)) ?? null}
            onField={(column, field) =>
              setFields((old) => new Map(old).set(keyOf(sheet.sheet, column), field))
            }
            onEncoding={(column, encoding) => readOtherwise({ sheet: sheet.sheet, column, encoding })}
            busy={recode.busy}
          />
        ))}
        <ListOptions options={options} places={found.places} onChange={setOptions} />
        <Group>
          <Button type="submit" loading={choose.busy}>
            {text.next}
          </Button>
          <Button
            variant="default"
            onClick={() => go(to(importAddress, { importId: found.id }, { buoc: 'sheets' }))}
          >
            {text.back}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
