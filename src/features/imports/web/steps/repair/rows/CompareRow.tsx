import { Button, Group, Stack } from '@mantine/core';
import { useQueryOf } from '../../../../../../platform/web/client/hooks.ts';
import { to } from '../../../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../../../platform/web/text/platform.ts';
import { DataTable } from '../../../../../../platform/web/ui/data/DataTable.tsx';
import { Answered } from '../../../../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../../../../platform/web/ui/feedback/Dialog.tsx';
import { birthText, childAddress, childrenText } from '../../../../../children/web/public.ts';
import { type Alike, type Import, type ImportRow, importsContract } from '../../../../contract.ts';
import { importsText } from '../../../text.ts';
import { type Choice, useDecide } from './decide.ts';
import { shownText } from './shown-text.ts';

interface CompareRowProps {
  import: Import;
  row: ImportRow;
  onClose: () => void;
}

interface Side {
  key: string;
  name: string;
  birth: string;
  guardian: string;
  unit: string;
  from: string;
  score: string;
  childId?: string;
}

/** The row beside those it may be the same as: entered all the same, or left out. */
export function CompareRow({ import: found, row, onClose }: CompareRowProps) {
  const { repair: text } = useText(importsText);
  const { kit } = useText(platformText);
  const { decide, busy } = useDecide(found);
  const query = useQueryOf(importsContract.endpoints.compareRow, { importId: found.id, seq: row.seq });
  const close = async (choice: Choice) => {
    await decide([row], choice);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={text.compareTitle} size="xl">
      <Stack>
        <Answered query={query}>{(answer) => <Sides row={answer.row} alike={answer.alike} />}</Answered>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button variant="default" loading={busy} onClick={() => void close('skip')}>
            {text.skip}
          </Button>
          <Button loading={busy} onClick={() => void close('take')}>
            {text.take}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Sides({ row, alike }: { row: ImportRow; alike: readonly Alike[] }) {
  const { repair: text } = useText(importsText);
  const register = useText(childrenText);
  const own: Side = {
    key: 'row',
    name: row.child?.fullName ?? shownText(row, 'fullName'),
    birth: row.child ? birthText(row.child, register) : shownText(row, 'birthDate'),
    guardian: (row.child?.relatives ?? []).map(({ fullName }) => fullName).join(', '),
    unit: row.child?.unitName ?? shownText(row, 'hamlet'),
    from: text.thisRow,
    score: '',
  };
  const other = (one: Alike): Side => {
    const score = text.points(Math.round(one.score));
    if (one.in === 'list')
      return {
        ...{ key: String(one.seq), name: one.fullName, birth: '', guardian: '', unit: '', score },
        from: text.inList(one.row, one.sheet),
      };
    const { childId, fullName: name, guardian, unitName: unit } = one;
    return {
      ...{ key: childId, name, birth: birthText(one, register), guardian, unit, score, childId },
      from: text.inRegister,
    };
  };
  return (
    <DataTable
      caption={text.compareTitle}
      captionHidden
      rows={[own, ...alike.map(other)]}
      keyOf={(side) => side.key}
      empty={null}
      columns={[
        { id: 'name', header: text.name, cell: (side) => side.name },
        { id: 'birth', header: text.birth, cell: (side) => side.birth },
        { id: 'guardian', header: text.guardian, cell: (side) => side.guardian },
        { id: 'unit', header: text.unit, cell: (side) => side.unit },
        { id: 'score', header: text.score, cell: (side) => side.score },
        {
          id: 'from',
          header: text.place,
          cell: (side) =>
            side.childId ? (
              <PageLink to={to(childAddress, { childId: side.childId })}>{text.openRecord}</PageLink>
            ) : (
              side.from
            ),
        },
      ]}
    />
  );
}
