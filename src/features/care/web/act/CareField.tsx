import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import {
  AreaField,
  CheckField,
  RadioField,
  SelectField,
  TextField,
} from '../../../../platform/web/ui/forms/fields.tsx';
import { casesContract } from '../../../cases/contract.ts';
import { caseCode } from '../../../cases/web/public.ts';
import { type CareAct, type ChildPaper, childPapers, type ShownCandidate } from '../../contract.ts';
import styles from '../care.module.css';
import { placementText } from '../text.ts';
import { paperNames as paperNamesEn } from '../text/placement.en.ts';
import { paperNames as paperNamesVi } from '../text/placement.vi.ts';
import type { CareDraft, CareFieldSpec } from './draft.ts';

export interface CareFieldProps {
  act: CareAct;
  field: CareFieldSpec;
  caseId: string;
  candidates: readonly ShownCandidate[];
  draft: CareDraft;
  edit: (change: Partial<CareDraft>) => void;
}

type Words = (typeof placementText)['vi'];

export const careFieldLabel = (act: string, key: string, words: Words): string =>
  words.fieldsOf[`${act}.${key}`] ?? words.fields[key] ?? key;

export const careChoiceLabel = (key: string, code: string, words: Words): string =>
  (words.grounds as Record<string, string>)[code] ?? words.choices[`${key}.${code}`] ?? code;

const paperNames = { vi: paperNamesVi, en: paperNamesEn };
export const usePaperNames = (): Record<ChildPaper, string> => useText(paperNames);

/** One field of an act, drawn by its kind. */
export function CareField(props: CareFieldProps) {
  const { act, field, draft, edit } = props;
  const words = useText(placementText);
  const { key, kind, required } = field;
  const set = (value: string) => edit({ values: { ...draft.values, [key]: value } });
  const text = {
    ...{ path: `deed.${key}`, label: careFieldLabel(act, key, words), required },
    ...{ value: draft.values[key] ?? '', onChange: set },
  };
  switch (kind) {
    case 'siblings':
      return <SiblingFields {...props} />;
    case 'papers':
      return <PaperFields {...props} />;
    case 'line':
      return <TextField {...text} maxLength={500} />;
    case 'area':
      return <AreaField {...text} />;
    case 'carer':
      return (
        <SelectField
          {...text}
          blank={words.dialog.choose}
          choices={props.candidates.map(({ carerId, name, tier, fits }) => ({
            value: carerId,
            label: `${name} – ${words.tiers[tier]}${fits ? '' : ` (${words.page.notFits.toLowerCase()})`}`,
          }))}
        />
      );
    case 'yes-no':
      return (
        <RadioField
          {...text}
          choices={[
            { value: 'yes', label: words.dialog.yes },
            { value: 'no', label: words.dialog.no },
          ]}
        />
      );
    default: {
      const choices = field.options.map((code) => ({
        value: code,
        label: careChoiceLabel(key, code, words),
      }));
      return choices.length > 3 ? (
        <SelectField {...text} blank={words.dialog.choose} choices={choices} />
      ) : (
        <RadioField {...text} choices={choices} />
      );
    }
  }
}

function PaperFields({ draft, edit }: CareFieldProps) {
  const { fields, dialog } = useText(placementText);
  const names = usePaperNames();
  return (
    <fieldset className={styles.group}>
      <legend>{fields.papers}</legend>
      <p className={styles.note}>{dialog.paperHint}</p>
      {childPapers.map((paper) => (
        <DateField
          key={paper}
          path={`deed.papers.${paper}`}
          label={names[paper]}
          value={draft.papers[paper] ?? ''}
          onChange={(day) => edit({ papers: { ...draft.papers, [paper]: day } })}
        />
      ))}
    </fieldset>
  );
}

/** Other cases of the caller's queue, by number and initials. */
function SiblingFields({ caseId, draft, edit }: CareFieldProps) {
  const { dialog } = useText(placementText);
  const { data } = useQueryOf(casesContract.endpoints.listQueue, { limit: 1000 });
  const others = new Map(
    (data?.rows ?? []).filter((row) => row.caseId !== caseId).map((row) => [row.caseId, row.childInitials]),
  );
  if (others.size === 0) return null;
  const turn = (id: string, on: boolean) =>
    edit({ siblings: on ? [...draft.siblings, id] : draft.siblings.filter((one) => one !== id) });
  return (
    <fieldset className={styles.group}>
      <legend>{dialog.siblings}</legend>
      {[...others].map(([id, initials]) => (
        <CheckField
          key={id}
          path={`deed.siblingCaseIds.${id}`}
          label={`${caseCode(id)} ${initials}`}
          value={draft.siblings.includes(id)}
          onChange={(on) => turn(id, on)}
        />
      ))}
    </fieldset>
  );
}
