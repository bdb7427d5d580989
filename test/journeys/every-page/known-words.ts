import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tanLamCases } from '../../../tools/demonstration/tan-lam/cases.ts';
import type { ReadRows } from './records.ts';

const reference = join(import.meta.dirname, '../../../db/reference');
const word = /[\p{L}\p{N}]+/gu;
/** A child in a list: "N.M.Á.P.". */
const initials = /^(\p{Lu}\.)+$/u;
const tidy = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What stays as it is in both languages: the product's name, the currency, how a decree is written, what people type. */
const kept = ['Măng Non', 'đồng', 'NĐ-CP', 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH', '“mẹ: …”', 'VI', 'EN'];

/** Names and texts that the product holds and did not write: what a page says beyond them are words of ours. */
export class KnownWords {
  /** Known texts by their first word, the longest first. */
  readonly #byFirstWord = new Map<string, string[]>();
  /** Peoples, units and codes of a letter or two: known as whole words only. */
  readonly #short = new Set<string>();
  readonly #left = new Map<string, string>();

  /** Every text that the database holds, also inside documents, and the official lists, called as the law calls them. */
  static async of(rows: ReadRows): Promise<KnownWords> {
    const known = new KnownWords();
    const all = new Set(kept);
    for (const words of await textsOf(rows)) for (const line of words.split('\n')) all.add(tidy(line));
    for (const words of [...referenceWords(), ...sealedWords()]) all.add(tidy(words));
    for (const words of all)
      if (words.length > 2 || kept.includes(words)) known.#learn(words);
      else known.#short.add(words);
    for (const list of known.#byFirstWord.values()) list.sort((one, other) => other.length - one.length);
    return known;
  }

  #learn(words: string): void {
    const [first] = words.match(word) ?? [];
    if (!first) return;
    const said = words.slice(words.indexOf(first));
    const same = this.#byFirstWord.get(first);
    if (same) same.push(said);
    else this.#byFirstWord.set(first, [said]);
  }

  /** The text without what is known; the beginning of a long one, called "Giải quyết chế độ, chính sách…", counts. */
  withoutKnown(text: string): string {
    const said = tidy(text);
    if (this.#short.has(said) || initials.test(said)) return '';
    const before = this.#left.get(said);
    if (before !== undefined) return before;
    let left = '';
    let at = 0;
    for (const { index, 0: first } of said.matchAll(word)) {
      if (index < at) continue;
      const taken = this.#lengthAt(said, index, first);
      left += said.slice(at, taken > 0 ? index : index + first.length);
      at = index + Math.max(taken, first.length);
    }
    left = tidy(left + said.slice(at));
    // "Nam · Nữ", "5 vụ".
    left = tidy(left.replace(word, (one) => (this.#short.has(one) ? '' : one)));
    this.#left.set(said, left);
    return left;
  }

  #lengthAt(said: string, index: number, first: string): number {
    const candidates = this.#byFirstWord.get(first) ?? [];
    const cut = said.slice(index).replace(/…$/, '');
    const begins = said.endsWith('…') && cut.length >= leastBeginning;
    if (begins && candidates.some((words) => words.startsWith(cut))) return cut.length;
    return candidates.find((words) => said.startsWith(words, index))?.length ?? 0;
  }
}

const leastBeginning = 20;

async function textsOf(rows: ReadRows): Promise<string[]> {
  const columns = await rows(
    `select c.table_name, case c.data_type
         when 'jsonb' then format('(jsonb_path_query(%I, ''strict $.** ? (@.type() == "string")'') #>> ''{}'')', c.column_name)
         when 'ARRAY' then format('unnest(%I::text[])', c.column_name)
         else format('%I::text', c.column_name) end as said
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.table_name not in ('requests', 'audit_events', 'notices', 'jobs', 'duplicate_keys', 'sessions')
        and c.data_type in ('text', 'jsonb', 'ARRAY')`,
  );
  const found: string[] = [];
  for (const { said, table_name } of columns) {
    const values = await rows(`select distinct said from (select ${said} as said from ${table_name}) all_said
      where said ~ '[[:alpha:]]' and said !~ '^[a-z0-9.:_-]+$'`);
    for (const value of values) found.push(value.said as string);
  }
  return found;
}

/** What the demonstration's cases say: sealed, so that the database does not tell it. */
function sealedWords(): string[] {
  const found: string[] = [];
  JSON.stringify(tanLamCases, (_, value) => {
    if (typeof value === 'string' && value.includes(' ')) found.push(value);
    return value;
  });
  return found;
}

function referenceWords(): string[] {
  const found: string[] = [];
  for (const name of readdirSync(reference).filter((one) => one.endsWith('.json')))
    JSON.parse(readFileSync(join(reference, name), 'utf8'), (_, value) => {
      if (typeof value === 'string' && / |[^\x20-\x7e]/.test(value)) found.push(value);
    });
  return found;
}
