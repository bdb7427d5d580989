import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../platform/web/client/hooks.ts';
import { usePermission } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../platform/web/ui/data/DefinitionList.tsx';
import { tellDone } from '../../../platform/web/ui/feedback/toasts.tsx';
import { SelectField } from '../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../platform/web/ui/forms/Form.tsx';
import { type UnitCard, type UnitSector, unitSectors, unitsContract } from '../contract.ts';
import { unitsText } from './text.ts';

/** By which column of the sharing table an office is told of children. */
export function SectorOfOffice({ card }: { card: UnitCard }) {
  const { sector: words, sectors } = useText(unitsText);
  const mayChange = usePermission('unit.change');
  if (card.now?.kind !== 'office' && card.now?.kind !== 'organisation') return null;
  if (mayChange) return <Choose key={`${card.unitId} ${card.sector}`} card={card} />;
  return (
    <DefinitionList items={[{ term: words.label, value: card.sector ? sectors[card.sector] : words.none }]} />
  );
}

function Choose({ card }: { card: UnitCard }) {
  const { sector: words, sectors } = useText(unitsText);
  const [chosen, setChosen] = useState<string>(card.sector ?? '');
  const save = useCommandOf(unitsContract.endpoints.setSector);
  const send = async () => {
    const { unitId, treeVersion } = card;
    const sector = chosen === '' ? null : (chosen as UnitSector);
    if (await save.run({ unitId, treeVersion, sector })) tellDone(words.saved);
  };
  return (
    <Form onSubmit={() => void send()} problem={save.problem} onRetry={() => void save.retry()}>
      <Group align="end" gap="sm">
        <SelectField
          path="sector"
          label={words.label}
          hint={words.hint}
          blank={words.none}
          value={chosen}
          choices={unitSectors.map((sector) => ({ value: sector, label: sectors[sector] }))}
          onChange={setChosen}
        />
        <Button type="submit" variant="default" loading={save.busy} disabled={chosen === (card.sector ?? '')}>
          {words.save}
        </Button>
      </Group>
    </Form>
  );
}
