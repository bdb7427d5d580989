import { Button } from '@mantine/core';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { plansContract } from '../../contract.ts';
import { type ObligationKind, obligationKinds, type Outcome, outcomes } from '../../contract/ledger.ts';
import { ledgerAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import styles from './ledger.module.css';

/** The list's filters; all of them stand in the address, so that a link restores the list. */
export function LedgerFilters({ planId }: { planId: string }) {
  const { ledger, common } = useText(plansText);
  const { filter } = ledger;
  const { search, setSearch } = usePage(ledgerAddress);
  const matrix = useQueryOf(plansContract.endpoints.matrix, { planId, only: 'all' });
  const { no, loai, 'ket-cuc': outcome, 'don-vi': unitId } = search;
  const any = [no, loai, outcome, unitId].some((value) => value !== undefined);
  return (
    <Form onSubmit={() => undefined}>
      <div className={styles.filters} role="group" aria-label={ledger.filters} data-print="hidden">
        <SelectField
          path="no"
          label={filter.owes}
          value={no ?? ''}
          blank={filter.any}
          onChange={(value) =>
            setSearch({ no: (value || undefined) as typeof no, ...(value && { 'ket-cuc': undefined }) })
          }
          choices={Object.entries(filter.owesChoices).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          path="ket-cuc"
          label={filter.outcome}
          value={outcome ?? ''}
          blank={filter.any}
          onChange={(value) =>
            setSearch({
              'ket-cuc': (value || undefined) as Outcome | undefined,
              ...(value && { no: undefined }),
            })
          }
          choices={outcomes.map((value) => ({ value, label: common.outcomes[value] }))}
        />
        <SelectField
          path="loai"
          label={filter.kind}
          value={loai ?? ''}
          blank={filter.any}
          onChange={(value) => setSearch({ loai: (value || undefined) as ObligationKind | undefined })}
          choices={obligationKinds.map((value) => ({ value, label: common.kinds[value] }))}
        />
        <SelectField
          path="don-vi"
          label={filter.unit}
          value={unitId ?? ''}
          blank={filter.any}
          onChange={(value) => setSearch({ 'don-vi': value || undefined })}
          choices={(matrix.data?.rows ?? []).map((row) => ({ value: row.unitId, label: row.unitName }))}
        />
        {any && (
          <Button
            variant="subtle"
            onClick={() =>
              setSearch({ no: undefined, loai: undefined, 'ket-cuc': undefined, 'don-vi': undefined })
            }
          >
            {filter.clear}
          </Button>
        )}
      </div>
    </Form>
  );
}
