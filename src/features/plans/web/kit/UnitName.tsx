import { useText } from '../../../../platform/web/text/language.tsx';
import type { CarriedOnBy } from '../../contract.ts';
import { plansText } from '../text.ts';
import styles from './kit.module.css';

interface Named {
  unitName: string;
  carriedOnBy: CarriedOnBy;
}

/** A unit by its name; one that went into another also says who has its work today. */
export function UnitName({ unit }: { unit: Named }) {
  const after = useUnitName();
  return (
    <>
      {unit.unitName}
      {unit.carriedOnBy.length > 0 && <span className={styles.carried}>{after.carried(unit)}</span>}
    </>
  );
}

/** The same as one text, for where no second line can stand. */
export function useUnitName() {
  const { common } = useText(plansText);
  const carried = ({ carriedOnBy }: Pick<Named, 'carriedOnBy'>): string =>
    common.carriedOnBy(carriedOnBy.map((heir) => heir.unitName).join(', '));
  return {
    carried,
    whole: (unit: Named): string =>
      unit.carriedOnBy.length > 0 ? `${unit.unitName}, ${carried(unit)}` : unit.unitName,
  };
}
