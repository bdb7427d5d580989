import { childrenContract } from '../../../src/features/children/contract.ts';
import type { ImportedChild } from '../../../src/features/imports/contract.ts';
import { formatNumber } from '../../../src/platform/shared/numbers.ts';
import { drawnId } from '../../people/chance.ts';
import type { Child } from '../../people/child.ts';
import { demonstration, peopleOf } from '../../people/generate.ts';
import type { Commune } from '../../people/places.ts';
import { communeWorkbook } from '../../people/workbooks.ts';
import { randomOf } from '../content/random.ts';
import { tanLamStaff } from '../people.ts';
import { bringList, rowsWithoutPaper } from '../work/bring-list.ts';
import type { Desk } from '../work/desk.ts';
import { circumstancesOf } from '../work/register.ts';
import type { OpenStage } from '../work/story.ts';
import { tanLamCounts, tanLamPopulation } from './population.ts';

/**
 * The communes' own lists, all children of the district, brought into the register by the import. Each commune's officer
 * brings the workbook, looks at what is doubtful, and confirms with papers the groups that need one.
 */

const { listPlaces, getChild, changeCircumstance, confirmCircumstance, countChildren } =
  childrenContract.endpoints;

/** Since when the register counts those who were born before. */
const since = '2021-01-01';

/**
 * Brings the lists of all communes, or of those named, one after the other. What was brought before is passed over, what was
 * begun goes on.
 * @throws Error where the register of a commune whose list was just brought counts others than the population has
 */
export async function bringLists(stage: OpenStage, only?: readonly string[]): Promise<void> {
  const { communes } = tanLamPopulation().places;
  const wanted = communes.filter(({ key }) => only?.includes(key) ?? true);
  for (const [at, commune] of wanted.entries()) {
    const { children } = countOf(commune);
    stage.say(
      `Đang nhập danh sách trẻ em của các xã: ${at + 1}/${wanted.length}, ${commune.name} (${formatNumber(children)} trẻ em)`,
    );
    await bringCommune(stage, commune);
  }
  stage.say(`Đã nhập xong danh sách trẻ em của ${wanted.length} xã.`);
}

const countOf = ({ key }: Pick<Commune, 'key'>) => tanLamCounts().get(key) ?? { children: 0, special: 0 };

async function bringCommune({ building, password, signal, say }: OpenStage, commune: Commune): Promise<void> {
  const officer = tanLamStaff.find(({ unitKey }) => unitKey === commune.key);
  if (!officer) throw new Error(`nobody works in ${commune.key}`);
  const desk = await building.signIn(officer.loginName, password);
  const { communes } = await desk.act(listPlaces, {});
  const unitId = communes.find(({ own }) => own)?.unitId ?? '';
  const children = [...peopleOf(tanLamPopulation(), commune.key)];
  const importId = drawnId(randomOf(`list of ${commune.key}`), Date.parse(demonstration.on));
  const { state, isNew } = await bringList(desk, {
    ...{ importId, unitId, signal },
    file: () => workbookOf(commune, children),
    options: { livesHereSince: since, circumstancesFrom: since, confirmCircumstances: true },
  });
  // Somebody else at the same desk took it back or threw it away: the register is theirs.
  if (state !== 'done') return say(`Danh sách của ${commune.name} không được nhập (${state}).`);
  await confirmByPapers(desk, { importId, children, signal });
  // Of what was brought earlier the register may have gone on.
  if (isNew) await expectCounted(desk, commune, unitId);
}

const workbookOf = async (commune: Commune, children: readonly Child[]) => ({
  name: `Danh sách trẻ em ${commune.name} 2021.xlsx`,
  bytes: await communeWorkbook(children, { commune, above: `Ủy ban nhân dân ${commune.name}`, year: 2021 }),
});

const keyOf = ({
  fullName,
  birthDate,
  personalId,
}: Pick<ImportedChild, 'fullName' | 'birthDate' | 'personalId'>) =>
  `${fullName} ${birthDate} ${personalId ?? ''}`;

/** A list proposes groups that need a paper; the officer has the papers. */
async function confirmByPapers(
  desk: Desk,
  brought: { importId: string; children: readonly Child[]; signal: AbortSignal },
): Promise<void> {
  const known = new Map(brought.children.map((child) => [keyOf(child), child]));
  for (const { childId, child } of await rowsWithoutPaper(desk, brought.importId)) {
    const person = child && known.get(keyOf(child));
    if (childId && person) await confirmOf(desk, childId, person);
    brought.signal.throwIfAborted();
  }
}

async function confirmOf(desk: Desk, childId: string, person: Child): Promise<void> {
  const { circumstances } = await desk.act(getChild, { childId });
  const written = circumstancesOf(person);
  for (const { id, kind, code, state, note, version } of circumstances) {
    const told = written.find((one) => one.kind === kind && one.code === code);
    if (state !== 'proposed' || !told) continue;
    const { subCode, fromDate, evidence } = told;
    const of = { childId, circumstanceId: id };
    const changed = await desk.act(changeCircumstance, { ...of, version, subCode, fromDate, evidence, note });
    await desk.act(confirmCircumstance, { ...of, version: changed.version });
  }
}

/** @throws Error where the register counts others than were brought */
export async function expectCounted(
  desk: Desk,
  commune: Pick<Commune, 'key' | 'name'>,
  unitId: string,
): Promise<void> {
  const { all } = await desk.act(countChildren, { unitId, on: demonstration.on });
  const [found, meant] = [{ children: all.children.total, special: all.special.total }, countOf(commune)];
  if (found.children !== meant.children || found.special !== meant.special)
    throw new Error(
      `Sổ của ${commune.name} đếm ${found.children} trẻ em, ${found.special} có hoàn cảnh đặc biệt; phải là ${meant.children} và ${meant.special}.`,
    );
}
