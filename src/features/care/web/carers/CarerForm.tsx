import { Button, Group, Stack } from '@mantine/core';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { RadioField, SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { type CarerKind, carerKinds } from '../../contract.ts';
import { carersText } from '../text.ts';
import { HouseholdFields, PersonFields, RelatedFields, WishFields } from './CarerFields.tsx';
import { type CarerDraft, withKind } from './draft.ts';

interface CarerFormProps {
  draft: CarerDraft;
  setDraft: (change: (old: CarerDraft) => CarerDraft) => void;
  /** Kind, day and commune are settled when a file is changed. */
  fresh: boolean;
  communes: readonly { value: string; label: string }[];
  people: readonly { accountId: string; name: string }[];
  busy: boolean;
  problem: CallProblem | undefined;
  onSubmit: () => void;
  onRetry: () => void;
}

/** Mẫu 08 as a form: who, family and home, wishes. */
export function CarerForm({ draft, setDraft, fresh, communes, people, busy, ...of }: CarerFormProps) {
  const { form, kinds } = useText(carersText);
  const edit = (change: Partial<CarerDraft>) => setDraft((old) => ({ ...old, ...change }));
  return (
    <Form guarded {...of} labels={{ 'file.persons': form.who }}>
      <Stack gap="md">
        {fresh && (
          <>
            <RadioField
              path="kind"
              label={form.fields.kind}
              required
              value={draft.kind}
              onChange={(kind) => setDraft((old) => withKind(old, kind as CarerKind))}
              choices={carerKinds.map((value) => ({ value, label: kinds[value] }))}
            />
            <DateField
              path="registeredOn"
              label={form.fields.registeredOn}
              required
              value={draft.registeredOn}
              onChange={(registeredOn) => edit({ registeredOn })}
            />
            {communes.length > 1 && (
              <SelectField
                path="unitId"
                label={form.fields.unit}
                required
                value={draft.unitId}
                choices={communes}
                onChange={(unitId) => edit({ unitId })}
              />
            )}
          </>
        )}
        {draft.persons.map((_, at) => (
          <PersonFields key={at} draft={draft} edit={edit} at={at} />
        ))}
        <HouseholdFields draft={draft} edit={edit} />
        <WishFields draft={draft} edit={edit} />
        <RelatedFields draft={draft} edit={edit} people={people} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {form.save}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
