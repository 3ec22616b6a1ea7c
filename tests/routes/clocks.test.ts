import { expect, it } from "vitest";
import { withViewer } from "~/data/work.server";
import { paths } from "~/http/paths";
import { post } from "~/usecases/record/message";
import { wordsOf } from "../support/html";
import { preparedMail } from "../support/prepared-mail";
import { madeBySql } from "./commands/command";
import { onEachStage } from "./stage";

const SYSTEM = { kind: "system", job: "test" } as const;
/** Two days after the stage's now; in Los Angeles the day before. */
const AT = "2026-11-25T01:30:00Z";

onEachStage("a mentor on another clock than the school's", (stage) => {
  const ahead = async (timeZone: string | null) => {
    const { mentor, contact } = stage.cast.here;
    await madeBySql(stage, "UPDATE volunteers SET time_zone = $2 WHERE id = $1", [mentor, timeZone]);
    await madeBySql(
      stage,
      `UPDATE contacts SET state = 'PLANNED', starts_at = $2, ends_at = $2::timestamptz + interval '20 minutes',
         local_start = '2026-11-25T09:30', mode = 'CALL', room_id = NULL, seat = NULL, supervisor_id = NULL WHERE id = $1`,
      [contact, AT],
    );
  };
  const pages = () => {
    const { match, contact } = stage.cast.here;
    return [paths.volunteer, paths.ownMatch(match), paths.askToMove(match, contact)];
  };
  const letter = () =>
    withViewer(stage.given.site.prisma, SYSTEM, stage.site.now(), async (work) => {
      const { contact: contactId, mentorPerson: personId } = stage.cast.here;
      const key = `CONTACT_REMINDER:${crypto.randomUUID()}`;
      await post(work, { template: "CONTACT_REMINDER", personId, key, payload: { contactId } });
      const message = await work.tx.outboxMessage.findFirstOrThrow({ where: { key } });
      const prepared = await preparedMail(work, message, "https://site.example");
      return "text" in prepared ? prepared.text : JSON.stringify(prepared);
    });

  it("reads every time on both, and the school's by name, on the pages and in letters", async () => {
    await ahead("America/Los_Angeles");
    const both = "11月25日 周三 09:30（北京时间；您那边是 11月24日 周二 17:30）";
    for (const path of pages())
      expect(wordsOf((await stage.cast.tabs.mentor.get(path)).text), path).toContain(both);
    expect(await letter()).toContain(both);
  });

  it("reads one time where the two clocks agree", async () => {
    for (const zone of [null, "Asia/Shanghai", "Asia/Taipei"]) {
      await ahead(zone);
      for (const path of pages()) {
        const words = wordsOf((await stage.cast.tabs.mentor.get(path)).text);
        expect(words, path).toContain("11月25日 周三 09:30");
        expect(words, path).not.toContain("您那边");
      }
      expect(await letter()).not.toContain("您那边");
    }
  });
});
