import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, RadioField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { casesContract, type GlassOutcome, type GlassRow, glassOutcomes } from '../../contract.ts';
import { casesText } from '../text.ts';
import { codeOf } from '../words.ts';

const { readGlass, reviewGlass } = casesContract.endpoints;

/** Why a glass was broken, when the case was read through it, and what the review finds. */
export function ReviewDialog({ glassId, onClose }: { glassId: string; onClose: () => void }) {
  const { glass: words } = useText(casesText);
  const query = useQueryOf(readGlass, { glassId });
  return (
    <Dialog onClose={onClose} title={words.title} size="lg">
      <Answered query={query}>
        {(found) => (
          <Stack gap="sm">
            <Told {...found} />
            {found.glass.mayReview && <ReviewForm glass={found.glass} onClose={onClose} />}
            {!found.glass.mayReview && found.glass.outcome === null && <p>{words.ownGlass}</p>}
          </Stack>
        )}
      </Answered>
    </Dialog>
  );
}

function Told({ glass, reason, review, readAt }: AnswerOf<typeof readGlass>) {
  const { glass: words, code } = useText(casesText);
  const told = [
    { term: code, value: codeOf(glass.caseId) },
    { term: words.by, value: glass.by },
    { term: words.brokenAt, value: formatInstant(glass.brokenAt) },
    { term: words.until, value: formatInstant(glass.until) },
    { term: words.category, value: words.categories[glass.category] },
    { term: words.reason, value: reason ?? words.destroyed },
    {
      term: words.readAt,
      value: readAt.length === 0 ? words.neverRead : readAt.map((at) => formatInstant(at)).join('; '),
    },
  ];
  const found = glass.outcome && [
    { term: words.outcome, value: words.outcomes[glass.outcome] },
    { term: words.words, value: review },
    { term: words.reviewedBy, value: glass.reviewedBy },
  ];
  return <DefinitionList items={[...told, ...(found ?? [])]} />;
}

function ReviewForm({ glass, onClose }: { glass: GlassRow; onClose: () => void }) {
  const { glass: words } = useText(casesText);
  const { kit } = useText(platformText);
  const [outcome, setOutcome] = useState('');
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState<CallProblem>();
  const reviewed = useCommandOf(reviewGlass);
  const send = async () => {
    const { id: glassId, version } = glass;
    const input = { glassId, version, outcome: outcome as GlassOutcome, words: said };
    const unsound = checkInput(reviewGlass.input, input);
    setWrong(unsound);
    if (unsound || !(await reviewed.run(input))) return;
    tellDone(words.saved);
    onClose();
  };
  return (
    <Form
      onSubmit={() => void send()}
      problem={wrong ?? reviewed.problem}
      onRetry={() => void reviewed.retry()}
    >
      <Stack gap="sm">
        <RadioField
          path="outcome"
          label={words.outcome}
          required
          choices={glassOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
          value={outcome}
          onChange={setOutcome}
        />
        <AreaField
          path="words"
          label={words.words}
          hint={words.wordsHint}
          required
          maxLength={2000}
          value={said}
          onChange={setSaid}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button type="submit" loading={reviewed.busy}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
