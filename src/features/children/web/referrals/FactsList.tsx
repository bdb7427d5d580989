import type { ReactNode } from 'react';
import { nameParts } from '../../../../platform/shared/vietnamese.ts';
import { useLanguage, useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { type ChildField, childFieldNames, type ChildRecord, type ReferredFacts } from '../../contract.ts';
import { useCodeBook } from '../code-lists.ts';
import { type ShownField, shownValue } from '../shown-value.ts';
import { childrenText } from '../text.ts';

/** The parts of a name that stand in it, and a precision that the date says by itself, are no lines of their own. */
function saidElsewhere(facts: ReferredFacts, field: ChildField): boolean {
  if (field === 'birthPrecision') return facts.birthPrecision === 'day';
  const part = { familyName: 'family', middleName: 'middle', givenName: 'given' } as const;
  if (!(field in part) || facts.fullName === undefined) return false;
  const key = field as keyof typeof part;
  return nameParts(facts.fullName)[part[key]] === facts[key];
}

const isTold = (facts: ReferredFacts, field: ChildField): boolean =>
  (field === 'unitId' ? 'unitName' : field) in facts && !saidElsewhere(facts, field);

/** What an office sees of a child: the same list in the hands of who gives and of who receives. */
export function FactsList({
  facts,
  initials = [],
}: {
  facts: ReferredFacts;
  initials?: readonly ChildField[];
}) {
  const words = useText(childrenText);
  const codes = useCodeBook();
  const { language } = useLanguage();
  const valueOf = (field: ChildField): ReactNode => {
    if (field === 'relatives') return <Contacts relatives={facts.relatives ?? []} />;
    if (field === 'guardian') return facts.guardian;
    return shownValue(facts as ChildRecord, field as ShownField, { words, codes, language });
  };
  return (
    <DefinitionList
      items={childFieldNames
        .filter((field) => isTold(facts, field))
        .map((field) => ({
          term: initials.includes(field)
            ? words.referrals.initialsOf(words.fields[field])
            : words.fields[field],
          value: valueOf(field),
        }))}
    />
  );
}

function Contacts({ relatives }: { relatives: NonNullable<ReferredFacts['relatives']> }) {
  const { relatives: words } = useText(childrenText);
  if (relatives.length === 0) return <em>{words.none}</em>;
  return (
    <>
      {relatives.map(({ kind, fullName, relation, phone }) => (
        <div key={`${kind}${fullName}`}>
          {[`${words[kind]}: ${fullName}`, relation, phone].filter((part) => part !== '').join(', ')}
        </div>
      ))}
    </>
  );
}
