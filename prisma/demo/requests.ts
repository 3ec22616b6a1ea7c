import { dueOn } from "~/domain/privacy/request";
import type { DataRequest } from "~/generated/prisma/client";
import { plusDays } from "./calendar";
import { itemAt } from "./random";
import type { DemoChild, World } from "./world";

interface Story extends Pick<DataRequest, "kind" | "identityCheck" | "wish" | "answer"> {
  asked: string;
  /** Days before today. */
  received: number;
}

/** What families of the central school have asked for: one is late, one was answered. */
const STORIES: readonly Story[] = [
  {
    kind: "CORRECT",
    asked: "母亲",
    identityCheck: "CALLED_BACK",
    received: 17,
    wish: "换了手机号，要更正",
    answer: "",
  },
  {
    kind: "VIEW",
    asked: "父亲",
    identityCheck: "CALLED_BACK",
    received: 4,
    wish: "想看看记了孩子哪些情况",
    answer: "",
  },
  {
    kind: "COPY",
    asked: "母亲",
    identityCheck: "CARD_SEEN",
    received: 40,
    wish: "",
    answer: "打印了一份副本，当面交给母亲。",
  },
];

export function addRequests(world: World, children: readonly DemoChild[]) {
  const random = world.random.fork("requests");
  const ours = children.filter(({ school, row }) => school.central && row.state === "MATCHED");
  for (const [index, { asked, received, ...story }] of STORIES.entries()) {
    const { row, school } = itemAt(ours, index);
    const receivedOn = plusDays(world.today, -received);
    const answered = story.answer !== "";
    const by = itemAt(school.coordinators, 0).id;
    world.rows.dataRequest.push({
      ...story,
      id: random.uuid(),
      schoolId: row.schoolId,
      childId: row.id,
      volunteerId: null,
      state: answered ? "GRANTED" : "OPEN",
      askedBy: asked,
      receivedOn,
      dueOn: dueOn(receivedOn),
      answeredAt: answered ? plusDays(receivedOn, 3) : null,
      answeredById: answered ? by : null,
      recordedById: by,
      recordedAt: plusDays(receivedOn, 0.2),
      version: 1,
    });
  }
}
