import { useLanguage, useText } from '../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import {
  AreaField,
  CheckField,
  RadioField,
  SelectField,
  TextField,
} from '../../../../platform/web/ui/forms/fields.tsx';
import { nationalityChoices } from '../../../children/web/public.ts';
import styles from '../care.module.css';
import { carersText } from '../text.ts';
import { type CarerDraft, householdFlags, personDates, personFlags, type Values } from './draft.ts';

interface DraftProps {
  draft: CarerDraft;
  edit: (change: Partial<CarerDraft>) => void;
}

interface ValueProps {
  path: string;
  name: string;
  values: Values;
  set: (key: string, value: string) => void;
  required?: boolean;
}

const useLabel = () => {
  const { form } = useText(carersText);
  return (name: string): string => (form.fields as Readonly<Record<string, string>>)[name] ?? name;
};

function Line({ path, name, values, set, required = false }: ValueProps) {
  const label = useLabel()(name);
  const value = values[name] ?? '';
  return (
    <TextField {...{ path, label, required, value }} maxLength={200} onChange={(said) => set(name, said)} />
  );
}

function Area({ path, name, values, set }: ValueProps) {
  const label = useLabel()(name);
  return (
    <AreaField
      {...{ path, label, value: values[name] ?? '', rows: 2 }}
      onChange={(said) => set(name, said)}
    />
  );
}

function Day({ path, name, values, set, required = false }: ValueProps) {
  const label = useLabel()(name);
  const value = values[name] ?? '';
  return <DateField {...{ path, label, required, value }} onChange={(said) => set(name, said)} />;
}

/** Yes, no, or not known. */
function Known({ path, name, values, set }: ValueProps) {
  const { page } = useText(carersText);
  const label = useLabel()(name);
  return (
    <RadioField
      {...{ path, label, value: values[name] ?? '' }}
      onChange={(said) => set(name, said)}
      choices={[
        { value: 'yes', label: page.yes },
        { value: 'no', label: page.no },
        { value: '', label: page.unknown },
      ]}
    />
  );
}

export function PersonFields({ draft, edit, at }: DraftProps & { at: number }) {
  const { form } = useText(carersText);
  const label = useLabel();
  const values = draft.persons[at] ?? {};
  const set = (key: string, value: string) =>
    edit({ persons: draft.persons.map((one, n) => (n === at ? { ...one, [key]: value } : one)) });
  const of = (name: string) => ({ path: `file.persons.${at}.${name}`, name, values, set });
  const { language } = useLanguage();
  const nationality = values.nationality ?? 'VN';
  const foreign = nationality !== 'VN';
  const dates = personDates.filter((name) => name === 'healthCertificateOn' || foreign);
  return (
    <fieldset className={styles.group}>
      <legend>{draft.persons.length > 1 ? form.person(at + 1) : form.who}</legend>
      <div className={styles.pair}>
        <Line {...of('fullName')} required />
        <Day {...of('birthDate')} required />
        <SelectField
          {...{ path: of('sex').path, label: label('sex'), required: true, value: values.sex ?? '' }}
          blank={form.choose}
          choices={(['female', 'male'] as const).map((value) => ({ value, label: form.sexes[value] }))}
          onChange={(said) => set('sex', said)}
        />
        <SelectField
          {...{
            path: of('nationality').path,
            label: label('nationality'),
            required: true,
            value: nationality,
          }}
          choices={nationalityChoices(language, nationality)}
          onChange={(said) => set('nationality', said)}
        />
        <Line {...of('personalId')} />
        {dates.map((name) => (
          <Day key={name} {...of(name)} />
        ))}
        {personFlags.map((name) => (
          <Known key={name} {...of(name)} />
        ))}
      </div>
    </fieldset>
  );
}

export function HouseholdFields({ draft, edit }: DraftProps) {
  const { form } = useText(carersText);
  const { values, kind } = draft;
  const set = (key: string, value: string) => edit({ values: { ...values, [key]: value } });
  const of = (name: string) => ({ path: `file.${name}`, name, values, set });
  const facility = kind === 'facility';
  return (
    <fieldset className={styles.group}>
      <legend>{facility ? form.facilityName : form.household}</legend>
      <div className={styles.pair}>
        <Line {...of('address')} required />
        <Line {...of('phone')} />
        {facility ? (
          <Known {...of('licensed')} />
        ) : (
          householdFlags.map((name) => <Known key={name} {...of(name)} />)
        )}
      </div>
      {!facility && <Area {...of('members')} />}
      <Area {...of('housing')} />
      <Area {...of('income')} />
      <Area {...of('background')} />
    </fieldset>
  );
}

export function WishFields({ draft, edit }: DraftProps) {
  const { form, page } = useText(carersText);
  const label = useLabel();
  const { values } = draft;
  const set = (key: string, value: string) => edit({ values: { ...values, [key]: value } });
  const of = (name: string) => ({ path: `file.wishes.${name}`, name, values, set });
  return (
    <fieldset className={styles.group}>
      <legend>{form.wish}</legend>
      <div className={styles.pair}>
        <Line {...of('number')} required />
        <Line {...of('minAge')} required />
        <Line {...of('maxAge')} required />
        <SelectField
          {...{ path: 'file.wishes.sex', label: label('wishedSex'), value: values.wishedSex ?? 'any' }}
          choices={(['any', 'male', 'female'] as const).map((value) => ({ value, label: page.sexes[value] }))}
          onChange={(said) => set('wishedSex', said)}
        />
      </div>
      <Area {...of('reason')} path="file.reason" />
    </fieldset>
  );
}

export function RelatedFields({
  draft,
  edit,
  people,
}: DraftProps & { people: readonly { accountId: string; name: string }[] }) {
  const label = useLabel();
  if (people.length === 0) return null;
  const { related } = draft;
  return (
    <fieldset className={styles.group}>
      <legend>{label('related')}</legend>
      {people.map(({ accountId, name }) => (
        <CheckField
          key={accountId}
          path={`related.${accountId}`}
          label={name}
          value={related.includes(accountId)}
          onChange={(on) =>
            edit({ related: on ? [...related, accountId] : related.filter((id) => id !== accountId) })
          }
        />
      ))}
    </fieldset>
  );
}
