import type { Tx, Work } from "~/data/work.server";
import { withViewer } from "~/data/work.server";
import type { Viewer, VolunteerViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import type { StepAnswers } from "~/usecases/applications/save-step";
import { aPerson, aVolunteer, type MadeVolunteer, NOW } from "../../factories";
import type { TestDatabase } from "../../support/databases";
import { doing } from "../child/given";

/** Sets a scene past every wall. */
export function scene<T>(given: TestDatabase, body: (tx: Tx) => Promise<T>): Promise<T> {
  return withViewer(given.site.prisma, { kind: "system", job: "scene" }, NOW, ({ tx }) => body(tx));
}

/** A command as its page runs it, at the factories' present. */
export function acting<V extends Viewer, T>(
  given: TestDatabase,
  viewer: V,
  body: (work: Work<V>) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  return doing(given, viewer, body, NOW);
}

/** Somebody who has just signed up: an account, an empty file, an empty form. */
export function aNewcomer(given: TestDatabase): Promise<MadeVolunteer> {
  const empty = {
    role: null,
    birthYear: null,
    occupation: "",
    phone: "",
    placeId: null,
    about: "",
    interests: [],
    dialects: [],
    availability: 0,
    contactModes: [],
  };
  return scene(given, (tx) =>
    aVolunteer(tx, { ...empty, screened: false, state: "DRAFT", application: { step: 0 } }),
  );
}

/** Somebody with an account and no file as a volunteer, such as a teacher. */
export async function anAccount(given: TestDatabase): Promise<VolunteerViewer> {
  const person = await scene(given, (tx) => aPerson(tx, { name: "田青" }));
  return { kind: "volunteer", personId: person.id, name: person.name, volunteerId: null };
}

/** Complete answers to every step, for somebody at this school. */
export function answersAt({ school }: Pick<MadeVolunteer, "school">) {
  return {
    about: {
      step: 1,
      schoolId: school.id,
      role: "FATHER",
      birthYear: 1984,
      occupation: "农机修理",
      phone: "15400100077",
      placeId: school.placeId,
      about: "会修东西，也会种菜。",
    },
    time: {
      step: 2,
      availability: 0b1000,
      capacity: 2,
      contactModes: ["CALL", "MEETING"],
      travelMetres: 15_000,
    },
    leanings: { step: 3, interests: ["GARDENING"], dislikes: ["DANCING"], dialects: ["MANDARIN"] },
    reasons: {
      step: 4,
      motivation: "我小时候也跟着奶奶长大，知道等电话是什么滋味。",
      experience: "",
      first: { name: "郑海霞", relation: "同事", phone: "15400200001" },
      second: { name: "周志平", relation: "邻居", phone: "15400200002" },
    },
  } satisfies Record<string, StepAnswers>;
}

/** What the database holds of an application, past every wall. */
export async function stored(given: TestDatabase, { application, person }: MadeVolunteer) {
  return scene(given, async (tx) => {
    const row = await tx.application.findUniqueOrThrow({
      where: { id: application.id },
      include: { referees: { orderBy: { position: "asc" } }, items: true, volunteer: true },
    });
    const audit = await tx.auditRow.findMany({
      where: {
        OR: [{ subjectId: application.id }, { subjectId: row.volunteerId }, { subjectId: person.id }],
      },
      orderBy: { id: "asc" },
    });
    const letters = await tx.outboxMessage.findMany({ where: { personId: person.id } });
    return {
      ...row,
      actions: audit.map(({ action }) => action),
      actors: [...new Set(audit.map(({ actorId }) => actorId))],
      letters: letters.map(({ template, payload }) => ({ template, payload })),
    };
  });
}
