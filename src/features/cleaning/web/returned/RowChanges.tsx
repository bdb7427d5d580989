import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { useProblemText } from '../../../../platform/web/text/use-problem-text.ts';
import { type CodeBook, childrenText, useCodeBook } from '../../../children/web/public.ts';
import { type FillField, type JudgedField, type ReturnRow, rowProblems } from '../../contract.ts';
import styles from '../cleaning.module.css';
import { cleaningText } from '../text.ts';

type Words = (typeof childrenText)['vi'];

/** A value as people read it: `2014-03` as 03/2014, codes by their names. */
function valueText(
  field: FillField,
  value: string,
  { words, codes }: { words: Words; codes: CodeBook },
): string {
  if (field === 'sex') return words.sex[value as keyof Words['sex']] ?? value;
  if (field === 'ethnicity') return codes.nameOf('ethnicities', value);
  if (field === 'birthDate' && /^\d{4}(-\d{2}){0,2}$/.test(value))
    return value.length === 10 ? formatDate(value) : value.split('-').reverse().join('/');
  return value;
}

/** What becomes of a row: each cell old and new, both sides of a conflict, why it is not taken. */
export function RowChanges({ row }: { row: ReturnRow }) {
  const words = useText(cleaningText);
  const children = useText(childrenText);
  return (
    <ul className={styles.changes}>
      {row.problem && <li>{words.problems[row.problem]}</li>}
      {row.fields.map((field) => (
        <li key={field.field}>
          {words.fields[field.field]}: <FieldChange field={field} />
        </li>
      ))}
      {row.checks.map(({ personalId, result, checkedOn, officer, paper }) => (
        <li key={personalId}>
          {words.check(personalId, words.results[result], formatDate(checkedOn), officer, paper)}
        </li>
      ))}
      {row.doubts.map(({ code }) => (
        <li key={code} className={styles.doubt}>
          {words.doubt(children.doubt[code as keyof typeof children.doubt] ?? code)}
        </li>
      ))}
    </ul>
  );
}

function FieldChange({ field: { field, sent, now, file, verdict, code } }: { field: JudgedField }) {
  const words = useText(cleaningText);
  const children = useText(childrenText);
  const codes = useCodeBook();
  const { sentence } = useProblemText();
  const shown = (value: string) =>
    value === '' ? words.nothing : valueText(field, value, { words: children, codes });
  if (verdict === 'conflict') return <span>{words.sides(shown(sent), shown(now), shown(file))}</span>;
  if (verdict === 'change')
    return (
      <>
        <del>{shown(now)}</del> → <ins>{shown(file)}</ins>
      </>
    );
  const own = rowProblems.find((problem) => problem === code);
  const why = own ? words.problems[own] : sentence(new ProblemError({ code: code ?? '', status: 422 }));
  return (
    <>
      {file !== '' && <q className={styles.asWritten}>{file}</q>} {why}
    </>
  );
}
