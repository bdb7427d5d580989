import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { Relative } from '../../contract.ts';
import { childAddress } from '../addresses.ts';
import { useCodeBook } from '../code-lists.ts';
import { birthText } from '../shown.ts';
import { childrenText } from '../text.ts';
import styles from './child.module.css';
import type { ChildFile } from './child-file.ts';

/** Parents and carers with their state, the household and its class by year, brothers and sisters. */
export function FamilyTab({ file }: { file: ChildFile }) {
  const words = useText(childrenText);
  const { child } = file;
  return (
    <div className={styles.panels}>
      {child.relatives.length === 0 ? (
        <EmptyState>
          {child.hidden.includes('relatives') ? words.child.hidden : words.relatives.none}
        </EmptyState>
      ) : (
        child.relatives.map((relative, at) => (
          <RelativePanel key={`${relative.kind}${at}`} relative={relative} />
        ))
      )}
      <HouseholdPanel file={file} />
      <Panel title={words.child.siblings}>
        {file.siblings.length === 0 ? (
          <p>{words.child.noSiblings}</p>
        ) : (
          <ul>
            {file.siblings.map((sibling) => (
              <li key={sibling.childId}>
                <PageLink to={to(childAddress, { childId: sibling.childId })}>{sibling.fullName}</PageLink>,{' '}
                {birthText({ ...sibling, birthPrecision: 'day' }, words)}
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

function RelativePanel({ relative }: { relative: Relative }) {
  const { relatives: words, fields } = useText(childrenText);
  const codes = useCodeBook();
  return (
    <Panel title={words[relative.kind]}>
      <DefinitionList
        items={[
          { term: words.fullName, value: relative.fullName },
          { term: words.birthYear, value: relative.birthYear },
          { term: words.occupation, value: relative.occupation },
          { term: fields.ethnicity, value: codes.nameOf('ethnicities', relative.ethnicity) },
          { term: words.state, value: codes.nameOf('parent-states', relative.state) },
          ...(relative.kind === 'carer' ? [{ term: words.relation, value: relative.relation }] : []),
          { term: words.phone, value: relative.phone },
        ]}
      />
    </Panel>
  );
}

function HouseholdPanel({ file: { child } }: { file: ChildFile }) {
  const words = useText(childrenText);
  const codes = useCodeBook();
  const classes = Object.entries(child.householdClasses).sort(([a], [b]) => (a < b ? 1 : -1));
  return (
    <Panel title={words.groups.household}>
      <DefinitionList
        items={[
          { term: words.fields.householdNumber, value: child.householdNumber },
          { term: words.fields.householdHead, value: child.householdHead },
          { term: words.fields.relationToHead, value: child.relationToHead },
          { term: words.fields.livesWith, value: child.livesWith },
          ...classes.map(([year, code]) => ({
            term: words.record.classOf(year),
            value: codes.nameOf('household-classes', code),
          })),
        ]}
      />
    </Panel>
  );
}
