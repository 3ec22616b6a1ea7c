import type { Catalogue } from "../catalogue";
import type roundTeams from "../zh-CN/roundTeams";

/** Teams, loads and what differs from the last round: a part of the catalogue of rounds. */
export default {
  running: {
    lead: "Begun {{at}}",
    percent: "{{percent}} per cent done",
    wait: "The scope is large, so this takes a moment. The page looks again by itself; you may go on with other work and come back.",
    look: "Look now",
    cancel: "Cancel this round",
  },
  team: {
    title: "The team of {{child}}",
    filled: "{{filled}} of {{slots}} places filled",
    seat: "{{role}}: {{name}}",
    seatAny: "{{role}} ({{as}}): {{name}}",
    kept: "continues",
    new: "this round",
    empty: "still empty",
    role: { FATHER: "Proxy father", MOTHER: "Proxy mother", ANY: "Either" },
    missing: "Still wanted: {{roles}}.",
  },
  load: {
    draft: "{{now}} now, {{after}} of {{capacity}} after this round",
    now: "{{now}} of {{capacity}} children",
  },
  waited: {
    days: "has waited {{days}} days",
    today: "began to wait today",
    served: "has someone already",
  },
  diff: {
    title: "Against the last round",
    lead: "The last round was published {{at}}",
    toLast: "See the last round",
    first: "No round over these schools has been published before, so there is nothing to compare.",
    same: "Pairs as before",
    fresh: "New pairs",
    dropped: "Pairs that are gone",
    reached: "Children newly with someone",
    waiting: "Children newly waiting",
    pair: "{{child}} and {{volunteer}}",
    more_one: "and {{count}} more",
    more_other: "and {{count}} more",
    hidden_one: "and {{count}} whose people are no longer yours to see",
    hidden_other: "and {{count}} whose people are no longer yours to see",
  },
} satisfies Catalogue<typeof roundTeams>;
