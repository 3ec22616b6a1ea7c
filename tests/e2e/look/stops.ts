import type { Page } from "playwright-core";

const WAYS = "a[href], button:not(:disabled), input:not([type=hidden], :disabled), select, textarea, summary";

/** What somebody who has only a keyboard cannot come to, or would not see that they are at. */
export async function missedByKeys(page: Page): Promise<string[]> {
  // From here on the browser takes whoever moves the focus for somebody with a keyboard.
  await page.keyboard.press("Tab");
  const missed = await page.evaluate(visit, WAYS);
  return missed.map((what) => `is missed by the keyboard: ${what}`);
}

/** Runs in the browser: gives each way the focus, one after the other. */
function visit(ways: string): string[] {
  const missed: string[] = [];
  const all = [...document.querySelectorAll<HTMLElement>(ways)].filter((one) => one.checkVisibility());
  for (const element of all) {
    const name = `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
    element.focus();
    if (document.activeElement !== element) missed.push(`takes no focus: ${name}`);
    if (element.tabIndex !== 0) missed.push(`stands out of turn: ${name}`);
    // A choice is a label with its box hidden inside.
    const drawn = element.closest("label") ?? element;
    const ringed = [element, drawn].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!ringed) missed.push(`does not show the focus: ${name}`);
    const box = drawn.getBoundingClientRect();
    // Of a field of several lines the browser shows the one that is written in.
    const middle = element instanceof HTMLTextAreaElement ? Math.min(box.height / 2, 20) : box.height / 2;
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + middle);
    if (!top || !(drawn.contains(top) || top.contains(drawn)))
      missed.push(`lies under ${top?.tagName}.${top?.className}: ${name}`);
  }
  window.scrollTo(0, 0);
  return missed;
}
