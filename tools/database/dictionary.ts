import type { Table } from './catalog.ts';

/** The text of `docs/generated/data-dictionary.md`, for who has to say which data the product keeps. */
export function dataDictionary(tables: Table[]): string {
  const head = [
    '# Từ điển dữ liệu',
    '',
    '*Do `npm run db:generate` lập từ cơ sở dữ liệu; không sửa tay.*',
    '',
    `${tables.length} bảng, ${tables.reduce((sum, table) => sum + table.columns.length, 0)} cột.`,
  ];
  return `${[...head, ...tables.flatMap(section)].join('\n')}\n`;
}

function section(table: Table): string[] {
  return [
    '',
    `## ${table.name}`,
    '',
    table.comment ?? '',
    '',
    '| Cột | Nghĩa | Kiểu | Bắt buộc |',
    '|---|---|---|---|',
    ...table.columns.map(
      ({ name, comment, type, required }) =>
        `| \`${name}\` | ${cell(comment ?? '')} | ${cell(type)} | ${required ? 'có' : ''} |`,
    ),
  ];
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
