import type { Vault } from "~/adapters/vault.server";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isOfPeople, SHEETS } from "~/domain/roster/kinds";
import { type Mapping, mappingFault, rememberedAs } from "~/domain/roster/sheet";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { AT_ONCE, checkNow } from "./check-roster";
import { type RosterAsked, takeRoster } from "./take-roster";

/** Says which column is what; the rows are checked by it, a large import after this transaction. True: that is still to do. */
export async function mapRoster(
  work: Work<StaffViewer>,
  vault: Vault,
  asked: RosterAsked & { mapping: Mapping },
): Promise<Verdict<boolean>> {
  const fault = mappingFault(SHEETS[asked.kind], asked.mapping);
  if (fault) return refused(fault.fault, fault.field);
  const taken = await takeRoster(work, asked, "MAP");
  if (!taken.ok) return taken;
  const { id, headings, rowCount } = taken.value;
  const mapping = { ...asked.mapping };
  if (Object.values(mapping).some((column = 0) => column >= headings.length)) return refused("INVALID");
  await work.tx.rosterImport.updateMany({
    where: { id },
    data: {
      ...{ state: "CHECKING", progress: 0, heardAt: work.now },
      ...{ mapping, remembered: rememberedAs(mapping, headings) },
    },
  });
  if (rowCount > AT_ONCE && !isOfPeople(asked.kind)) return passed(true);
  await checkNow(work, vault, asked.kind, id);
  return passed(false);
}
