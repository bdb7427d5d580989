import { useState } from 'react';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { SearchInput } from '../../../platform/web/ui/forms/SearchInput.tsx';
import { unitsContract } from '../contract.ts';
import { unitsText } from './text.ts';
import styles from './units.module.css';

interface UnitSearchProps {
  on: string | undefined;
  onChoose: (unitId: string) => void;
}

/** Finds a unit by name without accents; what is found is chosen with one click. */
export function UnitSearch({ on, onChoose }: UnitSearchProps) {
  const text = useText(unitsText);
  const [wanted, setWanted] = useState('');
  const input = wanted === '' ? undefined : { text: wanted, ...(on && { on }) };
  const found = useQueryOf(unitsContract.endpoints.search, input, { keepPrevious: true });
  return (
    <div className={styles.search}>
      <SearchInput label={text.search} placeholder={text.searchHint} value={wanted} onSearch={setWanted} />
      {input && (
        <Answered query={found}>
          {({ units }) => (
            <>
              <p role="status">{units.length === 0 ? text.nothingFound(wanted) : text.found(units.length)}</p>
              <ul className={styles.found}>
                {units.map((unit) => (
                  <li key={unit.unitId}>
                    <button type="button" className={styles.hit} onClick={() => onChoose(unit.unitId)}>
                      {unit.name}
                    </button>{' '}
                    <small>
                      {unit.path}
                      {on && unit.validTo && unit.validTo <= on && ` (${text.ended})`}
                    </small>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Answered>
      )}
    </div>
  );
}
