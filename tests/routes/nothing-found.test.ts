import { expect, it } from "vitest";
import { paths, withQuery } from "~/http/paths";
import { onEachStage } from "./stage";

/** Addresses that an empty list offers instead. */
const ways = (html: string) =>
  [...(/<div class="empty">([\s\S]*?)<\/div><\/div>/.exec(html)?.[1] ?? "").matchAll(/href="([^"]+)"/g)].map(
    ([, href = ""]) => href.replaceAll("&amp;", "&"),
  );

onEachStage("a search that finds nothing under a tab", (stage) => {
  it.each([
    ["matches", paths.matches, "state", "ENDED", "ACTIVE"],
    ["check-ins", paths.checkIns, "state", "CLOSED", "SUBMITTED"],
    ["applicants", paths.applicants, "tab", "draft", "approved"],
  ])(
    "of %s leads to the tabs under which it does, else to the list without it",
    async (_, list, name, empty, full) => {
      const tab = stage.cast.tabs.coordinator;
      const under = async (state: string, q: string) =>
        ways((await tab.get(withQuery(list, { [name]: state, q }))).text);
      const found = await under(empty, "李安");
      expect(found).toContainEqual(expect.stringContaining(withQuery(list, { [name]: full, q: "李安" })));
      expect(found.join(" ")).not.toContain(`${name}=${empty}&`);
      expect(await under(empty, "查无此人")).toEqual([withQuery(list, { [name]: empty })]);
      expect(await under(full, "李安")).toEqual([]);
    },
  );
});
