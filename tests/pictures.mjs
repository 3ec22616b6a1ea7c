// `npm run pictures`: draws the icons and the share cards of public/ from the site's own drawings. Run by hand when they change.
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { createServer } from "vite";
import { findChromium } from "./support/chromium.mjs";

const root = path.resolve(import.meta.dirname, "..");
const read = (file) => fs.readFileSync(path.join(root, file), "utf8");
const WORDS = {
  "zh-CN": ["心桥 Heartbridge", "给远处的孩子，", "一通准时的电话", "陈仓区代理家长结对"],
  en: ["Heartbridge 心桥", "For a child far away,", "a call that comes on time", "Proxy parents in Chencang"],
};

const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
const vite = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true },
});
try {
  const icon = read("public/icon.svg");
  // A phone cuts what it likes off the edges: the drawing keeps to the middle of a full square.
  const maskable = icon
    .replace(/rx="7"/, "")
    .replace(/<path /, '<path transform="translate(16 16) scale(.72) translate(-16 -16)" ');
  await square(icon, 192, "icon-192.png");
  await square(icon, 512, "icon-512.png");
  await square(maskable, 512, "icon-maskable-512.png");
  await square(maskable, 180, "icon-180.png");
  const scene = await sceneMarkup();
  for (const [locale, words] of Object.entries(WORDS)) await shareCard(locale, words, scene);
} finally {
  await browser.close();
  await vite.close();
}

async function sceneMarkup() {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { createElement } = await import("react");
  const { Scene } = await vite.ssrLoadModule("/app/ui/landing/scene.tsx");
  return renderToStaticMarkup(createElement(Scene, { title: "" }));
}

async function square(svg, side, name) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`,
  );
  await page.screenshot({ path: path.join(root, "public", name), omitBackground: true });
  await page.close();
}

async function shareCard(locale, [name, first, second, under], scene) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: "light" });
  const css = ["tokens", "pages/scene"].map((file) => read(`app/ui/styles/${file}.css`)).join("\n");
  await page.setContent(`<!doctype html><html lang="${locale}"><style>${css}
    *{box-sizing:border-box;margin:0} body{width:1200px;height:630px;overflow:hidden;background:var(--paper);color:var(--ink);font-family:var(--font)}
    main{position:absolute;inset:0;padding:56px 72px;z-index:1} b{font:700 34px/1.2 var(--font-title)} h1{font:700 68px/1.25 var(--font-title);margin-top:28px}
    p{font-size:28px;color:var(--ink-soft);margin-top:14px} .scene{position:absolute;left:0;bottom:0;width:1200px;height:330px;min-height:0}
    </style><main><b>${name}</b><h1>${first}<br>${second}</h1><p>${under}</p></main>${scene}</html>`);
  await page.screenshot({ path: path.join(root, "public", `share-${locale}.png`) });
  await page.close();
}
