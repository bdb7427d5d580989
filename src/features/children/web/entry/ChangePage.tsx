import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo, usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ConflictDialog, type ConflictRow } from '../../../../platform/web/ui/feedback/ConflictDialog.tsx';
import { useSavedBy } from '../../../../platform/web/ui/feedback/use-saved-by.ts';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { ChildChanges, type ChildRecord, childrenContract } from '../../contract.ts';
import { changeChildAddress, childAddress, childrenAddress } from '../addresses.ts';
import { useCodeBook } from '../code-lists.ts';
import { usePlaces } from '../places.ts';
import { childrenText } from '../text.ts';
import { ChildFields } from './ChildFields.tsx';
import { conflictRows } from './conflict-rows.ts';
import { changesBetween, type ChildDraft, draftOf } from './draft.ts';

/** Editing a record by the form. The record is asked for anew each time the page opens. */
export default function ChangePage() {
  const { params } = usePage(changeChildAddress);
  const file = useQueryOf(childrenContract.endpoints.getChild, { childId: params.childId });
  return (
    <Answered query={file} page>
      {({ child }) => (
        <ChangeForm key={child.id} child={child} ask={async () => (await file.refetch()).data?.child} />
      )}
    </Answered>
  );
}

const refusedField = (field: string, code: string): CallProblem =>
  new ProblemError({ code: 'platform.invalid-input', status: 422, fields: [{ path: field, code }] });

interface ChangeFormProps {
  child: ChildRecord;
  /** The record as it stands now. */
  ask: () => Promise<ChildRecord | undefined>;
}

function ChangeForm({ child, ask }: ChangeFormProps) {
  const words = useText(childrenText);
  const { kit } = useText(platformText);
  const go = useGo();
  const places = usePlaces();
  const [before] = useState(() => draftOf(child));
  const [draft, setDraft] = useState<ChildDraft>(before);
  const [unitId, setUnitId] = useState(child.unitId);
  const [version, setVersion] = useState(child.version);
  const [wrong, setWrong] = useState<CallProblem>();
  const [conflict, setConflict] = useState<{ rows: ConflictRow[]; version: number; by: string }>();
  const savedBy = useSavedBy();
  const codes = useCodeBook();
  const change = useCommandOf(childrenContract.endpoints.changeChildren);
  const leave = () => go(to(childAddress, { childId: child.id }), { replace: true });
  const save = async (seen: number) => {
    const fields = changesBetween(before, draft);
    const moved = unitId !== child.unitId;
    const problem = checkInput(ChildChanges, fields);
    setWrong(problem);
    if (problem) return;
    if (Object.keys(fields).length === 0 && !moved) return leave();
    const sent = { childId: child.id, version: seen, fields, ...(moved && { toUnitId: unitId }) };
    const [result] = (await change.run({ changes: [sent] }))?.results ?? [];
    if (result?.outcome === 'refused') setWrong(refusedField(result.field, result.code));
    if (result?.outcome === 'stale') return meet(fields, savedBy(result.saved ?? undefined));
    if (result?.outcome !== 'saved') return;
    tellDone(words.entry.changed);
    leave();
  };
  /** Somebody saved meanwhile: only the fields that both changed are a question. */
  const meet = async (mine: ChildChanges, by: string): Promise<void> => {
    const theirs = await ask();
    if (!theirs) return;
    const rows = conflictRows(mine, changesBetween(before, draftOf(theirs)), { words, codes });
    if (rows.length === 0) return save(theirs.version);
    setConflict({ rows, version: theirs.version, by });
  };
  const failed = wrong ?? change.problem;
  const inCommune = places.communes.find((commune) => commune.unitId === child.communeId);
  const hamlets = [...(inCommune?.hamlets ?? []), ...(inCommune ? [inCommune] : [])];
  return (
    <>
      <PageHeader
        title={`${words.entry.changeTitle}: ${child.fullName}`}
        crumbs={[
          { label: words.title, to: to(childrenAddress) },
          { label: child.fullName, to: to(childAddress, { childId: child.id }) },
        ]}
        failed={failed !== undefined}
      />
      <Form guarded onSubmit={() => void save(version)} problem={failed} onRetry={() => void change.retry()}>
        <Stack gap="md">
          <ChildFields
            draft={draft}
            edit={(more) => setDraft({ ...draft, ...more })}
            place={
              <SelectField
                path="toUnitId"
                label={words.entry.place}
                value={unitId}
                choices={hamlets.map((place) => ({ value: place.unitId, label: place.name }))}
                onChange={setUnitId}
              />
            }
          />
          <Group>
            <Button type="submit" loading={change.busy}>
              {words.entry.saveChange}
            </Button>
            <Button variant="default" onClick={leave}>
              {kit.cancel}
            </Button>
          </Group>
        </Stack>
      </Form>
      <ConflictDialog
        opened={conflict !== undefined}
        rows={conflict?.rows ?? []}
        by={conflict?.by ?? ''}
        onKeepMine={() => {
          const seen = conflict?.version ?? version;
          setVersion(seen);
          setConflict(undefined);
          void save(seen);
        }}
        onTakeTheirs={leave}
      />
    </>
  );
}
