import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, RadioField, SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { type ConcernOutcome, type ConcernPage, concernOutcomes, concernsContract } from '../../contract.ts';
import { queueAddress } from '../addresses.ts';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';

const { decideConcern, reportPlaces } = concernsContract.endpoints;

interface DecideProps {
  found: ConcernPage;
  /** Before it is taken up it can only be passed on. */
  only: 'referral' | undefined;
  onClose: () => void;
}

interface Draft {
  outcome: ConcernOutcome | '';
  to: 'agency' | 'commune';
  toAgency: string;
  toCommuneId: string;
  reason: string;
}

/** "Quyết định": one of four ways, with the reason. */
export function DecideDialog({ found, only, onClose }: DecideProps) {
  const { decision: words, page } = useText(concernsText);
  const { kit } = useText(platformText);
  const go = useGo();
  const { id: concernId, version } = found.concern;
  const [caseId] = useState(() => newId());
  const [draft, setDraft] = useState<Draft>({
    ...{ outcome: only ?? '', to: only ? 'commune' : 'agency', toAgency: '', toCommuneId: '', reason: '' },
  });
  const [wrong, setWrong] = useState<CallProblem>();
  const decide = useCommandOf(decideConcern);
  const edit = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }));
  const send = async () => {
    const { outcome, reason } = draft;
    const referral = outcome === 'referral';
    const passes = referral && draft.to === 'commune';
    const input = {
      ...{ concernId, version, outcome: outcome as ConcernOutcome, reason },
      toAgency: referral && !passes ? draft.toAgency : '',
      ...(passes && draft.toCommuneId && { toCommuneId: draft.toCommuneId }),
      ...(outcome === 'case' && { caseId }),
    };
    const problem = checkInput(decideConcern.input, input);
    setWrong(problem);
    if (problem || !(await decide.run(input))) return;
    tellDone(passes ? words.passed : words.done);
    if (passes) go(to(queueAddress));
    else onClose();
  };
  return (
    <Dialog onClose={onClose} title={only ? page.passOn : words.title} size="lg">
      <Form
        onSubmit={() => void send()}
        problem={wrong ?? decide.problem}
        onRetry={() => void decide.retry()}
      >
        <Stack gap="sm">
          {!only && <OutcomeField draft={draft} edit={edit} casesOpen={found.casesOpen} />}
          {draft.outcome === 'referral' && (
            <ToFields draft={draft} edit={edit} communeOnly={only !== undefined} />
          )}
          <AreaField
            path="reason"
            label={words.reason}
            required
            maxLength={2000}
            value={draft.reason}
            onChange={(reason) => edit({ reason })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={decide.busy}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}

interface FieldsProps {
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
}

function OutcomeField({ draft, edit, casesOpen }: FieldsProps & { casesOpen: boolean }) {
  const { decision: words } = useText(concernsText);
  const offered = concernOutcomes.filter((outcome) => outcome !== 'case' || casesOpen);
  return (
    <>
      <RadioField
        path="outcome"
        label={words.outcome}
        required
        value={draft.outcome}
        choices={offered.map((value) => ({ value, label: words.outcomes[value] }))}
        onChange={(outcome) => edit({ outcome: outcome as ConcernOutcome })}
      />
      {!casesOpen && <p className={styles.note}>{words.casesClosed}</p>}
    </>
  );
}

function ToFields({ draft, edit, communeOnly }: FieldsProps & { communeOnly: boolean }) {
  const { decision: words } = useText(concernsText);
  const places = useQueryOf(reportPlaces, {});
  const communes = (places.data?.communes ?? []).filter(({ own }) => !own);
  return (
    <>
      {!communeOnly && (
        <RadioField
          path="to"
          label={words.to}
          value={draft.to}
          choices={[
            { value: 'agency', label: words.toAgency },
            { value: 'commune', label: words.toCommune },
          ]}
          onChange={(chosen) => edit({ to: chosen as Draft['to'] })}
        />
      )}
      {draft.to === 'agency' ? (
        <TextField
          path="toAgency"
          label={words.agency}
          hint={words.agencyHint}
          required
          maxLength={200}
          value={draft.toAgency}
          onChange={(toAgency) => edit({ toAgency })}
        />
      ) : (
        <SelectField
          path="toAgency"
          label={words.commune}
          hint={words.communeHint}
          required
          blank={words.choose}
          value={draft.toCommuneId}
          choices={communes.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          onChange={(toCommuneId) => edit({ toCommuneId })}
        />
      )}
    </>
  );
}
