import { useText } from '../../../../platform/web/text/language.tsx';
import { RadioField } from '../../../../platform/web/ui/forms/fields.tsx';
import { capacityItems, harmItems, levels } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import type { DraftProps } from './draft.ts';

const parts = { harm: harmItems, capacity: capacityItems } as const;

/** Mẫu 02, 03, 06: each item cao, trung bình or thấp, and the two facts of Đ.26.3. */
export function ScoreFields({ draft, edit }: DraftProps) {
  const words = useText(casesText);
  const { scores, values } = draft;
  const choices = levels.map((level) => ({ value: level, label: words.levels[level] }));
  const yesNo = [
    { value: 'yes', label: words.dialog.yes },
    { value: 'no', label: words.dialog.no },
  ];
  return (
    <>
      {(['harm', 'capacity'] as const).map((part) => (
        <fieldset key={part} className={styles.group}>
          <legend>{words[part]}</legend>
          <div className={styles.scores}>
            {parts[part].map((item) => (
              <RadioField
                key={item}
                path={`deed.scores.${part}.${item}`}
                label={words.scoreItems[item] ?? item}
                required
                value={scores[part][item] ?? ''}
                choices={choices}
                onChange={(level) =>
                  edit({ scores: { ...scores, [part]: { ...scores[part], [item]: level } } })
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className={styles.scores}>
        {(['graveHarm', 'carerIsAbuser'] as const).map((flag) => (
          <RadioField
            key={flag}
            path={`deed.scores.${flag}`}
            label={words.scoreItems[flag] ?? flag}
            required
            value={String(values[flag] ?? '')}
            choices={yesNo}
            onChange={(said) => edit({ values: { ...values, [flag]: said } })}
          />
        ))}
      </div>
    </>
  );
}
