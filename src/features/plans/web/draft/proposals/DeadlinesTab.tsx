import { formatDate, isValid } from '../../../../../platform/shared/plain-date.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { AreaField, SelectField, TextField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { type Deadline, deadlineKinds } from '../../../contract/content.ts';
import { plansText } from '../../text.ts';
import { useDesk } from '../draft-context.ts';
import { DueRuleFields } from '../fields/DueRuleFields.tsx';
import { Parties } from '../fields/Parties.tsx';
import { PartyPicker } from '../fields/PartyPicker.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { ProposalList } from './ProposalList.tsx';
import styles from './proposals.module.css';

const blank = (id: string): Deadline => ({
  id,
  kind: 'results-report',
  shortName: '',
  statement: '',
  rule: null,
  obligors: [],
  recipient: null,
  via: null,
  source: null,
});

/** Who owes what to whom by when. */
export function DeadlinesTab() {
  const { draft, common } = useText(plansText);
  const dueText = useDueText();
  return (
    <ProposalList list="deadlines" blank={blank}>
      {(deadline) => (
        <ProposalCard
          key={deadline.id}
          list="deadlines"
          item={deadline}
          form={() => <DeadlineFields deadline={deadline} />}
        >
          <p className={styles.main}>
            {common.kinds[deadline.kind]} · {dueText(deadline.rule)}
          </p>
          <p className={styles.clamped}>{deadline.statement || draft.blank}</p>
          <Parties label={draft.fields.obligors} parties={deadline.obligors} />
          <Parties label={draft.fields.recipient} parties={deadline.recipient ? [deadline.recipient] : []} />
          <Parties label={draft.fields.via} parties={deadline.via ? [deadline.via] : []} />
        </ProposalCard>
      )}
    </ProposalList>
  );
}

/** A due rule in words: "10/12/2021", "15 ngày sau khi hết kỳ (hằng quý)". */
export function useDueText(): (rule: Deadline['rule']) => string {
  const { due } = useText(plansText).draft;
  return (rule) => {
    if (rule === null) return due.none;
    if (rule.kind === 'fixed-date') return isValid(rule.date) ? formatDate(rule.date) : due.none;
    if (rule.kind === 'hours-after-event') return due.afterHours(rule.hours);
    const unit = due.dayUnits[rule.unit];
    return rule.kind === 'after-event'
      ? due.afterEvent(rule.amount, unit)
      : due.afterPeriod(rule.amount, unit, due.periods[rule.period]);
  };
}

function DeadlineFields({ deadline }: { deadline: Deadline }) {
  const { draft, common } = useText(plansText);
  const { fields } = draft;
  const desk = useDesk();
  const set = (change: Partial<Deadline>) =>
    desk.changeItem('deadlines', deadline.id, (old) => ({ ...old, ...change }));
  return (
    <>
      <AreaField
        path="statement"
        label={fields.deadlineText}
        value={deadline.statement}
        onChange={(statement) => set({ statement })}
        maxLength={2000}
        required
      />
      <div className={styles.row}>
        <SelectField
          path="kind"
          label={fields.deadlineKind}
          value={deadline.kind}
          onChange={(kind) => set({ kind: kind as Deadline['kind'] })}
          choices={deadlineKinds.map((kind) => ({ value: kind, label: common.kinds[kind] }))}
        />
        <TextField
          path="shortName"
          label={fields.shortName}
          value={deadline.shortName}
          onChange={(shortName) => set({ shortName })}
          maxLength={160}
        />
      </div>
      <DueRuleFields rule={deadline.rule} onChange={(rule) => set({ rule })} />
      <PartyPicker
        label={fields.obligors}
        value={deadline.obligors}
        onChange={(obligors) => set({ obligors })}
      />
      <PartyPicker
        label={fields.recipient}
        value={deadline.recipient ? [deadline.recipient] : []}
        onChange={([recipient = null]) => set({ recipient })}
        none={deadline.kind === 'own-plan' ? draft.parties.toLead : draft.parties.noRecipient}
        single
      />
      <PartyPicker
        label={fields.via}
        value={deadline.via ? [deadline.via] : []}
        onChange={([via = null]) => set({ via })}
        none={fields.noVia}
        single
      />
    </>
  );
}
