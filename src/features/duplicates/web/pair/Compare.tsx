import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useLanguage, useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { differs, type MergeGroup, mergeGroups } from '../../../children/rules/merge.ts';
import { childAddress, childrenText, useCodeBook } from '../../../children/web/public.ts';
import { type PairSide, pairSides } from '../../contract.ts';
import { duplicatesText } from '../text.ts';
import { firstChoice, type MergeChoice } from './choice.ts';
import type { BothSides, FoundPair } from './found.ts';
import { groupValue } from './group-value.ts';
import { JudgeActs } from './JudgeActs.tsx';
import { MergeAct } from './MergeAct.tsx';
import styles from './pair.module.css';

interface CompareProps {
  found: FoundPair;
  sides: BothSides;
}

/** The two records side by side, differences marked; where they may be merged, each field is chosen. */
export function Compare({ found, sides }: CompareProps) {
  const [choice, setChoice] = useState<MergeChoice>(() => firstChoice(sides));
  const mayMerge = found.abilities.merge;
  return (
    <Stack>
      <Fields
        sides={sides}
        choice={mayMerge ? choice : undefined}
        onChoose={(group, side) => setChoice({ ...choice, from: { ...choice.from, [group]: side } })}
      />
      {mayMerge && <Keep sides={sides} choice={choice} onKeep={(keep) => setChoice({ ...choice, keep })} />}
      <div className={styles.acts} data-print="hidden">
        <MergeAct found={found} sides={sides} choice={choice} />
        <JudgeActs found={found} />
      </div>
    </Stack>
  );
}

interface FieldsProps {
  sides: BothSides;
  choice: MergeChoice | undefined;
  onChoose: (group: MergeGroup, side: PairSide) => void;
}

function Fields({ sides, choice, onChoose }: FieldsProps) {
  const words = useText(duplicatesText);
  const register = useText(childrenText);
  const codes = useCodeBook();
  const { language } = useLanguage();
  const names = { a: words.one, b: words.other };
  const wording = { words: register, codes, language };
  const cell = (group: MergeGroup, side: PairSide) => {
    const value = groupValue(sides[side].child, group, wording) || '–';
    if (!choice || !differs(sides.a.child, sides.b.child, group)) return value;
    return (
      <Radio
        label={value}
        aria-label={`${words.takeFrom(words.groups[group], names[side])} (${value})`}
        name={`choice-${group}`}
        checked={choice.from[group] === side}
        onChange={() => onChoose(group, side)}
      />
    );
  };
  const shown = mergeGroups.filter((group) =>
    pairSides.some((side) => groupValue(sides[side].child, group, wording) !== ''),
  );
  return (
    <DataTable
      caption={words.compare}
      captionHidden
      rows={shown}
      keyOf={(group) => group}
      empty={null}
      columns={[
        {
          id: 'field',
          header: words.field,
          cell: (group) => (
            <>
              {words.groups[group]}
              {differs(sides.a.child, sides.b.child, group) && (
                <span className={styles.differs}>{words.differs}</span>
              )}
            </>
          ),
        },
        { id: 'a', header: words.one, cell: (group) => cell(group, 'a') },
        { id: 'b', header: words.other, cell: (group) => cell(group, 'b') },
      ]}
    />
  );
}

interface KeepProps {
  sides: BothSides;
  choice: MergeChoice;
  onKeep: (side: PairSide) => void;
}

/** Which record stays, with what hangs on each. */
function Keep({ sides, choice, onKeep }: KeepProps) {
  const words = useText(duplicatesText);
  const names = { a: words.one, b: words.other };
  const hanging = (side: PairSide) =>
    Object.entries(sides[side].attached)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${count} ${words.kinds[kind] ?? kind}`)
      .join(', ');
  return (
    <Radio.Group label={words.keep} description={words.keepHint} value={choice.keep}>
      <Stack gap="xs" mt="xs">
        {pairSides.map((side) => (
          <div key={side}>
            <Radio
              value={side}
              label={`${names[side]}: ${sides[side].child.fullName}`}
              description={`${words.attached}: ${hanging(side) || '–'}`}
              onChange={() => onKeep(side)}
            />
            <PageLink to={to(childAddress, { childId: sides[side].child.id })}>{words.open}</PageLink>
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}
