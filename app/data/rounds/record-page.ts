import type { MatchingChild } from "~/domain/matching/profile";
import { TERMS } from "~/domain/matching/score";
import type { Work } from "../work.server";
import { checkRecord, contentOf, type RecordContent } from "./check-record";
import { namesOfPeople } from "./names";
import { readSummary } from "./stored-summary";

const MATCHES_A_PAGE = 50;

export type RecordPage = NonNullable<Awaited<ReturnType<typeof recordPage>>>;

/**
 * One round as it was made: inputs, weights, plan, certificate and who decided. Names are those that the viewer may
 * see today; who has left is counted and not named. Five statements.
 */
export async function recordPage(work: Work, id: string, view: { page: number; check: boolean }) {
  const round = await work.tx.round.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      scopeName: true,
      inputHash: true,
      summary: true,
      createdAt: true,
      createdById: true,
      publishedAt: true,
      publishedById: true,
      scorePolicy: {
        select: { setAt: true, reason: true, schoolId: true, setBy: { select: { name: true } } },
      },
      record: { select: { input: true, instance: true, plan: true, storedAt: true } },
      pairs: { select: { childId: true, volunteerId: true, state: true, score: true, reason: true } },
      overrides: {
        orderBy: { at: "asc" },
        select: { childId: true, volunteerId: true, kind: true, reason: true, byId: true, at: true },
      },
    },
  });
  if (!round) return null;
  const { summary, record, pairs, overrides, ...facts } = round;
  const content = record && contentOf(record);
  const matches = content?.plan.matches ?? [];
  const pages = Math.max(1, Math.ceil(matches.length / MATCHES_A_PAGE));
  const page = Math.min(view.page, pages);
  const shown = matches.slice((page - 1) * MATCHES_A_PAGE, page * MATCHES_A_PAGE);

  const people = await namesOfPeople(work, [
    ...[round.createdById, round.publishedById],
    ...overrides.map(({ byId }) => byId),
  ]);
  const childIds = [...shown.map(({ child }) => child), ...overrides.map(({ childId }) => childId)];
  const volunteerIds = [
    ...shown.map(({ volunteer }) => volunteer),
    ...overrides.map(({ volunteerId }) => volunteerId),
  ];
  const named = { select: { id: true, name: true } } as const;
  const children = await work.tx.child.findMany({ where: { id: { in: childIds } }, ...named });
  const volunteers = await work.tx.volunteer.findMany({ where: { id: { in: volunteerIds } }, ...named });
  const nameOf = new Map([...children, ...volunteers].map(({ id, name }) => [id, name]));
  const nameFor = (id: string) => nameOf.get(id) ?? null;

  const became = new Map(pairs.map((pair) => [`${pair.childId} ${pair.volunteerId}`, pair]));
  const { scope, objective } = readSummary(summary);
  return {
    ...facts,
    scope,
    objective,
    storedAt: record?.storedAt ?? null,
    by: people[round.createdById] ?? null,
    publishedBy: round.publishedById && (people[round.publishedById] ?? null),
    inputs: content && figuresOf(content),
    matches: shown.map(({ child, volunteer, role, score }) => {
      const pair = became.get(`${child} ${volunteer}`);
      return {
        key: `${child} ${volunteer}`,
        ...{ childId: child, child: nameFor(child), volunteer: nameFor(volunteer), role, score },
        /** Null: a match that went on. */
        state: pair?.state ?? null,
        reason: pair?.reason ?? "",
      };
    }),
    overrides: overrides.map(({ byId, childId, volunteerId, ...override }) => ({
      ...override,
      key: `${childId} ${volunteerId}`,
      ...{ child: nameFor(childId), volunteer: nameFor(volunteerId), by: people[byId] ?? null },
    })),
    total: matches.length,
    page,
    pages,
    checked: view.check && content ? checkRecord(content, { ...round, pairs, overrides }) : null,
  };
}

/** Who and what the plan was made from, in figures. */
function figuresOf({ input, plan, instance }: RecordContent) {
  const { children, volunteers, pins, policy, asOf } = input;
  const barredBy = (list: (child: MatchingChild) => readonly string[]) =>
    children.reduce((sum, child) => sum + (list(child) ?? []).length, 0);
  const tier = (priority: string) => children.filter((child) => child.priority === priority).length;
  const { edges } = instance as { edges?: { score?: unknown[] } };
  return {
    asOf: new Date(`${asOf}T00:00:00Z`),
    children: { A: tier("A"), B: tier("B"), C: tier("C") },
    volunteers: volunteers.length,
    edges: edges?.score?.length ?? 0,
    kept: pins.filter(({ because }) => because === "ACTIVE_MATCH").length,
    barred: {
      declined: barredBy((child) => child.declinedVolunteerIds),
      endedEarly: barredBy((child) => child.endedEarlyVolunteerIds),
      forbidden: barredBy((child) => child.forbiddenVolunteerIds),
      restricted: barredBy((child) => child.restrictedVolunteerIds),
    },
    /** Terms from after the round are not among its weights. */
    weights: TERMS.flatMap((term) => {
      const weight = policy.weights[term] as number | undefined;
      return weight === undefined ? [] : [{ term, weight }];
    }),
    prices: plan.certificate.child.length + plan.certificate.volunteer.length,
    verified: plan.certificate.verified === true,
  };
}
