import type { Catalogue } from "../catalogue";
import type { trailConference as chinese } from "../zh-CN/trailConference";

/** What was done about the joint conference. */
export const trailConference: Catalogue<typeof chinese> = {
  "department-added": "added a department to the joint conference",
  "department-renamed": "renamed a department of the joint conference",
  "department-retired": "retired a department of the joint conference",
  "department-returned": "made a department a member of the joint conference again",
  "member-added": "added a member of the joint conference",
  "member-changed": "changed a member of the joint conference",
  planned: "planned a joint conference",
  changed: "changed the plan of a joint conference",
  "agenda-changed": "changed the agenda of a joint conference",
  "attendance-noted": "noted attendance at a joint conference",
  "minutes-written": "wrote minutes of a joint conference",
  "minutes-added-to": "added to the minutes of a joint conference",
  held: "noted that a joint conference was held",
  closed: "closed the minutes of a joint conference",
  printed: "printed the papers of a joint conference",
  "action-agreed": "wrote an action item of a joint conference",
  "action-noted": "wrote how an action item is going",
  "action-put-off": "put an action item off",
  "action-done": "finished an action item",
  "action-dropped": "dropped an action item",
};
