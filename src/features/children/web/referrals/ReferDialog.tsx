import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { useField } from '../../../../platform/web/ui/forms/form-context.ts';
import { unitsText } from '../../../units/web/public.ts';
import { type ChildRecord, childrenContract, type FieldGroup, type OfferedOffice } from '../../contract.ts';
import { referredFacts } from '../../rules/referred-facts.ts';
import { childrenText } from '../text.ts';
import { FactsList } from './FactsList.tsx';
import styles from './referrals.module.css';

const { listReferralOffices, referChild } = childrenContract.endpoints;

/** "Chuyển thông tin…": to whom, which groups, what for; below them, exactly what the office will see. */
export function ReferDialog({ child, onClose }: { child: ChildRecord; onClose: () => void }) {
  const { referrals: words } = useText(childrenText);
  const offered = useQueryOf(listReferralOffices, { childId: child.id });
  return (
    <Dialog onClose={onClose} title={words.dialog} size="lg">
      <Answered query={offered}>
        {({ offices }) => {
          const free = offices.filter(({ present }) => !present);
          return free.length === 0 ? (
            <p>{words.noOffice}</p>
          ) : (
            <Refer child={child} offices={free} onClose={onClose} />
          );
        }}
      </Answered>
    </Dialog>
  );
}

interface ReferProps {
  child: ChildRecord;
  offices: readonly OfferedOffice[];
  onClose: () => void;
}

function Refer({ child, offices, onClose }: ReferProps) {
  const { referrals: words } = useText(childrenText);
  const { sectors } = useText(unitsText);
  const { kit } = useText(platformText);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState({ officeId: '', groups: [] as FieldGroup[], purpose: '', basis: '' });
  const [wrong, setWrong] = useState<CallProblem>();
  const refer = useCommandOf(referChild);
  const office = offices.find(({ officeId }) => officeId === draft.officeId);
  const send = async () => {
    const input = { childId: child.id, id, ...draft };
    const problem = checkInput(referChild.input, input);
    setWrong(problem);
    if (problem || !(await refer.run(input))) return;
    tellDone(words.done);
    onClose();
  };
  return (
    <Form onSubmit={() => void send()} problem={wrong ?? refer.problem} onRetry={() => void refer.retry()}>
      <Stack gap="sm">
        <SelectField
          path="officeId"
          label={words.office}
          required
          blank={words.chooseOffice}
          value={draft.officeId}
          choices={offices.map(({ officeId, name, sector }) => ({
            ...{ value: officeId, label: words.officeOf(name, sectors[sector]) },
          }))}
          onChange={(officeId) => setDraft({ ...draft, officeId, groups: [] })}
        />
        {office && (
          <>
            <GroupsField
              office={office}
              value={draft.groups}
              onChange={(groups) => setDraft({ ...draft, groups })}
            />
            <Preview child={child} office={office} groups={draft.groups} />
          </>
        )}
        <AreaField
          path="purpose"
          label={words.purpose}
          required
          rows={2}
          maxLength={500}
          value={draft.purpose}
          onChange={(purpose) => setDraft({ ...draft, purpose })}
        />
        <AreaField
          path="basis"
          label={words.basis}
          hint={words.basisHint}
          required
          rows={2}
          maxLength={500}
          value={draft.basis}
          onChange={(basis) => setDraft({ ...draft, basis })}
        />
        <p className={styles.note}>{words.read}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button type="submit" loading={refer.busy}>
            {words.send}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

interface GroupsFieldProps {
  office: OfferedOffice;
  value: readonly FieldGroup[];
  onChange: (groups: FieldGroup[]) => void;
}

function GroupsField({ office, value, onChange }: GroupsFieldProps) {
  const { referrals: words } = useText(childrenText);
  const field = { path: 'groups', label: words.groups, hint: words.groupsHint, required: true };
  const { id, disabled: _, required, ...bound } = useField(field);
  return (
    <Checkbox.Group
      {...bound}
      id={id}
      tabIndex={-1}
      withAsterisk={required ?? false}
      value={[...value]}
      onChange={(groups) => onChange(groups as FieldGroup[])}
    >
      <Stack gap="xs" mt={6}>
        {office.groups.map(({ group }) => (
          <Checkbox key={group} value={group} label={words.groupNames[group]} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function Preview({
  child,
  office,
  groups,
}: {
  child: ChildRecord;
  office: OfferedOffice;
  groups: readonly FieldGroup[];
}) {
  const { referrals: words } = useText(childrenText);
  const named = office.groups.filter(({ group }) => groups.includes(group)).flatMap(({ fields }) => fields);
  const fields = new Set(named.map(({ field }) => field));
  const initials = named.flatMap(({ field, as }) => (as === 'initials' ? [field] : []));
  return (
    <section className={styles.preview} aria-label={words.preview} aria-live="polite">
      <h3>{words.preview}</h3>
      {fields.size === 0 ? (
        <p>{words.previewNone}</p>
      ) : (
        <FactsList
          facts={referredFacts(child, { fields, initials: new Set(initials) })}
          initials={initials}
        />
      )}
    </section>
  );
}
