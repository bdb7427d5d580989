import { Checkbox, Stack } from '@mantine/core';
import { useText } from '../../../../platform/web/text/language.tsx';
import { AreaField } from '../../../../platform/web/ui/forms/fields.tsx';
import { useField } from '../../../../platform/web/ui/forms/form-context.ts';
import type { FieldGroup } from '../../../children/contract.ts';
import { childrenText } from '../../../children/web/public.ts';
import type { OfferedReceiver } from '../../contract.ts';
import { fieldsTold, toldOfCase } from '../../rules/sharing.ts';
import styles from '../referrals.module.css';
import { referralsText } from '../text.ts';
import { ToldList } from '../ToldList.tsx';
import type { Choices, chosenGroups, ReferDraft, WrittenField } from './draft.ts';

interface GroupsProps {
  receiver: OfferedReceiver;
  value: readonly FieldGroup[];
  onChange: (groups: FieldGroup[]) => void;
}

/** Only groups that the receiver may know. */
export function GroupsField({ receiver, value, onChange }: GroupsProps) {
  const { dialog: words } = useText(referralsText);
  const { referrals: shared } = useText(childrenText);
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
        {receiver.groups.map(({ group }) => (
          <Checkbox key={group} value={group} label={shared.groupNames[group]} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

interface WrittenProps {
  asked: readonly WrittenField[];
  receiver: OfferedReceiver;
  draft: ReferDraft;
  edit: (change: Partial<ReferDraft>) => void;
}

/** What the case does not hold as a field of its own is written here, for this receiver. */
export function WrittenFields({ asked, receiver, draft, edit }: WrittenProps) {
  const { caseFields } = useText(referralsText);
  return (
    <>
      {asked.map((field) => (
        <AreaField
          key={field}
          path={`written.${field}`}
          label={caseFields[field]}
          rows={2}
          maxLength={2000}
          value={draft.written[field]}
          onChange={(text) => edit({ written: { ...draft.written, [field]: text } })}
        />
      ))}
      {asked.includes('hivStatus') && (
        <PersonsField
          people={receiver.people}
          value={draft.persons}
          onChange={(persons) => edit({ persons })}
        />
      )}
    </>
  );
}

interface PersonsProps {
  people: OfferedReceiver['people'];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

function PersonsField({ people, value, onChange }: PersonsProps) {
  const { dialog: words } = useText(referralsText);
  const {
    id,
    disabled: _,
    required: __,
    ...bound
  } = useField({
    ...{ path: 'persons', label: words.persons, hint: words.personsHint },
  });
  return (
    <Checkbox.Group {...bound} id={id} tabIndex={-1} value={[...value]} onChange={onChange}>
      <Stack gap="xs" mt={6}>
        {people.map(({ accountId, name }) => (
          <Checkbox key={accountId} value={accountId} label={name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

interface PreviewProps {
  choices: Choices;
  chosen: ReturnType<typeof chosenGroups>;
  asked: readonly WrittenField[];
  draft: ReferDraft;
}

/** Made by the very function that makes what is sent. */
export function Preview({ choices, chosen, asked, draft }: PreviewProps) {
  const { dialog: words } = useText(referralsText);
  const { tellable, givenBefore } = choices;
  const written = asked.flatMap((field) =>
    draft.written[field] === '' ? [] : [[field, draft.written[field]]],
  );
  const before = givenBefore[draft.receiverId] ?? [];
  const inCase = {
    ...{ ...tellable.case, ...Object.fromEntries(written) },
    ...(before.length > 0 && { givenBefore: before }),
  };
  const told = toldOfCase({ ...tellable, case: inCase }, chosen);
  return (
    <section className={styles.preview} aria-label={words.preview} aria-live="polite">
      <h3>{words.preview}</h3>
      {fieldsTold(told).length === 0 ? <p>{words.previewNone}</p> : <ToldList told={told} />}
    </section>
  );
}
