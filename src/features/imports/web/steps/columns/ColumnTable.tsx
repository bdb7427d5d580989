import { NativeSelect } from '@mantine/core';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../../platform/web/ui/data/DataTable.tsx';
import { Panel } from '../../../../../platform/web/ui/data/Panel.tsx';
import { numberText } from '../../../../../platform/web/ui/status/numbers.ts';
import { type ImportColumn, type SheetColumns, textEncodings } from '../../../contract.ts';
import styles from '../../imports.module.css';
import { importsText } from '../../text.ts';
import { type FieldGroup, fieldLabel } from './field-choices.ts';

type Encoding = ImportColumn['encoding']['encoding'];

interface ColumnTableProps {
  sheet: SheetColumns;
  groups: readonly FieldGroup[];
  fieldOf: (column: number) => string | null;
  onField: (column: number, field: string | null) => void;
  onEncoding: (column: number, encoding: Encoding) => void;
  busy: boolean;
}

const sure = 0.5;

/** The columns of one sheet: their words and samples, the field each is taken as, the encoding it is read in. */
export function ColumnTable({ sheet, groups, fieldOf, onField, onEncoding, busy }: ColumnTableProps) {
  const { columns: text } = useText(importsText);
  const missing = sheet.missing.map((field) => fieldLabel(field, groups)).join(', ');
  return (
    <Panel title={text.sheet(sheet.name)} level={3}>
      {missing !== '' && <p className={styles.told}>{text.missing(missing)}</p>}
      <DataTable
        caption={text.sheet(sheet.name)}
        captionHidden
        rows={sheet.columns}
        keyOf={(column) => String(column.column)}
        empty={null}
        columns={[
          { id: 'column', header: text.column, cell: (column) => <ColumnHead column={column} /> },
          {
            id: 'samples',
            header: text.samples,
            cell: ({ samples }) => <span className={styles.samples}>{samples.slice(0, 3).join(' · ')}</span>,
          },
          {
            id: 'field',
            header: text.field,
            cell: (column) => (
              <FieldChoice
                column={column}
                groups={groups}
                field={fieldOf(column.column)}
                onField={(field) => onField(column.column, field)}
              />
            ),
          },
          {
            id: 'encoding',
            header: text.encoding,
            cell: (column) => (
              <EncodingChoice
                column={column}
                busy={busy}
                onEncoding={(encoding) => onEncoding(column.column, encoding)}
              />
            ),
          },
        ]}
      />
    </Panel>
  );
}

function ColumnHead({ column }: { column: ImportColumn }) {
  const { columns: text } = useText(importsText);
  const about = [
    column.ordinal ? text.ordinal : '',
    column.hidden ? text.hidden : '',
    text.filled(numberText(column.filled)),
  ].filter((part) => part !== '');
  return (
    <div className={styles.head}>
      <strong>{column.letter}</strong> {column.title}
      <span className={styles.beside}>{about.join(' · ')}</span>
    </div>
  );
}

interface FieldChoiceProps {
  column: ImportColumn;
  groups: readonly FieldGroup[];
  field: string | null;
  onField: (field: string | null) => void;
}

function FieldChoice({ column, groups, field, onField }: FieldChoiceProps) {
  const { columns: text } = useText(importsText);
  const guessed = field !== null && field === column.guess.field;
  const unsure = guessed && column.guess.certainty < sure;
  return (
    <>
      <NativeSelect
        aria-label={text.fieldOf(column.letter, column.title)}
        value={field ?? ''}
        data={[{ value: '', label: text.notTaken }, ...groups]}
        onChange={(event) => onField(event.currentTarget.value || null)}
      />
      {guessed && <span className={styles.beside}>{unsure ? text.look : text.why[column.guess.why]}</span>}
    </>
  );
}

interface EncodingChoiceProps {
  column: ImportColumn;
  busy: boolean;
  onEncoding: (encoding: Encoding) => void;
}

/** Before and after in up to five cells; another choice reads the column again at once. */
function EncodingChoice({ column: { letter, encoding }, busy, onEncoding }: EncodingChoiceProps) {
  const { columns: text } = useText(importsText);
  return (
    <div className={styles.choice}>
      <NativeSelect
        aria-label={text.encodingOf(letter)}
        value={encoding.encoding}
        disabled={busy}
        data={textEncodings.map((value) => ({ value, label: text.encodings[value] }))}
        onChange={(event) => onEncoding(event.currentTarget.value as Encoding)}
      />
      {encoding.mixed && <span className={styles.beside}>{text.mixed}</span>}
      {encoding.examples.length > 0 && (
        <ul className={styles.decoded} aria-label={text.examples(letter)}>
          {encoding.examples.map(({ before, after }) => (
            <li key={before}>
              <del>{before}</del> → <ins>{after}</ins>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
