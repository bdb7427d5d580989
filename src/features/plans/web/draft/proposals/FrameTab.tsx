import { useText } from '../../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, TextField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../../platform/web/ui/forms/Form.tsx';
import type { PlanContent } from '../../../contract/content.ts';
import { plansText } from '../../text.ts';
import type { Edited } from '../keeping/draft-content.ts';
import { useDesk } from '../draft-context.ts';
import styles from './proposals.module.css';
import { BasesList } from './TextLineTabs.tsx';

type TextKey = 'title' | 'place' | 'parentAgency' | 'agency' | 'opening' | 'closing';

/** Head and foot of the document, its year and period, its legal bases. */
export function FrameTab() {
  const { fields } = useText(plansText).draft;
  return (
    <>
      <Form onSubmit={() => undefined}>
        <div className={styles.frame}>
          <FrameFields />
        </div>
      </Form>
      <h2 className={styles.head2}>{fields.bases}</h2>
      <BasesList />
    </>
  );
}

function FrameFields() {
  const { fields } = useText(plansText).draft;
  const desk = useDesk();
  const { content, year, periodFrom, periodTo } = desk.edited;
  const set = (change: Partial<Edited>) => desk.change((old) => ({ ...old, ...change }));
  const setText = (key: TextKey) => (text: string) =>
    desk.change((old) => ({ ...old, content: { ...old.content, [key]: text } }));
  const setSigner = (key: keyof PlanContent['signer']) => (text: string) =>
    desk.change((old) => ({
      ...old,
      content: { ...old.content, signer: { ...old.content.signer, [key]: text } },
    }));
  const area = (key: 'title' | 'opening' | 'closing', rows: number, maxLength: number) => (
    <AreaField
      path={`content.${key}`}
      label={fields[key]}
      value={content[key]}
      onChange={setText(key)}
      rows={rows}
      maxLength={maxLength}
    />
  );
  const line = (key: 'place' | 'parentAgency' | 'agency', maxLength: number) => (
    <TextField
      path={`content.${key}`}
      label={fields[key]}
      value={content[key]}
      onChange={setText(key)}
      maxLength={maxLength}
    />
  );
  return (
    <>
      {area('title', 2, 500)}
      <div className={styles.row}>
        <TextField
          path="year"
          label={fields.year}
          inputMode="numeric"
          value={year === 0 ? '' : String(year)}
          onChange={(text) => set({ year: Number(text.replace(/\D/g, '').slice(0, 4)) })}
          maxLength={4}
        />
        <DateField
          path="periodFrom"
          label={fields.periodFrom}
          value={periodFrom}
          onChange={(date) => set({ periodFrom: date })}
        />
        <DateField
          path="periodTo"
          label={fields.periodTo}
          value={periodTo}
          onChange={(date) => set({ periodTo: date })}
        />
      </div>
      <div className={styles.row}>
        {line('parentAgency', 200)}
        {line('agency', 200)}
        {line('place', 100)}
      </div>
      {area('opening', 2, 4000)}
      {area('closing', 2, 4000)}
      <div className={styles.row}>
        <TextField
          path="content.signer.authority"
          label={fields.signerAuthority}
          hint={fields.signerAuthorityHint}
          value={content.signer.authority}
          onChange={setSigner('authority')}
          maxLength={200}
        />
        <TextField
          path="content.signer.title"
          label={fields.signerTitle}
          value={content.signer.title}
          onChange={setSigner('title')}
          maxLength={200}
        />
        <TextField
          path="content.signer.name"
          label={fields.signerName}
          value={content.signer.name}
          onChange={setSigner('name')}
          maxLength={120}
        />
      </div>
    </>
  );
}
