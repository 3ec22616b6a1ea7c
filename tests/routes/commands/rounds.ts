import { paths } from "~/http/paths";
import { aChild, aVolunteer } from "../../factories";
import { type Command, type Commands, fills, made, madeBySql, type Sent, type Stage } from "./command";

/** A child that waits and a mentor who is free, both of the first school. */
function someoneToMatch(stage: Stage) {
  return made(stage, async (tx) => {
    const school = await tx.school.findUniqueOrThrow({ where: { id: stage.cast.here.school } });
    const { child } = await aChild(tx, { school, name: "白小满" });
    const { volunteer } = await aVolunteer(tx, { school, name: "钟意" });
    return { childId: child.id, volunteerId: volunteer.id };
  });
}

/** A draft of a round, begun by the coordinator's own form. */
async function aDraft(stage: Stage) {
  const pair = await someoneToMatch(stage);
  const { here, tabs } = stage.cast;
  const answer = await tabs.coordinator.post(`${paths.rounds}?index`, {
    intent: "start",
    scope: `SCHOOL:${here.school}`,
  });
  const id = answer.location.match(/rounds\/([0-9a-f-]{36})/)?.[1];
  if (!id) throw new Error(`The round did not start: ${answer.status}`);
  return { id, ...pair, version: await versionOf(stage, id) };
}

async function versionOf(stage: Stage, id: string): Promise<string> {
  const [row] = await madeBySql(stage, "SELECT version::text FROM rounds WHERE id = $1", [id]);
  return String(row?.version);
}

type Draft = Awaited<ReturnType<typeof aDraft>>;

const onDraft = (
  fields: (draft: Draft) => Sent["fields"],
  first: (draft: Draft) => Sent["fields"] | null = () => null,
): Command => ({
  as: "coordinator",
  async ready(stage) {
    const draft = await aDraft(stage);
    const path = paths.round(draft.id);
    const before = first(draft);
    if (before) await stage.cast.tabs.coordinator.post(path, { version: draft.version, ...before });
    const version = await versionOf(stage, draft.id);
    return { path, fields: { version, ...fields(draft) } };
  },
});

const APPROVE_ALL = { intent: "approval", kind: "APPROVE", pairId: "ALL" };

export const roundCommands: Commands = {
  "routes/console+/rounds+/index": {
    start: {
      as: "coordinator",
      async ready(stage) {
        await someoneToMatch(stage);
        return { fields: { scope: `SCHOOL:${stage.cast.here.school}` } };
      },
    },
  },
  "routes/console+/rounds+/$roundId_.choices.$childId": {
    override: {
      as: "coordinator",
      async ready(stage) {
        const { id, version, childId, volunteerId } = await aDraft(stage);
        return {
          path: paths.roundChoices(id, childId),
          fields: { version, kind: "FORBID", childId, volunteerId, reason: "孩子想换一位" },
        };
      },
    },
  },
  "routes/console+/rounds+/weights": {
    set: fills("coordinator", {
      typed: () => ({ time: "250", waiting: "110", reason: "等得久的孩子先安排" }),
    }),
  },
  "routes/console+/rounds+/$roundId": {
    override: onDraft(({ childId, volunteerId }) => ({
      kind: "FORBID",
      childId,
      volunteerId,
      reason: "两家是亲戚",
    })),
    approval: onDraft(() => APPROVE_ALL),
    solve: onDraft(() => ({})),
    publish: onDraft(
      () => ({}),
      () => APPROVE_ALL,
    ),
    discard: onDraft(() => ({})),
  },
};
