import { useState } from 'react';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { plansText } from '../text.ts';
import styles from './list.module.css';

export interface Place {
  issuerUnitId: string;
  issuerName: string;
  leadUnitId: string;
  leadName: string;
}

export interface Owner {
  id: string;
  place: string;
  /** As typed. */
  year: string;
}

/** Who the draft belongs to. The id is made once: sending the same draft twice is the same as once. */
export function useOwner(): [Owner, (change: Partial<Owner>) => void] {
  const year = Number(localDateOf(useNow()).slice(0, 4));
  const [owner, setOwner] = useState<Owner>(() => ({ id: newId(), place: '0', year: String(year) }));
  return [owner, (change) => setOwner((old) => ({ ...old, ...change }))];
}

export function ownerInput(owner: Owner, places: readonly Place[]) {
  const place = places[Number(owner.place)];
  return {
    id: owner.id,
    issuerUnitId: place?.issuerUnitId ?? '',
    leadUnitId: place?.leadUnitId ?? '',
    year: owner.year.trim() === '' ? undefined : owner.year.trim(),
  };
}

interface OwnerFieldsProps {
  owner: Owner;
  places: readonly Place[];
  onChange: (change: Partial<Owner>) => void;
}

/** One's place and year. Where there is one place only, it is said, not asked. */
export function OwnerFields({ owner, places, onChange }: OwnerFieldsProps) {
  const { make } = useText(plansText).plan;
  const [only, ...others] = places;
  return (
    <div className={styles.pair}>
      {only && others.length === 0 ? (
        <p className={styles.place}>
          <span>{make.place}</span>
          {make.placeOption(only.issuerName, only.leadName)}
        </p>
      ) : (
        <SelectField
          path="issuerUnitId"
          label={make.place}
          value={owner.place}
          onChange={(place) => onChange({ place })}
          choices={places.map((place, at) => ({
            value: String(at),
            label: make.placeOption(place.issuerName, place.leadName),
          }))}
          required
        />
      )}
      <TextField
        path="year"
        label={make.year}
        inputMode="numeric"
        value={owner.year}
        onChange={(year) => onChange({ year })}
        maxLength={4}
        required
      />
    </div>
  );
}
