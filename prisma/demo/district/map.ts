import { placeSortKey } from "~/adapters/pinyin.server";
import type { Tx } from "~/data/work.server";
import { CENTRAL } from "../figures";
import type { NameGiver } from "../names";
import { apportion, deck, itemAt, type Random } from "../random";
import { DEMO_PEOPLE } from "../sign-ins";
import type { DemoPlace, DemoSchool, DemoTown, DistrictMap } from "../world";
import { CENTRAL_SCHOOL, SCHOOLS } from "./schools";
import { DISTRICT, TOWNS, type TownFacts } from "./towns";

const TITLES = ["德育主任", "教导主任", "少先队大队辅导员", "政教主任", "副校长", "班主任组长"] as const;

/** Writes the places and schools, whose numbers the database gives, and answers them with what stands on them. */
export async function drawMap(
  tx: Tx,
  random: Random,
  names: NameGiver,
  children: number,
): Promise<DistrictMap> {
  const district = await tx.place.create({
    data: { ...DISTRICT, kind: "DISTRICT", sortKey: placeSortKey(DISTRICT.nameZh) },
    select: { id: true },
  });
  const towns = await writeTowns(tx, random, district.id);
  return { districtId: district.id, towns, schools: await writeSchools(tx, random, names, towns, children) };
}

async function writeTowns(tx: Tx, random: Random, districtId: number): Promise<DemoTown[]> {
  const rows = await tx.place.createManyAndReturn({
    data: TOWNS.map(({ code, nameZh, nameEn, x, y }) => ({
      parentId: districtId,
      kind: "TOWN" as const,
      code,
      nameZh,
      nameEn,
      sortKey: placeSortKey(nameZh),
      x,
      y,
    })),
    select: { id: true, code: true },
  });
  const idOf = new Map(rows.map(({ id, code }) => [code, id]));
  const towns = TOWNS.map((facts) => {
    const { nameZh, x, y } = facts;
    return { id: idOf.get(facts.code) ?? 0, nameZh, x, y, facts, villages: [] as DemoPlace[] };
  });
  const villages = await tx.place.createManyAndReturn({
    data: towns.flatMap(({ id, facts }) =>
      facts.villages.map((name, index) => village(random, id, facts, name, index)),
    ),
    select: { id: true, parentId: true, nameZh: true, x: true, y: true },
  });
  for (const row of villages) towns.find(({ id }) => id === row.parentId)?.villages.push(row);
  return towns;
}

function village(random: Random, parentId: number, facts: TownFacts, name: string, index: number) {
  return {
    parentId,
    kind: "VILLAGE" as const,
    // Villagers' committees are numbered from 200 within their town.
    code: `${facts.code}${200 + index}`,
    nameZh: name,
    nameEn: `${englishName(name)} Village`,
    sortKey: placeSortKey(name),
    x: facts.x + random.int(-facts.reach, facts.reach),
    y: facts.y + random.int(-facts.reach, facts.reach),
  };
}

/** Liushugou for 柳树沟村. */
function englishName(name: string): string {
  const letters = placeSortKey(name.replace(/村$/, "")).split(" ")[0] ?? "";
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

async function writeSchools(
  tx: Tx,
  random: Random,
  names: NameGiver,
  towns: DemoTown[],
  children: number,
): Promise<DemoSchool[]> {
  const title = deck(random, TITLES);
  const counts = childCounts(children);
  const planned = SCHOOLS.map((facts, index) => {
    const town = towns.find(({ nameZh }) => nameZh === facts.town) ?? itemAt(towns, 0);
    const site = facts.kind === "TEACHING_POINT" ? random.pick(town.villages) : town;
    const row = {
      placeId: town.id,
      kind: facts.kind,
      nameZh: facts.nameZh,
      nameEn: facts.nameEn,
      sortKey: placeSortKey(facts.nameZh),
      phone: `0917-555${String(1020 + index * 37).padStart(4, "0")}`,
      contactName:
        facts.nameZh === CENTRAL_SCHOOL
          ? `${DEMO_PEOPLE.coordinator.name}（德育主任）`
          : `${names.adult(random.chance(0.6) ? "FEMALE" : "MALE")}（${title()}）`,
      recruiting: facts.nameZh === CENTRAL_SCHOOL || !random.chance(0.1),
      x: site.x + random.int(-600, 600),
      y: site.y + random.int(-600, 600),
    };
    return { row, town, childCount: counts[index] ?? 0 };
  });
  const written = await tx.school.createManyAndReturn({ data: planned.map(({ row }) => row) });
  return planned.map(({ row, town, childCount }) => {
    const school = written.find(({ nameZh }) => nameZh === row.nameZh);
    if (!school) throw new Error("SCHOOL_NOT_WRITTEN");
    const central = school.nameZh === CENTRAL_SCHOOL;
    return { row: school, town, central, childCount, coordinators: [], matchApprovals: 1, offerDays: 7 };
  });
}

function childCounts(children: number): number[] {
  const central = Math.min(CENTRAL.children, Math.ceil(children * CENTRAL.shareAtMost));
  const others = apportion(
    children - central,
    SCHOOLS.map(({ nameZh, weight }) => (nameZh === CENTRAL_SCHOOL ? 0 : weight)),
  );
  return SCHOOLS.map(({ nameZh }, index) => (nameZh === CENTRAL_SCHOOL ? central : (others[index] ?? 0)));
}
