import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { isValid } from '../../../../platform/shared/plain-date.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { type AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { changeKinds, type ChangePreview, unitsContract } from '../../contract.ts';
import { PreviewLists } from '../PreviewLists.tsx';
import { unitsText } from '../text.ts';
import styles from '../units.module.css';
import { ActFields } from './ActFields.tsx';
import { type ChangeForm, fieldPath, sentChange, startForm, withUnit } from './change-form.ts';
import { choicesOf } from './fields.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

interface ChangeDialogProps {
  chosen: string | undefined;
  /** The date of the tree on the page: where the effective date starts from. */
  on: string | undefined;
  onClose: () => void;
}

type Tree = AnswerOf<typeof unitsContract.endpoints.tree>;

/** "Nhập, chia, đổi tên, chuyển": a form, what would happen, then the act. */
export function ChangeDialog({ chosen, on, onClose }: ChangeDialogProps) {
  const { form: words } = useText(unitsText);
  const [effectiveOn, setEffectiveOn] = useState(on ?? '');
  const asked = isValid(effectiveOn) ? { on: effectiveOn } : {};
  const tree = useQueryOf(unitsContract.endpoints.tree, asked, { keepPrevious: true });
  return (
    <Dialog onClose={onClose} title={words.title} size="lg">
      <Answered query={tree}>
        {(answer) => <ChangeSteps tree={answer} chosen={chosen} onDate={setEffectiveOn} onClose={onClose} />}
      </Answered>
    </Dialog>
  );
}

interface ChangeStepsProps {
  tree: Tree;
  chosen: string | undefined;
  onDate: (effectiveOn: string) => void;
  onClose: () => void;
}

/** The same problem under the paths of the form's fields. */
function asFormProblem(problem: CallProblem | undefined): CallProblem | undefined {
  if (!(problem instanceof ProblemError)) return problem;
  const fields = problem.body.fields?.map((field) => ({ ...field, path: fieldPath(field.path) }));
  return new ProblemError({ ...problem.body, ...(fields && { fields }) });
}

/** What is wrong with the shape. A short name is made from the name: without a name only the name is asked for. */
function checkForm(sent: unknown): ProblemError | undefined {
  const wrong = checkInput(unitsContract.endpoints.makeChange.input, sent);
  const fields = wrong?.body.fields?.filter(
    (field) => !(field.code === 'required' && field.path.endsWith('shortName')),
  );
  return wrong && new ProblemError({ ...wrong.body, ...(fields && { fields }) });
}

function ChangeSteps({ tree, chosen, onDate, onClose }: ChangeStepsProps) {
  const text = useText(unitsText);
  const [form, setForm] = useState(() =>
    startForm(
      tree.units.find((unit) => unit.unitId === chosen),
      tree.on,
    ),
  );
  const [seen, setSeen] = useState<{ preview: ChangePreview; treeVersion: number }>();
  const [problem, setProblem] = useState<CallProblem>();
  const previewing = useCommandOf(unitsContract.endpoints.previewChange);
  const making = useCommandOf(unitsContract.endpoints.makeChange);
  const edit = (changed: ChangeForm) => {
    setForm(changed);
    setSeen(undefined);
    if (changed.effectiveOn !== form.effectiveOn) onDate(changed.effectiveOn);
  };
  const preview = async () => {
    making.reset();
    const sent = sentChange(form, tree.treeVersion);
    const wrong = checkForm(sent);
    setProblem(wrong);
    if (wrong) return;
    const answer = await previewing.run({ change: sent.change });
    const [first] = answer?.problems ?? [];
    if (first)
      setProblem(
        new ProblemError({
          code: first.code,
          status: 422,
          params: first.params,
          fields: answer?.problems ?? [],
        }),
      );
    else if (answer?.preview) setSeen({ preview: answer.preview, treeVersion: answer.treeVersion });
  };
  const finish = (done: Awaited<ReturnType<typeof making.run>>) => {
    if (!done) return;
    tellDone(text.form.done(done.preview.hamlets));
    onClose();
  };
  // A refusal leads back to the form; without an answer the confirmed change stays, to be sent again as the same act.
  const refused = making.problem instanceof ProblemError && making.problem.body.status < 500;
  const confirmed = refused ? undefined : seen;
  const submit = async () => {
    if (confirmed) finish(await making.run(sentChange(form, confirmed.treeVersion)));
    else await preview();
  };
  const shown = asFormProblem(problem ?? previewing.problem ?? making.problem);
  return (
    <Form
      onSubmit={() => void submit()}
      problem={shown}
      onRetry={confirmed && (() => void making.retry().then(finish))}
      labels={{ '': text.form.whole }}
    >
      <Stack>
        {confirmed ? (
          <Confirm preview={confirmed.preview} />
        ) : (
          <ChangeFields form={form} edit={edit} tree={tree} />
        )}
        <Group justify="flex-end">
          {confirmed && (
            <Button variant="default" onClick={() => setSeen(undefined)}>
              {text.form.back}
            </Button>
          )}
          <Button type="submit" loading={previewing.busy || making.busy}>
            {confirmed ? text.form.confirm : text.form.preview}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

function Confirm({ preview }: { preview: ChangePreview }) {
  const { preview: words } = useText(unitsText);
  return (
    <section className={styles.preview} aria-label={words.title}>
      <h3>{words.title}</h3>
      <PreviewLists preview={preview} />
      <p>{words.hamlets(preview.hamlets)}</p>
      {preview.sameNames.length > 0 && (
        <p className={styles.note}>{words.sameNames(preview.sameNames.join(', '))}</p>
      )}
      <p>{words.records}</p>
    </section>
  );
}

interface ChangeFieldsProps {
  form: ChangeForm;
  edit: (form: ChangeForm) => void;
  tree: Tree;
}

function ChangeFields({ form, edit, tree }: ChangeFieldsProps) {
  const { form: words, changeKinds: kinds } = useText(unitsText);
  const unit = tree.units.find((one) => one.unitId === form.unitId);
  const setKind = (kind: string) => edit(withUnit({ ...form, kind: kind as ChangeForm['kind'] }, unit));
  const setUnit = (unitId: string) =>
    edit(
      withUnit(
        form,
        tree.units.find((one) => one.unitId === unitId),
      ),
    );
  return (
    <>
      <SelectField
        path="kind"
        label={words.kind}
        value={form.kind}
        onChange={setKind}
        choices={changeKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <DateField
        path="effectiveOn"
        label={words.effectiveOn}
        value={form.effectiveOn}
        onChange={(effectiveOn) => edit({ ...form, effectiveOn })}
        required
      />
      {form.kind !== 'create' && (
        <SelectField
          path="unitId"
          label={words.unit}
          value={form.unitId}
          onChange={setUnit}
          choices={choicesOf(tree.units)}
          blank={words.choose}
          required
        />
      )}
      <ActFields form={form} onChange={edit} unit={unit} units={tree.units} types={tree.types} />
      <TextField
        path="document"
        label={words.document}
        hint={words.documentHint}
        value={form.document}
        onChange={(document) => edit({ ...form, document })}
        maxLength={300}
        required
      />
    </>
  );
}
