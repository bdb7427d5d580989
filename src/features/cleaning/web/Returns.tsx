import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { DataTable } from '../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../platform/web/ui/status/DateText.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { cleaningContract } from '../contract.ts';
import { returnAddress } from './addresses.ts';
import { cleaningText } from './text.ts';

const counted = (value: number | null): string => (value === null ? '' : numberText(value));

/** Files that came back, and what became of them. */
export function Returns() {
  const words = useText(cleaningText);
  const { returns: text } = words;
  const returns = useQueryOf(cleaningContract.endpoints.listReturns, {});
  return (
    <section>
      <h2>{text.title}</h2>
      <Answered query={returns}>
        {(answer) => (
          <DataTable
            caption={text.title}
            captionHidden
            rows={answer.returns}
            keyOf={(one) => one.id}
            linkOf={(one) => to(returnAddress, { returnId: one.id })}
            empty={<EmptyState>{text.none}</EmptyState>}
            columns={[
              { id: 'file', header: text.file, cell: (one) => one.fileName },
              { id: 'when', header: text.when, cell: (one) => <DateText value={one.sentAt} /> },
              { id: 'by', header: text.by, cell: (one) => one.sentBy },
              { id: 'state', header: text.state, cell: (one) => words.states[one.state] },
              { id: 'changed', header: text.changed, align: 'end', cell: (one) => counted(one.changed) },
              { id: 'checked', header: text.checked, align: 'end', cell: (one) => counted(one.checked) },
            ]}
          />
        )}
      </Answered>
    </section>
  );
}
