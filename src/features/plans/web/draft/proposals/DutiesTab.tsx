import { Button } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { AreaField, TextField } from '../../../../../platform/web/ui/forms/fields.tsx';
import type { Duty } from '../../../contract/content.ts';
import { plansText } from '../../text.ts';
import { useDesk } from '../draft-context.ts';
import { MeasureFields } from '../fields/MeasureFields.tsx';
import { Parties } from '../fields/Parties.tsx';
import { PartyPicker } from '../fields/PartyPicker.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { ProposalList } from './ProposalList.tsx';
import styles from './proposals.module.css';
import { SplitDialog } from '../fields/SplitDialog.tsx';

const blank = (id: string): Duty => ({
  id,
  section: '',
  shortName: '',
  text: '',
  responsible: [],
  cooperating: [],
  measures: [],
  source: null,
});

/** Who does what: each duty with its responsible and co-operating units and the figures it asks for. */
export function DutiesTab() {
  const { draft } = useText(plansText);
  const [split, setSplit] = useState<Duty>();
  return (
    <>
      <ProposalList list="duties" blank={blank}>
        {(duty) => (
          <ProposalCard
            key={duty.id}
            list="duties"
            item={duty}
            form={() => <DutyFields duty={duty} />}
            acts={
              <Button
                variant="default"
                leftSection={<IconArrowsSplit size={18} aria-hidden="true" />}
                onClick={() => setSplit(duty)}
              >
                {draft.split.open}
              </Button>
            }
          >
            <p className={`${styles.main} ${styles.clamped}`}>
              {duty.section && `${duty.section}. `}
              {duty.text || draft.blank}
            </p>
            <Parties label={draft.fields.responsible} parties={duty.responsible} />
            <Parties label={draft.fields.cooperating} parties={duty.cooperating} />
            {duty.measures.length > 0 && (
              <p className={styles.soft}>
                {draft.fields.measures}: {duty.measures.map((measure) => measure.name).join('; ')}
              </p>
            )}
          </ProposalCard>
        )}
      </ProposalList>
      {split && <SplitDialog duty={split} onClose={() => setSplit(undefined)} />}
    </>
  );
}

function DutyFields({ duty }: { duty: Duty }) {
  const { fields } = useText(plansText).draft;
  const desk = useDesk();
  const set = (change: Partial<Duty>) => desk.changeItem('duties', duty.id, (old) => ({ ...old, ...change }));
  return (
    <>
      <AreaField
        path="text"
        label={fields.text}
        value={duty.text}
        onChange={(text) => set({ text })}
        maxLength={8000}
        required
      />
      <div className={styles.row}>
        <TextField
          path="section"
          label={fields.section}
          value={duty.section}
          onChange={(section) => set({ section })}
          maxLength={20}
        />
        <TextField
          path="shortName"
          label={fields.shortName}
          hint={fields.shortNameHint}
          value={duty.shortName}
          onChange={(shortName) => set({ shortName })}
          maxLength={160}
        />
      </div>
      <PartyPicker
        label={fields.responsible}
        value={duty.responsible}
        onChange={(responsible) => set({ responsible })}
      />
      <PartyPicker
        label={fields.cooperating}
        value={duty.cooperating}
        onChange={(cooperating) => set({ cooperating })}
      />
      <MeasureFields measures={duty.measures} onChange={(measures) => set({ measures })} />
    </>
  );
}
