import type { ImportPlace } from '../places.ts';
import type { RowReader } from './reader.ts';

/** Where the child lives: the row's column, else the heading it stands under, else what was said of the list. */
export function placeOf(row: RowReader, heading: string | undefined): ImportPlace | undefined {
  const { places, options } = row.context;
  const commune = row.text('commune');
  const written = row.text('hamlet');
  if (written !== '') return placeNamed(row, written, commune);
  if (heading !== undefined) {
    const found = placeNamed(row, heading, commune);
    if (found) row.findings.add('hamlet', 'hamlet.from-heading', heading);
    return found;
  }
  const inCommune = commune === '' ? undefined : places.find(commune, '');
  if (inCommune) {
    row.findings.add('hamlet', 'hamlet.commune-alone', commune);
    return inCommune;
  }
  const said = row.said('hamlet', '') ?? options.unitId;
  const otherwise = said ? places.byId(said) : undefined;
  if (!otherwise) row.findings.add('hamlet', 'hamlet.empty', '');
  return otherwise;
}

function placeNamed(row: RowReader, name: string, commune: string): ImportPlace | undefined {
  const { places } = row.context;
  const meaning = row.context.repairs.meaning('hamlet', name);
  if (meaning) {
    row.findings.used('hamlet', meaning.repairId, name);
    const said = meaning.to ?? row.context.options.unitId;
    const meant = said ? places.byId(said) : undefined;
    if (meaning.to === null) row.findings.keep('hamlet', '', name);
    if (!meant) row.findings.add('hamlet', 'hamlet.empty', name);
    return meant;
  }
  const found = places.find(name, commune);
  if (!found) row.findings.add('hamlet', 'hamlet.unknown', name);
  return found;
}
