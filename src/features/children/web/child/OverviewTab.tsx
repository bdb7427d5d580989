import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Definition, DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { ChildField, ChildRecord } from '../../contract.ts';
import { type CodeBook, useCodeBook } from '../code-lists.ts';
import { birthText } from '../shown.ts';
import { childrenText } from '../text.ts';
import styles from './child.module.css';
import type { ChildFile } from './child-file.ts';

type Words = (typeof childrenText)['vi'];
type ShownField = Exclude<
  ChildField,
  'circumstances' | 'relatives' | 'guardian' | 'householdId' | 'papers' | 'stays' | 'siblings'
>;

const blocks: readonly (readonly [keyof Words['groups'], readonly ShownField[]])[] = [
  [
    'identity',
    [
      ...(['fullName', 'otherNames', 'sex', 'birthDate', 'ethnicity', 'nationality', 'personalId'] as const),
      ...([
        'birthRegistration',
        'birthCertificateNumber',
        'birthCertificateOn',
        'birthPlace',
        'homeTown',
      ] as const),
    ],
  ],
  ['residence', ['unitId', 'address', 'residence', 'registeredAddress', 'presence']],
  ['schooling', ['schooling', 'grade', 'school']],
  [
    'health',
    ['insuranceNumber', 'insuranceUntil', 'disabilityTypes', 'disabilityLevel', 'disabilityCertificate'],
  ],
  ['note', ['note']],
];

const dated = (date: string | null): string => (date === null ? '' : formatDate(date));

/** How each field reads; codes by their names in the dated lists. */
function shownValue(child: ChildRecord, field: ShownField, words: Words, codes: CodeBook): string {
  switch (field) {
    case 'sex':
      return words.sex[child.sex];
    case 'birthDate':
      return birthText(child, words);
    case 'birthPrecision':
      return words.precision[child.birthPrecision];
    case 'otherNames':
      return child.otherNames.join(', ');
    case 'nationality':
      return child.nationality === null ? '' : words.country(child.nationality);
    case 'ethnicity':
      return codes.nameOf('ethnicities', child.ethnicity);
    case 'birthRegistration':
      return child.birthRegistration === null ? '' : words.registration[child.birthRegistration];
    case 'birthCertificateOn':
    case 'insuranceUntil':
      return dated(child[field]);
    case 'unitId':
      return child.unitName;
    case 'residence':
      return child.residence === null ? '' : words.residences[child.residence];
    case 'presence':
      return words.presence[child.presence];
    case 'householdClass':
      return codes.nameOf('household-classes', child.householdClass);
    case 'schooling':
      return codes.nameOf('schooling', child.schooling);
    case 'disabilityTypes':
      return child.disabilityTypes.map((code) => codes.nameOf('disability-types', code)).join(', ');
    case 'disabilityLevel':
      return codes.nameOf('disability-levels', child.disabilityLevel);
    default:
      return child[field] ?? '';
  }
}

/** Everything of the child itself, in the groups of the paper form; what the reader may not see says so. */
export function OverviewTab({ file }: { file: ChildFile }) {
  const words = useText(childrenText);
  const codes = useCodeBook();
  const { child } = file;
  const itemOf = (field: ShownField): Definition => ({
    term: words.fields[field],
    value: child.hidden.includes(field) ? (
      <span className={styles.hidden}>{words.child.hidden}</span>
    ) : (
      shownValue(child, field, words, codes)
    ),
  });
  return (
    <>
      <Doubts child={child} />
      {child.hidden.length > 0 && <p>{words.child.hiddenNote}</p>}
      <div className={styles.panels}>
        {blocks.map(([group, fields]) => (
          <Panel key={group} title={words.groups[group]}>
            <DefinitionList items={fields.map(itemOf)} />
          </Panel>
        ))}
        <Stays file={file} />
      </div>
      <p className={styles.later}>{words.child.notHere}</p>
    </>
  );
}

function Doubts({ child }: { child: ChildRecord }) {
  const words = useText(childrenText);
  if (child.doubts.length === 0) return null;
  return (
    <Panel title={words.child.doubts} tone="look">
      <ul>
        {child.doubts.map(({ field, code }) => (
          <li key={`${field} ${code}`}>
            {words.fields[field as ChildField]}: {words.doubt[code] ?? code}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Stays({ file }: { file: ChildFile }) {
  const words = useText(childrenText);
  return (
    <Panel title={words.child.stays}>
      <ul>
        {file.stays.map((stay) => (
          <li key={stay.fromDate + stay.unitName}>
            {stay.unitName === stay.communeName ? stay.communeName : `${stay.unitName}, ${stay.communeName}`}:{' '}
            {formatDate(stay.fromDate)} – {stay.toDate === null ? words.child.now : formatDate(stay.toDate)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
