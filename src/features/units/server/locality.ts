import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { newId } from '../../../platform/shared/id.ts';
import { PlainDateText, Text } from '../../../platform/shared/schemas.ts';
import { UnitSector, type UnitVersion } from '../contract.ts';
import { foldName, shortNameOf } from '../rules.ts';
import { insertLocality, insertUnits, insertVersions } from './queries.ts';

const UnitNode = z.strictObject({
  /** A word that set-up and tests know the unit by; hamlets get theirs from the name: `phu-lam/thon-dong`. */
  key: z.string().regex(/^[a-z0-9-]+$/),
  type: z.string(),
  sector: UnitSector.optional(),
  name: Text(200),
  shortName: Text(80).optional(),
  code: z.string().regex(/^\d+$/).optional(),
  aliases: z.array(Text(200)).default([]),
  /** Names of the thôn and khu phố below. */
  hamlets: z.array(Text(200)).default([]),
  get children(): z.ZodDefault<z.ZodArray<typeof UnitNode>> {
    return z.array(UnitNode).default([]);
  },
});
type UnitNode = z.output<typeof UnitNode>;

const Locality = z.strictObject({
  name: Text(200),
  source: Text(500),
  codesNote: Text(500),
  validFrom: PlainDateText,
  root: UnitNode,
});
/** A locality's units as a data file: `db/reference/localities/*.json`. */
export type Locality = z.output<typeof Locality>;

export const localityNames = ['tan-lam-2021', 'lam-giang-2026'] as const;
export type LocalityName = (typeof localityNames)[number];

const folder = join(import.meta.dirname, '../../../../db/reference/localities');

/** A locality from the text of a data file. @throws ZodError or SyntaxError when it is none. */
export const parseLocality = (text: string): Locality => Locality.parse(JSON.parse(text));

/** @throws ZodError when the file is not a locality. */
export const loadLocality = (name: LocalityName): Locality =>
  parseLocality(readFileSync(join(folder, `${name}.json`), 'utf8'));

export interface CreatedLocality {
  localityId: string;
  /** By the unit's key in the data file. */
  unitIds: ReadonlyMap<string, string>;
}

/** Writes the locality and all its units. `now`: instant of recording. Needs the owner's role. */
export async function createLocality(tx: Tx, locality: Locality, now: string): Promise<CreatedLocality> {
  const localityId = newId();
  const { unitIds, versions, sectors } = versionsOf(locality);
  await insertLocality(tx, localityId, locality.name, now);
  await insertUnits(tx, localityId, [...unitIds.values()], now, sectors);
  await insertVersions(tx, localityId, versions);
  return { localityId, unitIds };
}

export function versionsOf(locality: Locality): {
  unitIds: Map<string, string>;
  versions: UnitVersion[];
  sectors: Map<string, UnitSector>;
} {
  const sectors = new Map<string, UnitSector>();
  const unitIds = new Map<string, string>();
  const versions: UnitVersion[] = [];
  const add = (
    node: Pick<UnitNode, 'key' | 'type' | 'name'> & Partial<UnitNode>,
    parentId: string | null,
  ): string => {
    if (unitIds.has(node.key)) throw new Error(`${locality.name}: two units are called ${node.key}`);
    const unitId = newId();
    unitIds.set(node.key, unitId);
    if (node.sector) sectors.set(unitId, node.sector);
    versions.push({
      unitId,
      parentId,
      name: node.name,
      shortName: node.shortName ?? shortNameOf(node.name),
      typeCode: node.type,
      officialCode: node.code ?? null,
      aliases: node.aliases ?? [],
      validFrom: locality.validFrom,
      validTo: null,
    });
    return unitId;
  };
  const walk = (node: UnitNode, parentId: string | null): void => {
    const unitId = add(node, parentId);
    for (const name of node.hamlets)
      add(
        { key: `${node.key}/${foldName(name).replaceAll(' ', '-')}`, type: hamletTypeOf(name), name },
        unitId,
      );
    for (const child of node.children) walk(child, unitId);
  };
  walk(locality.root, null);
  return { unitIds, versions, sectors };
}

const hamletTypeOf = (name: string): string => (/^(khu phố|tổ dân phố)/i.test(name) ? 'khu-pho' : 'thon');
