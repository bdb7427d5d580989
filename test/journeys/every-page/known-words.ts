import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { vietnameseLetter } from '../../harness/words.ts';

const reference = join(import.meta.dirname, '../../../db/reference');

/**
 * Every value with Vietnamese letters that the database holds, also inside documents (names, units, texts of plans), and
 * the official lists, whose entries are called as the law calls them.
 */
export async function dataOf(admin: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows: columns } = await admin.query<{ said: string; table_name: string }>(
    `select c.table_name, case c.data_type
         when 'jsonb' then format('(jsonb_path_query(%I, ''strict $.** ? (@.type() == "string")'') #>> ''{}'')', c.column_name)
         when 'ARRAY' then format('unnest(%I::text[])', c.column_name)
         else format('%I::text', c.column_name) end as said
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'requests'
        and c.data_type in ('text', 'jsonb', 'ARRAY')`,
  );
  const data = new Set<string>();
  for (const { said, table_name } of columns) {
    const { rows } = await admin.query(
      `select distinct said from (select ${said} as said from ${table_name}) all_said`,
    );
    for (const { said: words } of rows)
      if (words && vietnameseLetter.test(words)) for (const line of words.split('\n')) data.add(tidy(line));
  }
  for (const name of readdirSync(reference).filter((one) => one.endsWith('.json')))
    JSON.parse(readFileSync(join(reference, name), 'utf8'), (_, value) => {
      if (typeof value === 'string' && vietnameseLetter.test(value)) data.add(tidy(value));
    });
  return data;
}

/** What stays as it is in English: the product's name, the currency, how a decree is written, what people type. */
const kept = ['Măng Non', 'đồng', 'NĐ-CP', 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH', '“mẹ: …”'];

const tidy = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What is left of the texts of an English page when names and texts out of the database are taken away. */
export function vietnameseOfOurs(texts: readonly string[], data: ReadonlySet<string>): string[] {
  const beginnings = new Set([...data].map(beginningOf));
  const longest = [...data, ...kept].sort((one, other) => other.length - one.length);
  return texts.filter((text) => {
    let left = tidy(text);
    for (const words of longest) {
      if (!vietnameseLetter.test(left)) return false;
      left = left.replaceAll(words, '');
    }
    return vietnameseLetter.test(left) && !endsInBeginning(text, beginnings);
  });
}

/** A long text of a draft is called by its first words. */
const beginningLength = 30;
const beginningOf = (words: string): string => words.slice(0, beginningLength);

/** "Edit: Giải quyết chế độ, chính sách đối với…" */
const endsInBeginning = (text: string, beginnings: ReadonlySet<string>): boolean =>
  text.endsWith('…') && beginnings.has(beginningOf(tidy(text.replace(/^[^:]*: /, ''))));
