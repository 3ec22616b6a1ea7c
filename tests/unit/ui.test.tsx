import i18next from "i18next";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import english from "../../app/i18n/en/common";
import chinese from "../../app/i18n/zh-CN/common";
import { areaOf } from "../../app/ui/area";
import { AvailabilityField } from "../../app/ui/choice-fields";
import { TextField, timesBetween } from "../../app/ui/fields";
import { FormErrors, fromConform } from "../../app/ui/form-errors";
import { currentIn, type NavItem, pageWindow } from "../../app/ui/navigation";
import { stateKinds, statesOf } from "../../app/ui/states";

const resources = { "zh-CN": { common: chinese }, en: { common: english } };

function html(node: ReactNode, lng: "zh-CN" | "en" = "zh-CN"): string {
  const i18n = i18next.createInstance();
  i18n.init({ lng, resources, initImmediate: false, interpolation: { escapeValue: false } });
  return renderToStaticMarkup(<I18nextProvider i18n={i18n}>{node}</I18nextProvider>);
}

describe("fields", () => {
  it("ties the error to the field and keeps what was typed", () => {
    const field = html(
      <TextField name="address.town" label="乡镇" error="请选乡镇。" defaultValue="县功" required />,
    );
    expect(field).toContain('id="f-address-town"');
    expect(field).toContain('aria-invalid="true"');
    expect(field).toContain('aria-describedby="f-address-town-error"');
    expect(field).toContain('value="县功"');
    expect(field).not.toContain("选填");
    expect(html(<TextField name="wish" label="微心愿" />)).toContain("选填");
  });

  it("links the summary to the fields and counts in both languages", () => {
    const errors = [{ name: "address.town", message: "x" }];
    expect(html(<FormErrors errors={errors} />)).toContain('href="#f-address-town"');
    expect(html(<FormErrors errors={errors} />, "en")).toContain("One thing still needs changing");
    expect(html(<FormErrors errors={[]} />)).toBe("");
    const refused = html(<FormErrors errors={[{ message: "没有保存。" }]} />);
    expect(refused).toContain("没有保存。");
    expect(refused).not.toContain("1 处");
  });

  it("turns a conform field into plain props", () => {
    const field = { name: "email", errors: ["EMAIL_INVALID"], initialValue: "a@", required: true };
    expect(fromConform(field, (code) => `say ${code}`)).toMatchObject({
      name: "email",
      error: "say EMAIL_INVALID",
      defaultValue: "a@",
    });
  });

  it("sets the boxes of an availability mask and of numbers that were typed before", () => {
    const checked = (markup: string) =>
      [...markup.matchAll(/<input[^>]*>/g)]
        .filter(([input]) => input.includes("checked"))
        .map(([input]) => /value="(\d+)"/.exec(input)?.[1]);
    const mask = 2 ** 0 + 2 ** 6 + 2 ** 27;
    expect(checked(html(<AvailabilityField defaultValue={mask} />))).toEqual(["0", "6", "27"]);
    expect(checked(html(<AvailabilityField defaultValue={["6", "27"]} />))).toEqual(["6", "27"]);
  });

  it("offers times on the 24 h clock and keeps one that is off the grid", () => {
    expect(timesBetween("16:00", "17:00", 30, "16:24")).toEqual(["16:00", "16:24", "16:30", "17:00"]);
  });
});

describe("navigation", () => {
  it("marks the longest address that leads to the page, by whole segments", () => {
    const item = (href: string): NavItem => ({ href, icon: "today", label: href });
    const items = [item("/console"), item("/console/children"), item("/console/child")];
    const current = (path: string) => currentIn(items, path).find((one) => one.current)?.href;
    expect(current("/console")).toBe("/console");
    expect(current("/console/children/7")).toBe("/console/children");
    expect(current("/console/childrens")).toBe("/console");
    expect(current("/volunteer")).toBeUndefined();
  });

  it("marks an item for further addresses that it leads to, unless another leads further", () => {
    const items: NavItem[] = [
      { href: "/console/applicants", icon: "people", label: "volunteers", leads: ["/console/volunteers"] },
      { href: "/console/volunteers/training", icon: "book", label: "training" },
    ];
    const current = (path: string) => currentIn(items, path).flatMap((one) => (one.current ? one.label : []));
    expect(current("/console/volunteers/7/hours")).toEqual(["volunteers"]);
    expect(current("/console/volunteers/training")).toEqual(["training"]);
  });

  it("shows first, last and neighbours, with gaps", () => {
    expect(pageWindow(5, 12)).toEqual([1, null, 4, 5, 6, null, 12]);
    expect(pageWindow(1, 2)).toEqual([1, 2]);
  });

  it("takes the area from the innermost match", () => {
    expect(areaOf([{ handle: { body: "console" } }, { handle: { body: "print" } }, {}])).toBe("print");
    expect(areaOf([{ handle: { body: "nowhere" } }])).toBe("public");
  });
});

describe("states", () => {
  const wordsOf = (catalogue: typeof chinese | typeof english, kind: string): object =>
    Object.entries({ ...catalogue.state, ...catalogue }).find(
      ([key, value]) => key === kind && typeof value === "object",
    )?.[1] as object;

  it.each(stateKinds.filter((kind) => kind !== "screening"))("every state of %s has words", (kind) => {
    for (const catalogue of [chinese, english])
      expect(Object.keys(wordsOf(catalogue, kind))).toEqual(expect.arrayContaining(statesOf(kind)));
  });
});
