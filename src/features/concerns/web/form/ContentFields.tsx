import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, RadioField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { NumberField } from '../../../../platform/web/ui/forms/NumberField.tsx';
import { concernsText } from '../text.ts';
import type { ContentDraft } from './draft.ts';
import styles from './form.module.css';

interface ContentProps {
  content: ContentDraft;
  edit: (change: Partial<ContentDraft>) => void;
}

const sexes = ['male', 'female', 'unknown'] as const;

/** What was told: the child, the happening, the family; nearly all of it "if known" (Form 01). */
export function ContentFields(props: ContentProps) {
  const { report: words } = useText(concernsText);
  return (
    <>
      <Panel title={words.aboutChild}>
        <ChildFields {...props} />
      </Panel>
      <Panel title={words.what}>
        <HappeningFields {...props} />
      </Panel>
      <Panel title={words.family}>
        <FamilyFields {...props} />
      </Panel>
    </>
  );
}

function ChildFields({ content, edit }: ContentProps) {
  const { report: words } = useText(concernsText);
  return (
    <div className={styles.fields}>
      <TextField
        path="content.childName"
        label={words.name}
        hint={words.nameHint}
        value={content.childName}
        onChange={(childName) => edit({ childName })}
      />
      <DateField
        path="content.birthDate"
        label={words.birth}
        value={content.birthDate}
        onChange={(birthDate) => edit({ birthDate })}
      />
      <NumberField
        path="content.estimatedAge"
        label={words.age}
        value={content.estimatedAge}
        onChange={(estimatedAge) => edit({ estimatedAge })}
      />
      <RadioField
        path="content.sex"
        label={words.sex}
        value={content.sex}
        choices={sexes.map((value) => ({ value, label: words.sexes[value] }))}
        onChange={(sex) => edit({ sex: sex as ContentDraft['sex'] })}
      />
    </div>
  );
}

type LongText = 'happening' | 'presentState' | 'fearedConsequence' | 'doneBefore' | 'family';

function Long({
  field,
  label,
  content,
  edit,
  rows = 2,
}: ContentProps & { field: LongText; label: string; rows?: number }) {
  return (
    <AreaField
      path={`content.${field}`}
      label={label}
      rows={rows}
      value={content[field]}
      onChange={(text) => edit({ [field]: text })}
    />
  );
}

function HappeningFields(props: ContentProps) {
  const { report: words } = useText(concernsText);
  const { content, edit } = props;
  return (
    <div className={styles.fields}>
      <div className={styles.whole}>
        <Long {...props} field="happening" label={words.happening} rows={3} />
      </div>
      <Long {...props} field="presentState" label={words.presentState} />
      <Long {...props} field="fearedConsequence" label={words.feared} />
      <TextField
        path="content.suspectedPerson"
        label={words.suspected}
        value={content.suspectedPerson}
        onChange={(suspectedPerson) => edit({ suspectedPerson })}
      />
      <Long {...props} field="doneBefore" label={words.doneBefore} />
    </div>
  );
}

function FamilyFields(props: ContentProps) {
  const { report: words } = useText(concernsText);
  const { content, edit } = props;
  return (
    <div className={styles.fields}>
      <TextField
        path="content.carer"
        label={words.carer}
        value={content.carer}
        onChange={(carer) => edit({ carer })}
      />
      <Long {...props} field="family" label={words.circumstances} />
      <ParentFields {...props} who="father" label={words.father} />
      <ParentFields {...props} who="mother" label={words.mother} />
    </div>
  );
}

function ParentFields({
  content,
  edit,
  who,
  label,
}: ContentProps & { who: 'father' | 'mother'; label: string }) {
  const { report: words } = useText(concernsText);
  const parent = content[who];
  const set = (change: Partial<ContentDraft['father']>) => edit({ [who]: { ...parent, ...change } });
  return (
    <>
      <TextField
        path={`content.${who}.fullName`}
        label={words.parentName(label)}
        value={parent.fullName}
        onChange={(fullName) => set({ fullName })}
      />
      <NumberField
        path={`content.${who}.age`}
        label={words.parentAge(label)}
        value={parent.age}
        onChange={(age) => set({ age })}
      />
      <TextField
        path={`content.${who}.occupation`}
        label={words.parentWork(label)}
        value={parent.occupation}
        onChange={(occupation) => set({ occupation })}
      />
    </>
  );
}
