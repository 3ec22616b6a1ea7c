import type { Catalogue } from "../catalogue";
import type roundChoices from "../zh-CN/roundChoices";

/** What a choice by hand costs, before it is made: a part of the catalogue of rounds. */
export default {
  choice: {
    title: "Who else could come to {{child}}",
    lead: "See what each choice costs before you make it. Compared with the draft worked out {{at}}.",
    before: "What it would cost",
    link: "Another volunteer, and what it costs",
    forWaiting: "See who could come, and what it costs",
    free: "costs nothing",
    pinIsFree: "costs nothing now, and the pair stays when the round is worked out again.",
    others_one: "{{count}} other child gets someone else",
    others_other: "{{count}} other children get someone else",
    nobodyElse: "no other child is affected",
    afterwards: "Then with: {{names}}.",
    thenNobody: "Then this child has nobody.",
    now: "With the child now",
    nobodyNow: "Nobody yet in this round.",
    kept: "A match that continues; it cannot be changed here.",
    candidates: "Who else",
    candidatesLead: "The cheapest choice stands first",
    none: "There is nobody else: the rules bar the other volunteers, or all their places are pinned to other children.",
    score: "{{score}} points",
    outside: "outside the rules: {{bars}}",
    pin: "Add this one",
    over: "This round is over; nothing can be changed in it any more.",
    swap: "This one instead",
  },
} satisfies Catalogue<typeof roundChoices>;
