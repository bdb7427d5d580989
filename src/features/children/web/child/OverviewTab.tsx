import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { nameParts } from '../../../../platform/shared/vietnamese.ts';
import { useLanguage, useText } from '../../../../platform/web/text/language.tsx';
import { type Definition, DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { ChildField, ChildRecord } from '../../contract.ts';
import { useCodeBook } from '../code-lists.ts';
import { type ShownField, shownValue } from '../shown-value.ts';
import { childrenText } from '../text.ts';
import { ReferralsPanel } from '../referrals/ReferralsPanel.tsx';
import { AssignedPanel } from './AssignedPanel.tsx';
import styles from './child.module.css';
import type { ChildFile } from './child-file.ts';

const blocks: readonly (readonly [keyof (typeof childrenText)['vi']['groups'], readonly ShownField[]])[] = [
  [
    'identity',
    [
      ...(['fullName', 'familyName', 'middleName', 'givenName', 'otherNames'] as const),
      ...(['sex', 'birthDate', 'birthPrecision', 'ethnicity', 'nationality', 'personalId'] as const),
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

const parts: readonly ShownField[] = ['familyName', 'middleName', 'givenName'];

/** The name's parts only where they are not by position, the precision where the birth does not say it by itself. */
function isWorthALine(child: ChildRecord, field: ShownField): boolean {
  if (field === 'birthPrecision') return child.birthPrecision !== 'day';
  if (!parts.includes(field)) return true;
  const { family, middle, given } = nameParts(child.fullName);
  const usual = child.familyName === family && child.middleName === middle && child.givenName === given;
  return !usual && !child.hidden.includes(field);
}

/** Everything of the child itself, in the groups of the paper form; what the reader may not see says so. */
export function OverviewTab({ file }: { file: ChildFile }) {
  const words = useText(childrenText);
  const codes = useCodeBook();
  const { language } = useLanguage();
  const { child } = file;
  const itemOf = (field: ShownField): Definition => ({
    term: words.fields[field],
    value: child.hidden.includes(field) ? (
      <span className={styles.hidden}>{words.child.hidden}</span>
    ) : (
      shownValue(child, field, { words, codes, language })
    ),
  });
  return (
    <>
      <Doubts child={child} />
      {child.hidden.length > 0 && <p>{words.child.hiddenNote}</p>}
      <div className={styles.panels}>
        {blocks.map(([group, fields]) => (
          <Panel key={group} title={words.groups[group]}>
            <DefinitionList items={fields.filter((field) => isWorthALine(child, field)).map(itemOf)} />
          </Panel>
        ))}
        <Stays file={file} />
        <AssignedPanel file={file} />
        <ReferralsPanel file={file} />
      </div>
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
