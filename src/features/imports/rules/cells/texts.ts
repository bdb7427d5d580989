import type { PlainField } from '../../contract/fields.ts';
import type { RowReader } from './reader.ts';

const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A plain text; signs that are not seen are taken out and told, what is too long waits for a person. */
export function textOf(row: RowReader, field: PlainField, longest: number): string {
  const at = row.cell(field);
  if (!at) return '';
  const said = row.said(field, at.text);
  if (said !== undefined) return said ?? '';
  const text = at.text.normalize('NFC').replace(unseen, '').trim();
  if (text.length !== at.text.normalize('NFC').trim().length)
    row.findings.add(field, 'text.invisible-removed', at.text);
  if (text.length <= longest) return text;
  row.unreadable(field, 'text.too-long', at);
  return '';
}

const longestNote = 2000;

/** The columns mapped to the note and all that no other field takes, each with its column's title. */
export function noteOf(row: RowReader): string {
  const cells = row.all('note').filter(({ text }) => text !== '');
  const alone = cells.length === 1 && row.all('note').length === 1;
  const own = cells.map(({ title, text }) => (alone || title === '' ? text : `${title}: ${text}`));
  const note = [...own, ...row.findings.kept].join('\n').normalize('NFC').replace(unseen, '').trim();
  if (note.length <= longestNote) return note;
  row.findings.add('note', 'text.too-long', note);
  return '';
}
