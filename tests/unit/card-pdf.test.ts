import { performance } from "node:perf_hooks";
import { describe, expect, test } from "vitest";
import { cardPdf } from "~/adapters/card-pdf.server";
import { qrCode } from "~/adapters/qr.server";
import type { PrintedCard } from "~/domain/child/card-text";
import { mailWords } from "~/emails/words";
import { cardText } from "~/i18n/card-text";
import { type Locale, locales } from "~/i18n/locale";
import { NOW } from "../factories";
import { pagesOf } from "../support/pdf";

const MM = 72 / 25.4;
const address = (index: number) =>
  `https://heartbridge.example.org/family/qkTxm2mJ7mP0c9o5Vq3r1n8s6a4d2f0g-${index}`;

function aCard(locale: Locale, { called = "朵朵", index = 0, calls = 2 } = {}): PrintedCard {
  const plan = { frequency: "FORTNIGHTLY", weekday: 1, week: null, monthDay: null, startTime: "16:00" };
  const say = mailWords(locale) as unknown as Parameters<typeof cardText>[0];
  const school = {
    nameZh: "陈仓区县功镇青禾九年制学校",
    nameEn: "Qinghe Nine-Year School, Xiangong",
    phone: "09176000000",
    contactName: "何老师",
    timeZone: "Asia/Shanghai",
  };
  const text = cardText(say, locale, {
    id: String(index),
    expiresAt: NOW,
    member: { name: "陈秀英", relation: 62 },
    officers: [{ id: "o", name: "李卫国", phone: "13800000000" }],
    child: { called, grade: 3, className: "2班", school },
    calls: Array.from({ length: calls }, (_, at) => ({
      ...plan,
      ...{ id: `${at}`, mentor: at ? "静" : "立群", role: at ? "MOTHER" : "FATHER" },
      ...{ mode: "VIDEO", place: "视频聊天角" },
    })),
  });
  return { text, code: qrCode(address(index)) };
}

const fileOf = async (paper: "A4" | "A6", cards: PrintedCard[], lang = "zh-CN") => {
  const bytes = await cardPdf({ paper, cards, title: "联系卡", lang, madeAt: NOW });
  if (!bytes) throw new Error("too many at once");
  return bytes;
};

describe.each(locales)("a card in %s", (locale) => {
  test("is two pages of A6 with every word of it, and its code leads to the family's page", async () => {
    const card = aCard(locale);
    const [front, back, ...more] = await pagesOf(await fileOf("A6", [card], locale));
    expect(more).toEqual([]);
    expect([front?.width, front?.height].map((points) => Math.round((points ?? 0) / MM))).toEqual([105, 148]);
    expect(front?.codes).toEqual([address(0)]);
    const { text } = card;
    const has = (page: typeof front, words: string) =>
      expect(page?.text.replace(/\s/g, "")).toContain(words.replace(/\s/g, ""));
    for (const words of [text.title, text.scan, text.number, ...text.labels.map(({ value }) => value)])
      has(front, words);
    for (const { name, when } of text.calls) for (const words of [name, when]) has(back, words);
    for (const { label, phone } of text.phones) for (const words of [label, phone]) has(back, words);
    for (const { number } of [text.police, ...text.hotlines]) has(back, number);
  });

  test("of a class stands four to a sheet of A4, with marks for cutting, each with its own code", async () => {
    const cards = [0, 1, 2, 3, 4].map((index) => aCard(locale, { index, calls: 4 }));
    const pages = await pagesOf(await fileOf("A4", cards, locale));
    expect(pages).toHaveLength(4);
    expect(pages.map(({ codes }) => codes)).toEqual([
      [0, 1, 2, 3].map(address),
      ["", "", "", ""],
      [address(4), "", "", ""],
      ["", "", "", ""],
    ]);
    for (const { inkAt } of pages) {
      expect([inkAt(0.5, 0.008), inkAt(0.5, 0.992), inkAt(0.01, 0.5), inkAt(0.99, 0.5)]).toEqual([
        true,
        true,
        true,
        true,
      ]);
      // Between the cards lies nothing else.
      expect([inkAt(0.5, 0.25), inkAt(0.25, 0.5)]).toEqual([false, false]);
    }
    // The back of a single card lies behind it when the sheet is turned over: on the right.
    expect([pages[3]?.inkAt(0.55, 0.0118), pages[3]?.inkAt(0.05, 0.0118)]).toEqual([true, false]);
  });
});

test("rare signs of names are printed", async () => {
  const signs = "堃喆燚䶮㛃𬭚𫖯𬀩𫘧";
  const [front] = await pagesOf(await fileOf("A6", [aCard("zh-CN", { called: signs })]));
  expect(front?.text).toContain(signs);
});

test("a sign that the font lacks is an empty square to write it in, and no sign of another name", async () => {
  const [lacking, without] = await Promise.all(
    ["朵𠮷", "朵"].map(
      async (called) => (await pagesOf(await fileOf("A6", [aCard("zh-CN", { called })])))[0],
    ),
  );
  expect(lacking?.text).toContain("朵");
  expect(lacking?.text).not.toContain("𠮷");
  // The upper edge of the second sign of the name.
  const place = [36 / 105, 35.5 / 148] as const;
  expect([lacking?.inkAt(...place), without?.inkAt(...place)]).toEqual([true, false]);
});

test("sixty cards are drawn while the site goes on answering, and more than wait are refused", async () => {
  const cards = Array.from({ length: 60 }, (_, index) =>
    aCard("zh-CN", { index, called: `朵${"一二三四五六七八九十"[index % 10]}` }),
  );
  const before = performance.eventLoopUtilization();
  const bytes = await fileOf("A4", cards);
  const { utilization } = performance.eventLoopUtilization(before);
  expect(utilization).toBeLessThan(0.25);
  expect(bytes.length).toBeLessThan(1_500_000);
  const many = await Promise.all(
    Array.from({ length: 11 }, () =>
      cardPdf({ paper: "A6", cards: cards.slice(0, 1), title: "x", lang: "zh-CN", madeAt: NOW }),
    ),
  );
  expect(many.filter((file) => file === null)).toHaveLength(2);
}, 60_000);
