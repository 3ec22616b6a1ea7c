import { describe, expect, it } from "vitest";
import { checkInstance } from "~/domain/matching/instance";

const good = {
  children: [
    { id: "c1", priority: "A", slots: ["father", "any"], x: 1234, y: 567 },
    { id: "c2", priority: "B", slots: ["mother"] },
  ],
  volunteers: [
    { id: "v1", role: "father", capacity: 2, x: 1200, y: 600 },
    { id: "v2", role: "mother", capacity: 1 },
    { id: "v3", role: "mother", capacity: 1 },
  ],
  edges: { child: [0, 0, 1], volunteer: [0, 1, 1], score: [820, 0, 1000] },
  pinned: [[0, 0]],
  forbidden: [[0, 1]],
};
const edgesWith = (change: object) => ({ ...good, edges: { ...good.edges, ...change } });
const childWith = (change: object) => ({
  ...good,
  children: [good.children[0], { ...good.children[1], ...change }],
});
const volunteerWith = (change: object) => ({
  ...good,
  volunteers: [good.volunteers[0], { ...good.volunteers[1], ...change }, good.volunteers[2]],
});

describe("checkInstance", () => {
  it("accepts the published example's form, with pins and forbidden pairs optional", () => {
    expect(checkInstance(good)).toEqual({ ok: true, value: good });
    const { pinned, forbidden, ...bare } = good;
    expect(checkInstance(bare)).toEqual({ ok: true, value: { ...bare, pinned: [], forbidden: [] } });
  });

  it.each([
    ["no object", null, "SHAPE_INVALID", "instance"],
    ["no children", { ...good, children: undefined }, "SHAPE_INVALID", "children"],
    ["a child that is no object", { ...good, children: [5] }, "SHAPE_INVALID", "children[0]"],
    ["no edges", { ...good, edges: [] }, "SHAPE_INVALID", "edges"],
    ["no score column", edgesWith({ score: undefined }), "SHAPE_INVALID", "edges.score"],
    ["pins that are no list", { ...good, pinned: {} }, "SHAPE_INVALID", "pinned"],
    ["an empty id", childWith({ id: "" }), "ID_INVALID", "children[1].id"],
    ["a repeated id", volunteerWith({ id: "v1" }), "ID_REPEATED", "volunteers[1].id"],
    ["an unknown tier", childWith({ priority: "D" }), "PRIORITY_INVALID", "children[1].priority"],
    ["no slot", childWith({ slots: [] }), "SLOTS_INVALID", "children[1].slots"],
    ["four slots", childWith({ slots: ["any", "any", "any", "any"] }), "SLOTS_INVALID", "children[1].slots"],
    ["an unknown slot role", childWith({ slots: ["any", "uncle"] }), "ROLE_INVALID", "children[1].slots[1]"],
    ["an unknown role", volunteerWith({ role: "any" }), "ROLE_INVALID", "volunteers[1].role"],
    ["capacity 0", volunteerWith({ capacity: 0 }), "CAPACITY_INVALID", "volunteers[1].capacity"],
    ["capacity 4", volunteerWith({ capacity: 4 }), "CAPACITY_INVALID", "volunteers[1].capacity"],
    ["capacity 1.5", volunteerWith({ capacity: 1.5 }), "CAPACITY_INVALID", "volunteers[1].capacity"],
    ["a position that is text", childWith({ y: "5" }), "POSITION_INVALID", "children[1].y"],
    ["a short column", edgesWith({ volunteer: [0, 1] }), "COLUMNS_UNEQUAL", "edges.volunteer"],
    ["a long column", edgesWith({ score: [1, 2, 3, 4] }), "COLUMNS_UNEQUAL", "edges.score"],
    ["a child index too high", edgesWith({ child: [0, 2, 1] }), "INDEX_OUT_OF_RANGE", "edges.child[1]"],
    [
      "a volunteer index below 0",
      edgesWith({ volunteer: [0, 1, -1] }),
      "INDEX_OUT_OF_RANGE",
      "edges.volunteer[2]",
    ],
    [
      "an index that is no integer",
      edgesWith({ child: [0.5, 0, 1] }),
      "INDEX_OUT_OF_RANGE",
      "edges.child[0]",
    ],
    ["a score above 1000", edgesWith({ score: [1, 1001, 3] }), "SCORE_INVALID", "edges.score[1]"],
    ["a score below 0", edgesWith({ score: [1, 2, -1] }), "SCORE_INVALID", "edges.score[2]"],
    ["a score that is no integer", edgesWith({ score: [0.5, 2, 1] }), "SCORE_INVALID", "edges.score[0]"],
    ["a score that is text", edgesWith({ score: ["5", 2, 1] }), "SCORE_INVALID", "edges.score[0]"],
    ["a repeated edge", edgesWith({ child: [0, 0, 0], volunteer: [0, 1, 0] }), "EDGE_REPEATED", "edges[2]"],
    ["a pair of one", { ...good, pinned: [[0]] }, "PAIR_INVALID", "pinned[0]"],
    ["a pin outside", { ...good, pinned: [[0, 3]] }, "INDEX_OUT_OF_RANGE", "pinned[0][1]"],
    [
      "a forbidden pair outside",
      {
        ...good,
        forbidden: [
          [0, 1],
          [2, 0],
        ],
      },
      "INDEX_OUT_OF_RANGE",
      "forbidden[1][0]",
    ],
    [
      "a repeated pin",
      {
        ...good,
        pinned: [
          [0, 0],
          [0, 0],
        ],
      },
      "PIN_REPEATED",
      "pinned[1]",
    ],
    ["a pin that is forbidden", { ...good, pinned: [[0, 1]] }, "PIN_FORBIDDEN", "pinned[0]"],
    ["a pin of the wrong role", { ...good, pinned: [[1, 0]] }, "PIN_ROLE_UNFIT", "pinned[0]"],
    [
      "two mothers for one open slot",
      {
        ...good,
        forbidden: [],
        pinned: [
          [0, 1],
          [0, 2],
        ],
      },
      "PIN_ROLE_UNFIT",
      "pinned[1]",
    ],
    [
      "more pins than slots",
      {
        ...good,
        pinned: [
          [1, 1],
          [1, 2],
        ],
      },
      "PIN_SLOTS_FULL",
      "pinned[1]",
    ],
    [
      "pins over capacity",
      {
        ...good,
        forbidden: [],
        pinned: [
          [0, 1],
          [1, 1],
        ],
      },
      "PIN_CAPACITY_FULL",
      "pinned[1]",
    ],
  ])("refuses %s and names the place", (_, value, reason, at) => {
    expect(checkInstance(value)).toEqual({ ok: false, reason, at });
  });

  it("allows a pin without an edge and a forbidden pair twice", () => {
    expect(
      checkInstance({
        ...good,
        pinned: [[1, 2]],
        forbidden: [
          [0, 1],
          [0, 1],
        ],
      }).ok,
    ).toBe(true);
  });
});
