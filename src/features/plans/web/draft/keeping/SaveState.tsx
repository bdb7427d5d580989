import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemError } from '../../../../../platform/web/client/problem-error.ts';
import type { Saving } from '../../../../../platform/web/keeping/keeper.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { useProblemText } from '../../../../../platform/web/text/use-problem-text.ts';
import { writingText } from '../../../../../platform/web/text/writing.ts';
import { SaveStateText } from '../../../../../platform/web/ui/feedback/SaveStateText.tsx';
import { plansText } from '../../text.ts';
import styles from '../draft.module.css';

/** Where the draft stands, always in sight; what is wrong and where, when it could not be saved: no form says it here. */
export function SaveState({ saving, onSave }: { saving: Saving; onSave: () => void }) {
  if (saving.kind === 'incomplete' || saving.kind === 'failed')
    return <NotSaved saving={saving} onSave={onSave} />;
  return (
    <div className={styles.saving}>
      <SaveStateText saving={saving} onPress={onSave} />
    </div>
  );
}

type Unsaved = Extract<Saving, { kind: 'incomplete' | 'failed' }>;

function NotSaved({ saving, onSave }: { saving: Unsaved; onSave: () => void }) {
  const { draft } = useText(plansText);
  const words = useText(writingText);
  const text = useProblemText();
  const { problem, kind } = saving;
  const fields = problem instanceof ProblemError ? (problem.body.fields ?? []) : [];
  const labels = draft.fields as unknown as Record<string, string>;
  const nameOf = (path: string): string => {
    const [, list = '', at] = path.split('.');
    const last = path.split('.').at(-1) ?? '';
    const noun = (draft.nouns as Record<string, string>)[list];
    const field = typeof labels[last] === 'string' ? labels[last] : last;
    return noun && at !== undefined ? `${noun} ${Number(at) + 1}, ${field}` : (field ?? path);
  };
  return (
    <div className={styles.notSaved} role="alert">
      <p>
        <IconAlertTriangle size={18} aria-hidden="true" /> <strong>{words.save[kind]}</strong>
      </p>
      {fields.length === 0 && <p>{text.sentence(problem)}</p>}
      {fields.slice(0, 3).map((field) => (
        <p key={field.path}>{text.field(nameOf(field.path), field)}</p>
      ))}
      {kind === 'failed' && (
        <Button size="compact-md" variant="default" onClick={onSave}>
          {words.saveAgain}
        </Button>
      )}
    </div>
  );
}
