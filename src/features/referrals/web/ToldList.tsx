import { Suspense } from 'react';
import { formatInstant } from '../../../platform/shared/instant.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../platform/web/ui/data/DefinitionList.tsx';
import { ReferredFactsList } from '../../children/web/public.ts';
import {
  type CaseFacts,
  type CaseField,
  caseFieldNames,
  isGuarded,
  services,
  type TellableOfCase,
} from '../contract.ts';
import styles from './referrals.module.css';
import { referralsText } from './text.ts';

/** What a receiver sees of a case: the same list in the hands of who sends and of who receives. */
export function ToldList({ told }: { told: TellableOfCase }) {
  return (
    <>
      {Object.keys(told.child).length > 0 && (
        <Suspense fallback={null}>
          <ReferredFactsList facts={told.child} />
        </Suspense>
      )}
      <CaseFactsList facts={told.case} />
    </>
  );
}

export function CaseFactsList({ facts }: { facts: CaseFacts }) {
  const words = useText(referralsText);
  const fields = caseFieldNames.filter((field) => facts[field] !== undefined);
  if (fields.length === 0) return null;
  return (
    <>
      <DefinitionList
        items={fields.map((field) => ({
          term: words.caseFields[field],
          value: <span className={styles.said}>{valueOf(field, facts, words)}</span>,
        }))}
      />
      {fields.some(isGuarded) && <p className={styles.note}>{words.dialog.guarded}</p>}
    </>
  );
}

function valueOf(field: CaseField, facts: CaseFacts, words: (typeof referralsText)['vi']): string {
  if (field === 'ground') return facts.ground ? words.grounds[facts.ground] : '';
  if (field === 'receivedAt') return facts.receivedAt ? formatInstant(facts.receivedAt) : '';
  if (field === 'givenBefore')
    return (facts.givenBefore ?? []).map((line) => givenText(line, words)).join('\n');
  return facts[field] ?? '';
}

/** "medical 29/11/2021": the service by its name. */
function givenText(line: string, words: (typeof referralsText)['vi']): string {
  const code = services.find((service) => line.startsWith(`${service} `));
  return code ? `${words.services[code]}, ${line.slice(code.length + 1)}` : line;
}
