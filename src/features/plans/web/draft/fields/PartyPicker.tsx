import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { type Party, groupNames } from '../../../contract/content.ts';
import { unitsOf } from '../../../rules/parties.ts';
import { foldName } from '../../../../units/rules.ts';
import { plansText } from '../../text.ts';
import { useDesk } from '../draft-context.ts';
import { useIssuer } from '../issuer.ts';
import styles from '../proposals/proposals.module.css';

interface PartyPickerProps {
  label: string;
  value: readonly Party[];
  onChange: (parties: Party[]) => void;
  /** At most one: choosing another replaces it. */
  single?: boolean;
  /** What nobody means here. */
  none?: string;
}

/** Units and groups of units. A name that was read but matches no unit stands in red until a unit is chosen for it. */
export function PartyPicker({ label, value, onChange, single = false, none }: PartyPickerProps) {
  const { draft } = useText(plansText);
  const nameOf = usePartyName();
  const withoutAt = (at: number) => value.filter((_, each) => each !== at);
  const replaceAt = (at: number, party: Party) => value.map((old, each) => (each === at ? party : old));
  return (
    <fieldset className={styles.fieldset}>
      <legend>{label}</legend>
      {value.length === 0 && <p className={styles.soft}>{none ?? draft.parties.nobody}</p>}
      <ul className={styles.parties}>
        {value.map((party, at) => (
          <li
            key={keyOf(party, at)}
            className={`${styles.party} ${party.kind === 'unmatched' ? styles.unmatched : ''}`}
          >
            {nameOf(party)}
            <ActionIcon
              variant="subtle"
              size={26}
              color={party.kind === 'unmatched' ? 'danger' : 'work'}
              aria-label={draft.parties.drop(nameOf(party))}
              onClick={() => onChange(withoutAt(at))}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {value.map((party, at) =>
        party.kind === 'unmatched' ? (
          <PartySelect
            key={`chon-${party.asWritten}`}
            label={draft.parties.choose(party.asWritten)}
            taken={value}
            onPick={(picked) => onChange(replaceAt(at, { ...picked, asWritten: party.asWritten }))}
          />
        ) : null,
      )}
      <PartySelect
        label={draft.parties.add(label)}
        taken={value}
        onPick={(picked) => onChange(single ? [picked] : [...value, picked])}
      />
    </fieldset>
  );
}

const keyOf = (party: Party, at: number): string =>
  party.kind === 'unit' ? party.unitId : party.kind === 'group' ? party.group : `${at}-${party.asWritten}`;

/** What a party is called on the screen; a group says how many units it stands for today. */
export function usePartyName(): (party: Party) => string {
  const { draft, common } = useText(plansText);
  const { units } = useDesk();
  const issuerUnitId = useIssuer();
  return (party) => {
    if (party.kind === 'unit') return units.nameOf(party.unitId);
    if (party.kind === 'unmatched') return draft.parties.unmatched(party.asWritten);
    const count = units.directory ? unitsOf(party, issuerUnitId, units.directory).length : undefined;
    const name = common.groups[party.group];
    return count === undefined ? name : `${name} (${draft.parties.stands(count)})`;
  };
}

interface PartySelectProps {
  label: string;
  taken: readonly Party[];
  onPick: (party: Exclude<Party, { kind: 'unmatched' }>) => void;
}

function PartySelect({ label, taken, onPick }: PartySelectProps) {
  const { draft, common } = useText(plansText);
  const { units } = useDesk();
  const id = useId();
  const has = (value: string) =>
    taken.some(
      (party) => (party.kind === 'unit' ? party.unitId : party.kind === 'group' ? party.group : '') === value,
    );
  const groups = groupNames
    .filter((group) => group !== 'schools' && !has(group))
    .map((group) => ({ value: group as string, label: common.groups[group] }));
  const ofKind = (kind: keyof typeof common.unitKinds) =>
    units.units
      .filter((unit) => unit.kind === kind && !has(unit.unitId))
      .map((unit) => ({ value: unit.unitId, label: unit.name }));
  const pick = (value: string | null) => {
    if (!value) return;
    const group = groupNames.find((name) => name === value);
    onPick(group ? { kind: 'group', group, asWritten: '' } : { kind: 'unit', unitId: value, asWritten: '' });
  };
  return (
    <Select
      id={id}
      label={label}
      placeholder={draft.parties.placeholder}
      nothingFoundMessage={draft.parties.nothing}
      searchable
      size="sm"
      value={null}
      onChange={pick}
      maxDropdownHeight={280}
      comboboxProps={{ withinPortal: false }}
      filter={({ options, search }) => matching(options as never, search)}
      data={[
        { group: draft.parties.groups, items: groups },
        { group: common.unitKinds.office, items: ofKind('office') },
        { group: common.unitKinds.organisation, items: ofKind('organisation') },
        { group: common.unitKinds.authority, items: ofKind('authority') },
      ]}
    />
  );
}

interface Option {
  value: string;
  label: string;
}

/** Every word typed begins a word of the name, marks or not. */
function matching(groups: { group: string; items: Option[] }[], search: string) {
  const words = foldName(search).split(' ').filter(Boolean);
  const fits = ({ label }: Option) => {
    const own = foldName(label).split(' ');
    return words.every((word) => own.some((one) => one.startsWith(word)));
  };
  return groups
    .map((group) => ({ ...group, items: group.items.filter(fits) }))
    .filter((group) => group.items.length > 0) as never;
}
