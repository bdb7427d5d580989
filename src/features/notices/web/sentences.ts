import { type Language, type ProblemParams, type Texts } from '../../../platform/web/text/texts.ts';
import type { Notice } from '../contract.ts';

/** What a notice says, from what it carries; never a person's name. */
export type NoticeSentence = (params: ProblemParams) => string;
export type NoticeSentences = Texts<Readonly<Record<string, NoticeSentence>>>;

const tables: NoticeSentences[] = [];

/** The composition root brings the sentences of every room that sends notices. */
export function addNoticeSentences(...added: readonly NoticeSentences[]): void {
  tables.push(...added);
}

/** Undefined for a kind that no room of this version knows. */
export function sentenceOf(
  { kind, params }: Pick<Notice, 'kind' | 'params'>,
  language: Language,
): string | undefined {
  for (const table of tables)
    if (Object.hasOwn(table[language], kind)) return table[language][kind]?.(params);
  return undefined;
}
