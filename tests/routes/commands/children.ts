import { paths } from "~/http/paths";
import { aChild, type ChildGiven } from "../../factories";
import { type Commands, fills, made, madeBySql, type Stage } from "./command";

const pageOf = (given: ChildGiven) => async (stage: Stage) => {
  const { child } = await made(stage, async (tx) => {
    const school = await tx.school.findUniqueOrThrow({ where: { id: stage.cast.here.school } });
    return aChild(tx, { ...given, school });
  });
  return paths.child(child.id);
};

const WAITS = pageOf({ state: "WAITING" });

export const childCommands: Commands = {
  "routes/console+/children+/new": {
    create: fills("coordinator", {
      typed: () => ({
        name: "米晓",
        birthDate: "2017-03-05",
        grade: "3",
        slot1: "ANY",
        guardianshipSettledOn: "",
      }),
    }),
  },
  "routes/console+/children+/$childId_.edit": {
    save: fills("coordinator", { typed: () => ({ name: "陈小雪", address: "三组十二号" }) }),
  },
  "routes/console+/children+/$childId_.family.$memberId": {
    save: fills("coordinator", {
      typed: () => ({ name: "陈秀英", relation: "62", worksAt: "" }),
    }),
    texts: fills("coordinator", {
      typed: () => ({ channel: "SMS", told: ["CONTACT_CHANGED"], quietFrom: "20:00", how: "PAPER" }),
    }),
  },
  "routes/console+/children+/cards": {
    make: {
      as: "coordinator",
      async ready(stage) {
        const { child, school } = stage.cast.here;
        const of = await made(stage, (tx) => tx.child.findUniqueOrThrow({ where: { id: child } }));
        const fields = { school: String(school), grade: String(of.grade), className: of.className };
        return { path: paths.classCards(fields), fields };
      },
    },
  },
  "routes/console+/children+/$childId_.heard": {
    wishes: fills("coordinator", {
      typed: () => ({ together: "打篮球", notWanted: "不要总问成绩", words: "想要会讲故事的" }),
    }),
  },
  "routes/console+/heard": {
    close: fills("coordinator", {
      at: async (stage) => {
        const { child, match, school } = stage.cast.here;
        await madeBySql(
          stage,
          `INSERT INTO child_signals (child_id, match_id, school_id, reason, raised_at) VALUES ($1, $2, $3, 'CHILD_SAID_NO', $4)`,
          [child, match, school, stage.site.now().toISOString()],
        );
        return paths.heard;
      },
      typed: () => ({ found: "怕生，先不安排" }),
    }),
  },
  "routes/console+/children+/$childId_.restricted": {
    restrictMember: fills("coordinator", { typed: () => ({ reason: "法院不许接近孩子", reviewOn: "" }) }),
    restrictOther: fills("coordinator", {
      typed: () => ({
        name: "孙大山",
        relation: "父亲的朋友",
        reason: "到学校闹过事",
        reviewOn: "2027-03-01",
      }),
    }),
    lift: fills("coordinator", {
      at: async (stage) => {
        await madeBySql(
          stage,
          `INSERT INTO contact_restrictions (child_id, school_id, name, reason, set_at) VALUES ($1, $2, '孙大山', 'x', $3)`,
          [stage.cast.here.child, stage.cast.here.school, stage.site.now().toISOString()],
        );
        return paths.restrictions(stage.cast.here.child);
      },
      typed: () => ({ because: "法院撤销了" }),
    }),
  },
  "routes/console+/children+/$childId_.id-numbers": {
    save: fills("coordinator", {
      typed: ({ cast }) => ({ whose: cast.here.child, number: "610304201705040042" }),
    }),
    show: fills("coordinator", {
      typed: ({ cast }) => ({ whose: cast.here.child, reasonCode: "DATA_CHECK", reason: "派出所核对名单" }),
    }),
    remove: fills("coordinator", { typed: ({ cast }) => ({ whose: cast.here.member }) }),
  },
  "routes/console+/children+/$childId_.permissions": {
    answer: fills("coordinator", { typed: () => ({ kind: "ID_NUMBER", answer: "REFUSED" }) }),
  },
  "routes/console+/children+/$childId_.gap": {
    recordReturn: fills("coordinator", {
      typed: () => ({ firstDay: "2026-11-20", lastDay: "2026-11-26", note: "妈妈回来过节" }),
    }),
    dropReturn: fills("coordinator", {
      at: async (stage) => {
        const { child, school, coordinator } = stage.cast.here;
        await madeBySql(
          stage,
          `INSERT INTO parent_returns (child_id, school_id, first_day, last_day, recorded_by, recorded_at)
           VALUES ($1, $2, '2026-11-01', '2026-11-09', $3, $4)`,
          [child, school, coordinator, stage.site.now().toISOString()],
        );
        return paths.childGap(child);
      },
    }),
  },
  "routes/console+/children+/$childId_.reason": {
    give: fills("administrator", { typed: () => ({ reasonCode: "COMPLAINT", reason: "奶奶打来电话" }) }),
  },
  "routes/console+/children+/$childId": {
    ask: fills("coordinator", { at: pageOf({ state: "PROPOSED" }) }),
    permit: fills("coordinator", { at: pageOf({ state: "PERMISSION_ASKED" }) }),
    wait: fills("coordinator", { at: pageOf({ state: "PERMITTED" }) }),
    pause: fills("coordinator", { at: WAITS }),
    resume: fills("coordinator", { at: pageOf({ state: "PAUSED" }) }),
    withdraw: fills("coordinator", { at: WAITS }),
    leave: fills("coordinator", { at: WAITS }),
    makeLink: fills("coordinator", { at: WAITS }),
    revokeLink: fills("coordinator"),
  },
};
