import { z } from "zod";
import { schoolsInReach } from "~/data/children/list";
import { annotatedRows } from "~/data/roster/export";
import { listRosters, rosterPage, rosterRowPage } from "~/data/roster/pages";
import type { Work } from "~/data/work.server";
import { LIMITS } from "~/domain/access/limits";
import type { StaffViewer } from "~/domain/access/viewer";
import { type RosterKind, SHEETS } from "~/domain/roster/kinds";
import { DECISIONS, ROW_VERDICTS } from "~/domain/roster/outcome";
import type { Mapping } from "~/domain/roster/sheet";
import { id, listedId, oneOf, optionalLine, pageNumber, sentFile, version, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { annotatedFile, rosterTemplate, sentRoster } from "~/http/roster-file.server";
import type { RequestContext } from "~/http/site.server";
import { goOn } from "~/http/unit.server";
import type { Locale } from "~/i18n/locale";
import { audit } from "~/usecases/record/audit";
import { applyRoster, backToReady, giveBackStalled, runApply } from "~/usecases/roster/apply-roster";
import { checkRoster } from "~/usecases/roster/check-roster";
import { correctRow } from "~/usecases/roster/correct-row";
import { discardRoster } from "~/usecases/roster/discard-roster";
import { mapRoster } from "~/usecases/roster/map-roster";
import { readRoster } from "~/usecases/roster/read-roster";
import { undoRoster } from "~/usecases/roster/undo-roster";

export const RosterList = z.object({ page: pageNumber });
export const RosterParams = z.object({ importId: id });
export const RosterRowParams = z.object({ importId: id, line: whole(1, 2_000_000) });
export const RosterView = z.object({
  show: oneOf(ROW_VERDICTS).optional().catch(undefined),
  page: pageNumber,
});
export const RosterTemplate = z.object({ form: oneOf(["xlsx", "csv"]).catch("xlsx") });
export const RosterVersion = z.object({ version });
export const SchoolRoster = z.object({ schoolId: listedId, file: sentFile });
export const DistrictRoster = z.object({ file: sentFile });

/** A column's number, or nothing. */
const column = z
  .string()
  .regex(/^\d{0,2}$/)
  .default("")
  .transform((text) => (text === "" ? undefined : Number(text)));

const ofFields = <T extends z.ZodType>(kind: RosterKind, shape: T) =>
  Object.fromEntries(SHEETS[kind].fields.map((field) => [field, shape]));

/** The form that matches columns, field by field. */
export const rosterMapping = (kind: RosterKind) =>
  z
    .object({ version, ...ofFields(kind, column) })
    .transform(({ version, ...mapping }) => ({ version, mapping: mapping as Mapping }));

/** The form of one row: its cells, and what was decided about it. */
export const rosterCorrection = (kind: RosterKind) =>
  z
    .object({
      version,
      meant: oneOf(DECISIONS)
        .optional()
        .transform((said) => said ?? null),
      ...ofFields(kind, optionalLine(500)),
    })
    .transform(({ version, meant, ...cells }) => ({
      version,
      decision: meant,
      cells: cells as Record<string, string>,
    }));

/** Both answer whether there is an account with an address, so they are counted. */
export const ADDRESSES_ASKED = {
  limit: LIMITS.addresses,
  account: ({ viewer }: { viewer: StaffViewer }) => viewer.personId,
};

interface Asked {
  work: Work<StaffViewer>;
  context: RequestContext;
}
type OfImport = z.output<typeof RosterParams>;
interface At<F> extends Asked {
  params: OfImport;
  form: F;
}
interface Done {
  params: OfImport;
  context: RequestContext;
  viewer: StaffViewer;
}

/** What the pages of one kind are made from. */
export const rosterReads = (kind: RosterKind) => ({
  list: async ({ work, search }: { work: Work<StaffViewer>; search: z.output<typeof RosterList> }) => ({
    schools: kind === "STAFF" ? [] : await schoolsInReach(work),
    ...(await listRosters(work, kind, search.page)),
  }),
  template: async ({ search, locale }: { search: z.output<typeof RosterTemplate>; locale: Locale }) =>
    rosterTemplate(kind, search.form, locale),
  one: async ({
    work,
    params: { importId },
    search,
    context,
  }: Asked & { params: OfImport; search: z.output<typeof RosterView> }) => {
    const { vault } = context.site;
    const roster = found(await rosterPage(work, vault, kind, importId, search));
    const stalled = await giveBackStalled(work, roster.id, roster.state, roster.heardAt);
    const shown = stalled ? found(await rosterPage(work, vault, kind, importId, search)) : roster;
    return { roster: shown, show: search.show, ...(shown.refresh !== null && { refresh: shown.refresh }) };
  },
  row: async ({
    work,
    params: { importId, line },
    context,
  }: Asked & { params: z.output<typeof RosterRowParams> }) => ({
    importId,
    row: found(await rosterRowPage(work, context.site.vault, kind, importId, line)),
  }),
  /** It holds what the file held, so its opening is written down. */
  file: async ({
    work,
    params,
    locale,
    context,
  }: Asked & { params: z.output<typeof RosterParams>; locale: Locale }) => {
    const { schoolId, ...file } = found(await annotatedRows(work, context.site.vault, kind, params.importId));
    await audit(work, {
      action: "roster.downloaded",
      subject: "roster",
      subjectId: params.importId,
      schoolId,
    });
    return annotatedFile(kind, file, locale);
  },
});

/** What the forms of those pages do, where the browser goes then, and what goes on afterwards; by intent. */
export function rosterCommands(kind: RosterKind) {
  const { one } = paths.rosters[kind];
  const to =
    (done?: string) =>
    ({ params }: { params: OfImport }) => ({
      to: one(params.importId),
      done: done && `rosters.notice.${done}`,
    });
  const unlessRunning = (done: string) => (at: Done, running: boolean) => to(running ? undefined : done)(at);
  const goOnWith =
    (run: (open: Parameters<typeof checkRoster>[0], at: Done) => Promise<void>) =>
    async (at: Done, running: boolean) => {
      if (running)
        goOn(
          at.context,
          at.viewer,
          (open) => run(open, at),
          (open) => open((work) => backToReady(work, at.params.importId)),
        );
      return {};
    };
  const vaultOf = ({ context }: { context: RequestContext }) => context.site.vault;
  return {
    read: [
      async ({ work, context, form }: Asked & { form: { schoolId?: number; file: File } }) => {
        const opened = await sentRoster(kind, form.file);
        if (!opened.ok) return opened;
        const { schoolId = null, file } = form;
        const sent = { kind, schoolId, fileName: file.name, file: opened.value };
        return readRoster(work, context.site.vault, sent);
      },
      (_: unknown, importId: string) => ({ to: one(importId) }),
    ],
    map: [
      (at: At<{ version: number; mapping: Mapping }>) =>
        mapRoster(at.work, vaultOf(at), { kind, ...at.params, ...at.form }),
      unlessRunning("mapped"),
      goOnWith((open, at) => checkRoster(open, vaultOf(at), kind, at.params.importId)),
    ],
    apply: [
      (at: At<{ version: number }>) => applyRoster(at.work, vaultOf(at), { kind, ...at.form, ...at.params }),
      unlessRunning("applied"),
      goOnWith((open, at) => runApply(open, vaultOf(at), kind, at.params.importId)),
    ],
    undo: [
      (at: At<{ version: number }>) => undoRoster(at.work, vaultOf(at), { kind, ...at.form, ...at.params }),
      to("undone"),
    ],
    discard: [
      (at: At<{ version: number }>) => discardRoster(at.work, { kind, ...at.form, ...at.params }),
      to("discarded"),
    ],
    correct: [
      (
        at: At<z.output<ReturnType<typeof rosterCorrection>>> & { params: z.output<typeof RosterRowParams> },
      ) => correctRow(at.work, vaultOf(at), { kind, ...at.params, ...at.form }),
      to("corrected"),
    ],
  } as const;
}
