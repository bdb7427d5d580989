import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { useCodeBook } from '../code-lists.ts';
import { nationalityChoices } from '../nationalities.ts';
import { childrenText } from '../text.ts';
import styles from './entry.module.css';
import {
  Choose,
  Code,
  Day,
  DisabilityFields,
  type DraftProps,
  Line,
  NoteField,
  PrecisionField,
  SexField,
} from './fields.tsx';
import { NamePartsFields } from './NameParts.tsx';
import { RelativeFields } from './RelativeFields.tsx';

/** All fields of a child in the order of the paper form; `place` asks where a new child lives. */
export function ChildFields({ place, ...props }: DraftProps & { place?: ReactNode }) {
  const words = useText(childrenText);
  const codes = useCodeBook();
  const { language } = useLanguage();
  return (
    <>
      <Block title={words.groups.identity}>
        <Line {...props} field="fullName" required />
        <SexField {...props} />
        <Day {...props} field="birthDate" required />
        <PrecisionField {...props} />
        <NamePartsFields {...props} />
        <Line {...props} field="otherNames" />
        <Code {...props} field="ethnicity" choices={codes.choices('ethnicities')} />
        <Code
          {...props}
          field="nationality"
          choices={nationalityChoices(language, props.draft.nationality)}
        />
        <Line {...props} field="personalId" />
        <Choose {...props} field="birthRegistration" names={words.registration} />
        <Line {...props} field="birthCertificateNumber" />
        <Day {...props} field="birthCertificateOn" />
        <Line {...props} field="birthPlace" />
        <Line {...props} field="homeTown" />
      </Block>
      <Block title={words.groups.residence}>
        {place}
        <Line {...props} field="address" />
        <Choose {...props} field="residence" names={words.residences} />
        <Line {...props} field="registeredAddress" />
        <Choose {...props} field="presence" names={words.presence} />
      </Block>
      <Panel title={words.groups.family}>
        <RelativeFields {...props} />
        <div className={styles.fields}>
          <Line {...props} field="livesWith" />
        </div>
      </Panel>
      <Block title={words.groups.household}>
        <Line {...props} field="householdNumber" />
        <Line {...props} field="householdHead" />
        <Line {...props} field="relationToHead" />
        <Code {...props} field="householdClass" choices={codes.choices('household-classes')} />
      </Block>
      <Block title={words.groups.schooling}>
        <Code {...props} field="schooling" choices={codes.choices('schooling')} />
        <Line {...props} field="grade" />
        <Line {...props} field="school" />
      </Block>
      <Block title={words.groups.health}>
        <Line {...props} field="insuranceNumber" />
        <Day {...props} field="insuranceUntil" />
        <DisabilityFields {...props} />
        <Code {...props} field="disabilityLevel" choices={codes.choices('disability-levels')} />
        <Line {...props} field="disabilityCertificate" />
      </Block>
      <Panel title={words.groups.note}>
        <NoteField {...props} />
      </Panel>
    </>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel title={title}>
      <div className={styles.fields}>{children}</div>
    </Panel>
  );
}
