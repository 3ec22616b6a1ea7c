import { describe, expect, it } from "vitest";
import type { Instance, Plan } from "~/domain/matching/instance";
import { solve } from "~/domain/matching/solve";
import { instanceOf } from "../../bench/columns";
import { FAMILIES, type FamilyName, generate } from "../../bench/families";
import { reordered } from "./instances";

/** `npm run drill:orders` tries a hundred. */
const ORDERS = Number(process.env.ORDERS ?? 15);
const names = (Object.keys(FAMILIES) as FamilyName[]).filter((name) => FAMILIES[name].roles);

/** Some pairs kept and some barred, so that these too come in another order. */
function districtOf(family: FamilyName): Instance {
  const instance = instanceOf(generate(family, "D", 7));
  const { matches } = solve(instance);
  const childRow = new Map(instance.children.map(({ id }, row) => [id, row]));
  const volunteerRow = new Map(instance.volunteers.map(({ id }, row) => [id, row]));
  const pairs = matches.map(
    ({ child, volunteer }) => [childRow.get(child) ?? -1, volunteerRow.get(volunteer) ?? -1] as const,
  );
  return {
    ...instance,
    pinned: pairs.filter((_, k) => k % 20 === 0),
    forbidden: pairs.filter((_, k) => k % 20 === 10),
  };
}

describe("a district whose rows come in another order", { timeout: 600_000 }, () => {
  it.each(names)(`has the same plan ${ORDERS} times of ${ORDERS}: %s`, (family) => {
    const district = districtOf(family);
    const plan = solve(district);
    const said = saidOf(district, plan);
    let same = 0;
    for (let seed = 1; seed <= ORDERS; seed++) {
      const other = reordered(district, seed);
      if (saidOf(other, solve(other)) === said) same++;
    }
    expect(plan.certificate.verified).toBe(true);
    expect(same).toBe(ORDERS);
  });
});

/** The plan with its prices by person, as one text. */
function saidOf({ children, volunteers }: Instance, { objective, matches, certificate }: Plan): string {
  const { child, father, mother, volunteer, ...more } = certificate;
  const prices = [
    ...children.map(({ id }, row) => [id, child[row], father[row], mother[row]].join()),
    ...volunteers.map(({ id }, row) => [id, volunteer[row]].join()),
  ];
  return JSON.stringify({ objective, matches, more, prices: prices.sort() });
}
