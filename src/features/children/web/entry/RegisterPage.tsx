import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract, type NewChild } from '../../contract.ts';
import { fatherOf, motherOf } from '../../rules/relatives.ts';
import { childAddress, childrenAddress } from '../addresses.ts';
import { usePlaces } from '../places.ts';
import { childrenText } from '../text.ts';
import { AlikeDialog } from './AlikeDialog.tsx';
import { ChildFields } from './ChildFields.tsx';
import { blankDraft, type ChildDraft, entryOf } from './draft.ts';

const { registerChild, findAlike } = childrenContract.endpoints;

/** A new child by a form: looked for in the register before it is written. */
export default function RegisterPage() {
  const words = useText(childrenText);
  const { kit } = useText(platformText);
  const go = useGo();
  const places = usePlaces();
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState<ChildDraft>(blankDraft);
  const [where, setWhere] = useState({ unitId: '', since: '' });
  const [wrong, setWrong] = useState<CallProblem>();
  const alike = useCommandOf(findAlike);
  const register = useCommandOf(registerChild);
  // Chosen for the officer only where there is no choice: a child must not fall into the first hamlet of the alphabet.
  const only = places.own.length === 1 ? places.own[0]?.value : undefined;
  const unitId = where.unitId || only || '';
  const input = () => ({
    ...{ id, unitId, child: entryOf(draft) as NewChild },
    ...(where.since !== '' && { since: where.since }),
  });
  const write = async () => {
    alike.reset();
    const done = await register.run(input());
    if (!done) return;
    tellDone(words.entry.saved);
    go(to(childAddress, { childId: id }), { replace: true });
  };
  const send = async () => {
    const problem = checkInput(registerChild.input, input());
    setWrong(problem && withoutPrefix(problem));
    if (problem) return;
    const { child } = input();
    const found = await alike.run({
      ...{ fullName: child.fullName, sex: child.sex, birthDate: child.birthDate, unitId },
      ...{ birthPrecision: child.birthPrecision, personalId: child.personalId ?? '' },
      ...{ motherName: motherOf(child.relatives ?? []), fatherName: fatherOf(child.relatives ?? []) },
    });
    if (found?.alike.length === 0) await write();
  };
  const failed = wrong ?? (register.problem && withoutPrefix(register.problem)) ?? alike.problem;
  return (
    <>
      <PageHeader
        title={words.entry.newTitle}
        crumbs={[{ label: words.title, to: to(childrenAddress) }]}
        failed={failed !== undefined}
      />
      <Form guarded onSubmit={() => void send()} problem={failed} onRetry={() => void register.retry()}>
        <Stack gap="md">
          <ChildFields
            draft={draft}
            edit={(change) => setDraft({ ...draft, ...change })}
            place={
              <>
                <SelectField
                  path="unitId"
                  label={words.entry.place}
                  required
                  value={unitId}
                  choices={places.own}
                  {...(only === undefined && { blank: words.entry.choosePlace })}
                  onChange={(chosen) => setWhere({ ...where, unitId: chosen })}
                />
                <DateField
                  path="since"
                  label={words.entry.since}
                  hint={words.entry.sinceHint}
                  value={where.since}
                  onChange={(since) => setWhere({ ...where, since })}
                />
              </>
            }
          />
          <Group>
            <Button type="submit" loading={alike.busy || register.busy}>
              {words.entry.save}
            </Button>
            <Button variant="default" onClick={() => go(to(childrenAddress))}>
              {kit.cancel}
            </Button>
          </Group>
        </Stack>
      </Form>
      {alike.answer && alike.answer.alike.length > 0 && (
        <AlikeDialog
          alike={alike.answer.alike}
          onGoOn={() => void write()}
          onClose={alike.reset}
          busy={register.busy}
        />
      )}
    </>
  );
}

/** The child's fields stand by themselves on the form: `child.birthDate` is `birthDate` here. */
function withoutPrefix(problem: CallProblem): CallProblem {
  if (!(problem instanceof ProblemError)) return problem;
  const fields = problem.body.fields?.map((field) => ({
    ...field,
    path: field.path.replace(/^child\./, ''),
  }));
  return new ProblemError({ ...problem.body, ...(fields && { fields }) });
}
