import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useLanguage, useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { CoveredHere } from '../../../cases/web/public.ts';
import { nationalityText } from '../../../children/rules/nationality.ts';
import type { CarerFile } from '../../contract.ts';
import { carersText } from '../text.ts';
import type { FoundCarer } from './found-carer.ts';
import { householdFlags, personFlags } from './draft.ts';

/** The file of a carer, as it was written. */
export function CarerFacts({ found, file }: { found: FoundCarer; file: CarerFile }) {
  const { page, form, ...words } = useText(carersText);
  const { language } = useLanguage();
  const { carer, related } = found;
  const { wishes } = file;
  const said = (fact: boolean | null) => (fact === null ? page.unknown : fact ? page.yes : page.no);
  const written = (text: string) => (found.covered ? <CoveredHere /> : text);
  const day = (date: string | null) => date && formatDate(date);
  const numbered = (at: number, label: string) =>
    file.persons.length > 1 ? `${label} (${page.ofPerson(at + 1)})` : label;
  const persons = file.persons.flatMap((person, at) => [
    { term: numbered(at, form.fields.fullName), value: person.fullName },
    { term: numbered(at, form.fields.birthDate), value: formatDate(person.birthDate) },
    { term: numbered(at, form.fields.nationality), value: nationalityText(person.nationality, language) },
    { term: numbered(at, form.fields.personalId), value: person.personalId },
    { term: numbered(at, form.fields.healthCertificateOn), value: day(person.healthCertificateOn) },
    ...personFlags.map((flag) => ({ term: numbered(at, form.fields[flag]), value: said(person[flag]) })),
  ]);
  const household = carer.kind === 'facility' ? [] : householdFlags;
  const members = file.members.map(({ fullName, birthYear, relation }) =>
    [fullName, birthYear, relation].filter(Boolean).join(', '),
  );
  return (
    <Panel title={page.facts}>
      <DefinitionList
        items={[
          ...persons,
          { term: words.unit, value: carer.unitName },
          { term: form.fields.address, value: file.address },
          { term: form.fields.phone, value: file.phone },
          { term: page.members, value: members.join('; ') },
          ...household.map((flag) => ({ term: form.fields[flag], value: said(file[flag]) })),
          ...(carer.kind === 'facility' ? [{ term: form.fields.licensed, value: said(file.licensed) }] : []),
          { term: form.fields.housing, value: written(file.housing) },
          { term: form.fields.income, value: written(file.income) },
          { term: form.fields.background, value: written(file.background) },
          { term: form.fields.reason, value: written(file.reason) },
          {
            term: form.wish,
            value: page.wished(wishes.number, wishes.minAge, wishes.maxAge, page.sexes[wishes.sex]),
          },
          { term: page.related, value: related.map(({ name }) => name).join(', ') },
        ]}
      />
    </Panel>
  );
}
