import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { RadioField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { type ConcernEntry, concernsContract } from '../../contract.ts';
import { concernAddress, queueAddress, sentAddress } from '../addresses.ts';
import { ContentFields } from '../form/ContentFields.tsx';
import { DangerCalls } from '../form/DangerCalls.tsx';
import { blankDraft, type ConcernDraft, entryFrom } from '../form/draft.ts';
import { CategoryField } from '../form/ReceiptFields.tsx';
import { concernsText } from '../text.ts';
import type { Places } from './places.ts';
import { InformantFields } from './InformantFields.tsx';
import { SourceFields } from './SourceFields.tsx';

const { reportPlaces, logConcern } = concernsContract.endpoints;

/** "Ghi tin" (Form 01): the first question is whether the child is in danger now. */
export default function LogPage() {
  const words = useText(concernsText);
  const places = useQueryOf(reportPlaces, {});
  return (
    <Answered query={places} page>
      {(found) => <LogForm places={found} title={words.report.formTitle} />}
    </Answered>
  );
}

function LogForm({ places, title }: { places: Places; title: string }) {
  const words = useText(concernsText);
  const { kit } = useText(platformText);
  const go = useGo();
  const now = useNow();
  const [first] = places.communes;
  const own = first?.own ?? false;
  const [draft, setDraft] = useState<ConcernDraft>(() => ({
    ...blankDraft(newId(), places.hamletId ? 'collaborator' : own ? 'phone' : 'other-person', now),
    communeId: places.communes.length === 1 || own ? (first?.unitId ?? '') : '',
    hamletId: places.hamletId ?? '',
  }));
  const [wrong, setWrong] = useState<CallProblem>();
  const log = useCommandOf(logConcern);
  const edit = (change: Partial<ConcernDraft>) => setDraft((old) => ({ ...old, ...change }));
  const commune = places.communes.find(({ unitId }) => unitId === draft.communeId);
  const send = async () => {
    const input = entryFrom(draft);
    const problem = checkInput(logConcern.input, input);
    setWrong(problem);
    if (problem || !(await log.run(input as ConcernEntry))) return;
    tellDone(commune?.own ? words.report.saved : words.report.done);
    go(commune?.own ? to(concernAddress, { concernId: draft.id }) : to(sentAddress), { replace: true });
  };
  const problem = wrong ?? log.problem;
  const back = own
    ? { label: words.title, to: to(queueAddress) }
    : { label: words.report.title, to: to(sentAddress) };
  return (
    <>
      <PageHeader title={title} crumbs={[back]} failed={problem !== undefined} />
      <Form guarded onSubmit={() => void send()} problem={problem} onRetry={() => void log.retry()}>
        <Stack gap="md">
          <Danger value={draft.inDanger} onChange={(inDanger) => edit({ inDanger })} />
          {draft.inDanger === 'yes' && <DangerCalls commune={commune} />}
          <Panel title={words.report.whoWhere}>
            <SourceFields draft={draft} edit={edit} places={places} />
          </Panel>
          <Panel title={words.category}>
            <CategoryField value={draft.category} onChange={(category) => edit({ category })} />
          </Panel>
          <ContentFields
            content={draft.content}
            edit={(change) => setDraft((old) => ({ ...old, content: { ...old.content, ...change } }))}
          />
          <InformantFields draft={draft} edit={edit} />
          <Group>
            <Button type="submit" loading={log.busy}>
              {commune?.own ? words.report.save : words.report.send}
            </Button>
            <Button variant="default" onClick={() => go(back.to)}>
              {kit.cancel}
            </Button>
          </Group>
        </Stack>
      </Form>
    </>
  );
}

function Danger({
  value,
  onChange,
}: {
  value: ConcernDraft['inDanger'];
  onChange: (value: ConcernDraft['inDanger']) => void;
}) {
  const { report: words } = useText(concernsText);
  return (
    <RadioField
      path="inDanger"
      label={words.question}
      required
      value={value}
      choices={[
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ]}
      onChange={(chosen) => onChange(chosen as ConcernDraft['inDanger'])}
    />
  );
}
