import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconPencil } from '@tabler/icons-react';
import { localTimeOf } from '../../../../../platform/shared/instant.ts';
import { ProblemError } from '../../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { useProblemText } from '../../../../../platform/web/text/use-problem-text.ts';
import { plansText } from '../../text.ts';
import styles from '../draft.module.css';
import type { Saving } from './draft-keeper.ts';

/** "Đang lưu", "Đã lưu 08:15", "Chưa lưu": always in sight; why not, when it could not. */
export function SaveState({ saving, onSave }: { saving: Saving; onSave: () => void }) {
  const { draft } = useText(plansText);
  if (saving.kind === 'incomplete' || saving.kind === 'failed')
    return <NotSaved saving={saving} onSave={onSave} />;
  return (
    <div className={styles.saving} role="status">
      {saving.kind === 'saved' && <IconCloudCheck size={18} aria-hidden="true" />}
      {saving.kind === 'saving' && <Loader size={16} aria-hidden="true" />}
      {saving.kind === 'unsaved' && <IconPencil size={18} aria-hidden="true" />}
      {saving.kind === 'saved' && draft.savedAt(localTimeOf(saving.at))}
      {saving.kind === 'saving' && draft.saving}
      {saving.kind === 'unsaved' && draft.unsaved}
    </div>
  );
}

type Unsaved = Extract<Saving, { kind: 'incomplete' | 'failed' }>;

function NotSaved({ saving, onSave }: { saving: Unsaved; onSave: () => void }) {
  const { draft } = useText(plansText);
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
        <IconAlertTriangle size={18} aria-hidden="true" />{' '}
        <strong>{kind === 'incomplete' ? draft.incomplete : draft.notSaved}</strong>
      </p>
      {fields.length === 0 && <p>{text.sentence(problem)}</p>}
      {fields.slice(0, 3).map((field) => (
        <p key={field.path}>{text.field(nameOf(field.path), field)}</p>
      ))}
      {kind === 'failed' && (
        <Button size="compact-md" variant="default" onClick={onSave}>
          {draft.retry}
        </Button>
      )}
    </div>
  );
}
