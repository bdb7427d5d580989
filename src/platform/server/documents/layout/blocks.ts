import type { Block, Inline, Run } from '../model.ts';
import { type Flow, mm, paras } from './flow.ts';
import { layTable } from './table.ts';
import { capitals, printable, toRuns } from './text.ts';

/** First line of a paragraph: 1 or 1.27 cm (NĐ 30/2020). */
export const INDENT = mm(12.7);

const bold = (text: string): Run => ({ text, bold: true });

const textBlock = (prefix: string, text: Inline): Flow[] =>
  paras([...(prefix === '' ? [] : [{ text: prefix }]), ...toRuns(text)], { first: INDENT });

function layBlock(block: Block, width: number): Flow[] {
  switch (block.type) {
    case 'part':
      return [
        ...paras([bold(printable(block.label))], {
          align: 'center',
          before: 6,
          after: 0,
          keepNext: true,
          outline: 1,
        }),
        ...paras([bold(capitals(block.title))], { align: 'center', keepNext: true }),
      ];
    case 'section':
      return paras([bold(`${printable(block.number)}. ${capitals(block.title)}`)], {
        first: INDENT,
        before: 6,
        keepNext: true,
        outline: 1,
      });
    case 'heading':
      return paras([bold(printable(`${block.number}. ${block.title}`))], {
        first: INDENT,
        keepNext: true,
        outline: 2,
      });
    case 'paragraph':
      return textBlock(block.number === undefined ? '' : printable(`${block.number}. `), block.text);
    case 'lettered':
      return textBlock(printable(`${block.letter}) `), block.text);
    case 'bullet':
      return textBlock('- ', block.text);
    case 'table':
      return layTable(block, width);
    case 'page-break':
      return [{ k: 'break' }];
  }
}

export const layBlocks = (blocks: Block[], width: number): Flow[] =>
  blocks.flatMap((block) => layBlock(block, width));

/** "./." after the last letter of the body; on its own line when the body ends in a table. */
export function closeBody(flow: Flow[]): Flow[] {
  const last = flow.at(-1);
  if (last?.k !== 'para' || last.runs.length === 0) {
    return [...flow, ...paras([{ text: './.' }], { first: INDENT, keepNext: true })];
  }
  const run = last.runs.at(-1);
  const runs = [...last.runs.slice(0, -1), { ...run, text: (run?.text ?? '').replace(/[\s./]*$/, './.') }];
  return [...flow.slice(0, -1), { ...last, runs, keepNext: true }];
}
