import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { isValid } from '../../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useActWords } from '../../../../platform/web/text/act-text.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { accountsContract } from '../../contract.ts';
import { auditAddress } from '../addresses.ts';
import { KeyedPages } from '../KeyedPages.tsx';
import { accountsText } from '../text.ts';
import { AuditTable } from './AuditTable.tsx';
import styles from './audit.module.css';

const { readAudit, auditActs } = accountsContract.endpoints;

/** "Nhật ký": who did and saw what, in one's area. */
export default function AuditPage() {
  const { audit: text } = useText(accountsText);
  const { search, setSearch } = usePage(auditAddress);
  const { nguoi, viec, tu, den, sau } = search;
  const trail = useQueryOf(
    readAudit,
    {
      ...(nguoi && { accountId: nguoi }),
      ...(viec && { act: viec }),
      ...(tu && isValid(tu) && { from: tu }),
      ...(den && isValid(den) && { to: den }),
      ...(sau && { after: sau }),
    },
    { keepPrevious: true },
  );
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      {nguoi && (
        <Group mb="md">
          <span>{text.onePerson}</span>
          <Button variant="default" onClick={() => setSearch({ nguoi: undefined, sau: undefined })}>
            {text.allPeople}
          </Button>
        </Group>
      )}
      <Filter key={`${viec}${tu}${den}`} />
      <Answered query={trail}>
        {(page) => (
          <>
            <AuditTable rows={page.rows} withPerson />
            <KeyedPages after={sau} next={page.next} onPage={(after) => setSearch({ sau: after })} />
          </>
        )}
      </Answered>
    </>
  );
}

function Filter() {
  const { audit: text } = useText(accountsText);
  const { search, setSearch } = usePage(auditAddress);
  const { nameOf } = useActWords();
  const acts = useQueryOf(auditActs, {}).data?.acts ?? [];
  const [act, setAct] = useState(search.viec ?? '');
  const [from, setFrom] = useState(search.tu ?? '');
  const [to, setTo] = useState(search.den ?? '');
  const apply = () =>
    setSearch({ viec: act || undefined, tu: from || undefined, den: to || undefined, sau: undefined });
  return (
    <Form onSubmit={apply}>
      <div className={styles.filters} data-print="hidden">
        <SelectField
          path="act"
          label={text.act}
          value={act}
          blank={text.anyAct}
          choices={acts.map((one) => ({ value: one.act, label: nameOf(one.act, one.summary) }))}
          onChange={setAct}
        />
        <DateField path="from" label={text.from} value={from} onChange={setFrom} />
        <DateField path="to" label={text.to} value={to} onChange={setTo} />
        <Button type="submit">{text.apply}</Button>
      </div>
    </Form>
  );
}
