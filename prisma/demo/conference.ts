import type { Tx } from "~/data/work.server";
import { plusDays } from "./calendar";
import { DEMO_PEOPLE } from "./sign-ins";
import type { World } from "./world";

const MEMBERS: Record<string, readonly [name: string, post: string]> = {
  GOVERNANCE: ["贺志远", "副主任"],
  PUBLIC_SECURITY: ["白建锋", "副局长"],
  PROCURATORATE: ["苗晓燕", "未检科负责人"],
  COURT: ["卢卫东", "少年庭负责人"],
  EDUCATION: ["田桂芳", "副局长"],
  CIVIL_AFFAIRS: ["高红梅", "儿童福利股股长"],
};

const midnight = (date: Date) => new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`);

/** The six departments with their members, two meetings whose minutes are closed, one that is being prepared, and what was agreed. */
export async function addConference(tx: Tx, { now, map }: World): Promise<void> {
  const { id: clerk } = await tx.person.findFirstOrThrow({
    where: { email: DEMO_PEOPLE.districtAdmin.email },
    select: { id: true },
  });
  const placeId = map.districtId;
  const departments = await tx.conferenceDepartment.findMany({
    where: { placeId },
    orderBy: { position: "asc" },
    select: { id: true, code: true },
  });
  const idOf = (code: string) => departments.find((one) => one.code === code)?.id ?? "";
  await tx.conferenceMember.createMany({
    data: departments.map(({ id, code }, at) => {
      const [name = "", post = ""] = MEMBERS[code ?? ""] ?? [];
      return {
        ...{ placeId, departmentId: id, name, post },
        ...{ phone: `0917-36210${at}0`, mail: "", fromOn: plusDays(midnight(now), -500) },
      };
    }),
  });

  const meeting = async (daysAgo: number, title: string) => {
    const wished = plusDays(midnight(now), -daysAgo);
    // Offices meet on working days.
    const onDay = plusDays(wished, { 0: -2, 6: -1 }[wished.getUTCDay()] ?? 0);
    const planned = { plannedById: clerk, plannedAt: plusDays(now, -daysAgo - 14) };
    const at = { onDay, at: 9 * 60 + 30, venue: "区政府三楼会议室" };
    const { id } = await tx.conferenceMeeting.create({
      data: { placeId, title, ...at, chair: "贺志远", noteTaker: "高红梅", ...planned },
      select: { id: true },
    });
    await tx.conferenceSeat.createMany({
      data: departments.map((one) => ({ meetingId: id, placeId, departmentId: one.id })),
    });
    return { id, onDay };
  };
  const item = (meetingId: string, position: number, matter: string | null, rest: object) =>
    tx.conferenceItem.create({
      data: { meetingId, placeId, position, matter, ...rest },
      select: { id: true },
    });
  const action = (
    of: { id: string; onDay: Date },
    itemId: string,
    code: string,
    days: number,
    what: string,
    mail = "",
  ) =>
    tx.conferenceAction.create({
      data: {
        ...{ placeId, meetingId: of.id, itemId, what, departmentId: idOf(code) },
        ...{ person: MEMBERS[code]?.[0] ?? "", mail, dueOn: plusDays(midnight(now), days) },
        ...{ recordedById: clerk, recordedAt: of.onDay },
      },
      select: { id: true },
    });
  const said = (
    actionId: string,
    kind: "UPDATE" | "PUT_OFF" | "DONE" | "DROPPED",
    daysAgo: number,
    words: string,
  ) => {
    const dueOn = kind === "PUT_OFF" ? plusDays(midnight(now), 20) : null;
    const by = { recordedById: clerk, recordedAt: plusDays(now, -daysAgo) };
    return tx.conferenceNote.create({ data: { placeId, actionId, kind, said: words, dueOn, ...by } });
  };
  const close = async (id: string, daysAgo: number, absent: string) => {
    await tx.conferenceSeat.updateMany({
      where: { meetingId: id },
      data: { attendance: "PRESENT" },
    });
    await tx.conferenceSeat.updateMany({
      where: { meetingId: id, departmentId: idOf(absent) },
      data: { attendance: "SENT", who: "书记员一名" },
    });
    await tx.conferenceMeeting.update({
      where: { id },
      data: { state: "CLOSED", closedById: clerk, closedAt: plusDays(now, -daysAgo), version: 3 },
    });
  };

  const first = await meeting(182, "第一次联席会议");
  const opening = await item(first.id, 1, null, {
    title: "联席会议怎样开展工作",
    said: "各单位介绍了已有的做法，逐条讨论了工作规则。",
    decided: "每半年开一次会，日常工作由民政部门联络。",
  });
  const registered = await item(first.id, 2, null, {
    title: "集体户口登记",
    said: "公安介绍了办理流程和需要的材料。",
    decided: "由公安逐户核对，民政和学校提供名单。",
  });
  const rules = await action(first, opening.id, "GOVERNANCE", -150, "印发联席会议工作规则");
  await said(rules.id, "DONE", 152, "已发到各成员单位和各镇（街）。");
  const hukou = await action(
    first,
    registered.id,
    "PUBLIC_SECURITY",
    -90,
    "为没有户口的孩子办理集体户口登记",
  );
  await said(hukou.id, "UPDATE", 120, "材料齐全的已经办完。");
  await said(hukou.id, "DONE", 93, "全部办理完毕。");
  const mail = await action(first, opening.id, "COURT", -60, "单独设立联席会议信箱");
  await said(mail.id, "DROPPED", 70, "改用各单位现有的办公邮箱，不再另设。");
  await close(first.id, 180, "COURT");

  const second = await meeting(35, "第二次联席会议");
  const visits = await item(second.id, 1, "OVERDUE_VISITS", {
    ...{ figure: 41, takenAt: plusDays(now, -36) },
    said: "几个镇的村儿童主任新换了人，走访衔接不上。",
    decided: "民政牵头培训新任村儿童主任。",
  });
  const reports = await item(second.id, 2, "RUNNING_REPORTS", {
    ...{ figure: 4, takenAt: plusDays(now, -36) },
    said: "讨论了接到强制报告以后各单位怎样衔接。",
    decided: "公安、检察院会签衔接办法。",
  });
  await action(second, visits.id, "CIVIL_AFFAIRS", -6, "培训新任村儿童主任", "minzheng@heartbridge.example");
  const joint = await action(second, reports.id, "PROCURATORATE", -2, "会签强制报告衔接办法");
  await said(joint.id, "PUT_OFF", 4, "公安提了修改意见，需要再会签一轮。");
  await action(second, visits.id, "EDUCATION", 2, "开学前核对住校学生名单", "jiaoti@heartbridge.example");
  await close(second.id, 33, "PROCURATORATE");
  await tx.conferenceNote.create({
    data: {
      ...{ placeId, meetingId: second.id, itemId: visits.id, kind: "ADDITION" },
      ...{ said: "培训名单由各镇（街）报到民政。", recordedById: clerk, recordedAt: plusDays(now, -30) },
    },
  });

  const next = await meeting(-12, "第三次联席会议");
  await item(next.id, 1, "OPEN_ACTIONS", { figure: 3, takenAt: plusDays(now, -2) });
  await item(next.id, 2, null, { title: "寒假期间孩子的安全和陪伴" });
}
