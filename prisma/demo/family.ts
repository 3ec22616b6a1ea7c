import type { Child, FamilyMember } from "~/generated/prisma/client";
import type { Sex } from "./names";
import { memberRow } from "./rows/children";
import { DEMO_FAMILY } from "./sign-ins";
import { WORKPLACES } from "./texts/child";
import type { World } from "./world";

interface Carer {
  /** GB/T 4761. */
  relation: number;
  /** As the child says it. */
  called: string;
  sex: Sex;
  age: "adult" | "elder";
  fathersSide: boolean;
}

function carer(relation: number, called: string, sex: Sex, age: Carer["age"], fathersSide: boolean): Carer {
  return { relation, called, sex, age, fathersSide };
}

const GRANDMOTHER = carer(62, "奶奶", "FEMALE", "elder", true);
const GRANDFATHER = carer(61, "爷爷", "MALE", "elder", true);

const CARERS: readonly (readonly [Carer, number])[] = [
  [GRANDMOTHER, 48],
  [GRANDFATHER, 27],
  [carer(64, "外婆", "FEMALE", "elder", false), 8],
  [carer(63, "外公", "MALE", "elder", false), 4],
  [carer(90, "姑姑", "FEMALE", "adult", true), 3],
  [carer(82, "伯母", "FEMALE", "adult", false), 2],
  [carer(84, "婶婶", "FEMALE", "adult", false), 2],
  [carer(86, "舅妈", "FEMALE", "adult", false), 1],
];

/** Of a hundred families: in how many both parents are away. Of the rest one is at home and cannot look after the child. */
const BOTH_AWAY = 0.79;

/** A number is drawn all the same, so that a fixed one moves nobody else's. */
const fixed = (_drawn: string, number: string) => number;

export interface Family {
  members: FamilyMember[];
  carer: FamilyMember;
  guardian: FamilyMember;
  carerName: string;
}

export function familyOf(world: World, child: Child, demo: boolean): Family {
  const { random, names } = world;
  const surname = child.name.slice(0, 1);
  const at = { childId: child.id, schoolId: child.schoolId };
  const bothAway = demo || random.chance(BOTH_AWAY);
  const fatherAway = bothAway || random.chance(0.8);
  const work = random.pick(WORKPLACES);
  const parents = [
    memberRow({
      ...at,
      id: random.uuid(),
      name: demo ? DEMO_FAMILY.father : names.adult("MALE", surname),
      relation: 51,
      phone: demo ? fixed(names.mobile(), DEMO_FAMILY.fatherPhone) : names.mobile(),
      guardian: true,
      worksAt: demo ? "广东省东莞市" : fatherAway ? work : "",
    }),
    memberRow({
      ...at,
      id: random.uuid(),
      name: demo ? DEMO_FAMILY.mother : names.adult("FEMALE"),
      relation: 52,
      phone: names.mobile(),
      guardian: true,
      worksAt: demo
        ? "浙江省义乌市"
        : bothAway || !fatherAway
          ? random.chance(0.6)
            ? work
            : random.pick(WORKPLACES)
          : "",
      // A parent whom a court told to keep away; the other one decides.
      restricted: !demo && random.chance(0.008),
    }),
  ];
  const kind = demo ? GRANDMOTHER : random.weighted(CARERS);
  const id = random.uuid();
  const name = demo ? DEMO_FAMILY.grandmother : carerNameOf(world, kind, surname);
  // Drawn for the demo's grandmother as well, so that her fixed number moves nobody else's.
  const phone = random.chance(0.86) || demo ? names.mobile() : "";
  const carerRow = memberRow({
    ...at,
    id,
    name,
    relation: kind.relation,
    phone: demo ? DEMO_FAMILY.phone : phone,
    carer: true,
  });
  const members = [...parents, carerRow];
  if (kind === GRANDMOTHER && !demo && random.chance(0.35)) {
    members.push(
      memberRow({
        ...at,
        id: random.uuid(),
        name: names.elder("MALE", surname),
        relation: GRANDFATHER.relation,
        carer: true,
      }),
    );
  }
  const father = members.find(({ relation }) => relation === 51);
  const mother = members.find(({ relation, restricted }) => relation === 52 && !restricted);
  const guardian = (random.chance(0.5) ? mother : father) ?? father ?? carerRow;
  return { members, carer: carerRow, guardian, carerName: kind.called };
}

function carerNameOf(world: World, kind: Carer, surname: string): string {
  const own = kind.fathersSide && (kind.sex === "MALE" || kind.age === "adult");
  return kind.age === "elder"
    ? world.names.elder(kind.sex, own ? surname : undefined)
    : world.names.adult(kind.sex, own ? surname : undefined);
}
