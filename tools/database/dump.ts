import type { Routine, Table } from './catalog.ts';

/** The text of `db/schema.sql`: what all migrations together have made, so that a review sees a change whole. */
export function schemaDump(tables: Table[], routines: Routine[]): string {
  const parts = [...tables.map(dumpTable), ...routines.map(dumpRoutine)];
  return `-- Made by npm run db:generate from the migrations; never edited or run by hand.\n\n${parts.join('\n\n')}\n`;
}

function dumpTable(table: Table): string {
  const columns = table.columns.map(
    ({ name, type, required, filled }) => `${name} ${type}${filled}${required ? ' not null' : ''}`,
  );
  const body = [...columns, ...table.constraints].map((line) => `  ${line}`).join(',\n');
  const statements = [
    `create table ${table.name} (\n${body}\n)`,
    ...table.indexes,
    ...(table.secured ? [`alter table ${table.name} enable row level security`] : []),
    ...(table.forced ? [`alter table ${table.name} force row level security`] : []),
    ...table.policies,
    ...table.triggers,
    ...table.grants,
    ...comment(`table ${table.name}`, table.comment),
    ...table.columns.flatMap((column) => comment(`column ${table.name}.${column.name}`, column.comment)),
  ];
  return statements.map((statement) => `${statement};`).join('\n');
}

function dumpRoutine(routine: Routine): string {
  const statements = [
    routine.definition.trim().replace(/;$/, ''),
    ...routine.grants,
    ...comment(routine.name, routine.comment),
  ];
  return statements.map((statement) => `${statement};`).join('\n');
}

const comment = (subject: string, text: string | null): string[] =>
  text === null ? [] : [`comment on ${subject} is '${text.replaceAll("'", "''")}'`];
