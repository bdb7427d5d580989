import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { newId } from '../../../../../platform/shared/id.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { AreaField, SelectField, TextField } from '../../../../../platform/web/ui/forms/fields.tsx';
import type { Section } from '../../../contract/content.ts';
import { clauseNumberText } from '../../plan/clause-number.ts';
import { plansText } from '../../text.ts';
import { awaitsLook } from '../keeping/draft-content.ts';
import { useDesk } from '../draft-context.ts';
import { ProposalCard } from './ProposalCard.tsx';
import { ProposalList } from './ProposalList.tsx';
import styles from './proposals.module.css';
import { SourceNote } from './SourceNote.tsx';

const blank = (id: string): Section => ({ id, number: '', heading: '', clauses: [], source: null });
type Clause = Section['clauses'][number];
const depths = ['0', '1', '2', '3'];

/** The plan's own text in its own numbering. */
export function SectionsTab() {
  const { draft } = useText(plansText);
  return (
    <ProposalList list="sections" blank={blank}>
      {(section) => (
        <ProposalCard
          key={section.id}
          list="sections"
          item={section}
          form={() => <SectionFields section={section} />}
        >
          <p className={styles.main}>
            {[section.number, section.heading].filter(Boolean).join('. ') ||
              (section.clauses.length === 0 && draft.blank)}
          </p>
          {section.shows && (
            <p className={styles.soft}>
              {draft.fields.shows}: {draft.fields.showsOf[section.shows]}
            </p>
          )}
          <div className={`${styles.soft} ${styles.clamped}`}>
            {section.clauses.map((clause) => (
              <p key={clause.id}>
                {clauseNumberText(clause.number)} {clause.text}
              </p>
            ))}
          </div>
        </ProposalCard>
      )}
    </ProposalList>
  );
}

function SectionFields({ section }: { section: Section }) {
  const { fields } = useText(plansText).draft;
  const desk = useDesk();
  const set = (change: Partial<Section>) =>
    desk.changeItem('sections', section.id, (old) => ({ ...old, ...change }));
  const setClause = (id: string, change: Partial<Clause>) =>
    set({ clauses: section.clauses.map((clause) => (clause.id === id ? { ...clause, ...change } : clause)) });
  const blankClause = (): Clause => ({ id: newId(), number: '', depth: 0, text: '', source: null });
  return (
    <>
      <div className={styles.row}>
        <TextField
          path="number"
          label={fields.number}
          value={section.number}
          onChange={(number) => set({ number })}
          maxLength={20}
        />
        <TextField
          path="heading"
          label={fields.heading}
          value={section.heading}
          onChange={(heading) => set({ heading })}
          maxLength={500}
        />
      </div>
      <SelectField
        path="shows"
        label={fields.shows}
        value={section.shows ?? ''}
        blank={fields.showsNothing}
        onChange={(shows) =>
          desk.changeItem('sections', section.id, (old) => ({
            ...old,
            shows: shows === '' ? undefined : (shows as NonNullable<Section['shows']>),
          }))
        }
        choices={Object.entries(fields.showsOf).map(([value, label]) => ({ value, label }))}
      />
      <fieldset className={styles.fieldset}>
        <legend>{fields.clauses}</legend>
        {section.clauses.map((clause, at) => (
          <ClauseFields
            key={clause.id}
            clause={clause}
            at={at}
            onChange={(change) => setClause(clause.id, change)}
            onRemove={() => set({ clauses: section.clauses.filter((one) => one.id !== clause.id) })}
          />
        ))}
        <div>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => set({ clauses: [...section.clauses, blankClause()] })}
          >
            {fields.addClause}
          </Button>
        </div>
      </fieldset>
    </>
  );
}

interface ClauseFieldsProps {
  clause: Clause;
  at: number;
  onChange: (change: Partial<Clause>) => void;
  onRemove: () => void;
}

function ClauseFields({ clause, at, onChange, onRemove }: ClauseFieldsProps) {
  const { fields } = useText(plansText).draft;
  return (
    <div>
      <div className={styles.sub}>
        <TextField
          path={`clauses.${at}.number`}
          label={fields.clauseNumber(at + 1)}
          value={clause.number}
          onChange={(number) => onChange({ number })}
          maxLength={20}
        />
        <AreaField
          path={`clauses.${at}.text`}
          label={fields.clauseText(at + 1)}
          value={clause.text}
          onChange={(text) => onChange({ text })}
          maxLength={8000}
          rows={2}
        />
        <SelectField
          path={`clauses.${at}.depth`}
          label={fields.clauseDepth(at + 1)}
          value={String(clause.depth)}
          onChange={(depth) => onChange({ depth: Number(depth) })}
          choices={depths.map((value) => ({ value, label: String(Number(value) + 1) }))}
        />
        <ActionIcon
          variant="subtle"
          color="danger"
          size={32}
          aria-label={fields.removeClause(at + 1)}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      {awaitsLook(clause.source) && <SourceNote source={clause.source} onShow={() => undefined} />}
    </div>
  );
}
