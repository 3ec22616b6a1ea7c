import { policyOf } from "~/data/places/policy";
import { dayIn } from "~/domain/shared/calendar-day";
import { type RefresherState, refresherOf } from "~/domain/volunteer/training/refresher";
import { paths } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { payloadText, type Writer } from "./writer";

interface Trained {
  schoolId: number;
  zone: string;
  phone: string;
  lastOn: Date | null;
}

/** To a volunteer: the training of this year, unless it was refreshed meanwhile or the next letter has its turn. */
const refresher =
  (states: readonly RefresherState[]): Writer =>
  async ({ work, message, to }) => {
    const [trained] = await work.tx.$queryRaw<Trained[]>`
      SELECT v.school_id AS "schoolId", s.time_zone AS zone, s.phone, app.trained_on(v.id) AS "lastOn"
      FROM volunteers v JOIN applications a ON a.volunteer_id = v.id AND a.state = 'APPROVED' JOIN schools s ON s.id = v.school_id
      WHERE v.person_id = ${to.id}::uuid`;
    if (!trained?.lastOn) return { drop: "VOLUNTEER_STOPPED" };
    const policy = await policyOf(work, trained.schoolId);
    const { state, until, blocks } = refresherOf(trained.lastOn, dayIn(work.now, trained.zone), policy);
    if (!states.includes(state) || until.toISOString().slice(0, 10) !== payloadText(message, "until"))
      return { drop: "REFRESHED" };
    return {
      values: { until: formatDay(until, to.locale, "UTC"), phone: trained.phone },
      paragraphs: ["body", ...(blocks ? ["blocked"] : [])],
      path: paths.training,
      after: true,
    };
  };

export const refresherDue = refresher(["DUE"]);
export const refresherOverdue = refresher(["OVERDUE", "EXPIRED"]);
