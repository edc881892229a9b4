/* A page in Chromium, without a network: opened, played by keys, asked, and looked over by axe-core. */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "./service.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
let page;
let heard = [];

const actions = {
  async open({ path, width = 1000, height = 800, colorScheme = "light", script = true, clock = false }) {
    await page?.context().close();
    heard = [];
    const context = await browser.newContext({
      viewport: { width, height }, colorScheme, offline: true, javaScriptEnabled: script, reducedMotion: "reduce",
    });
    page = await context.newPage();
    if (clock) await page.clock.install();
    page.on("request", (request) => heard.push(`request ${request.url()}`));
    page.on("console", (message) => heard.push(`console ${message.text()}`));
    page.on("pageerror", (error) => heard.push(`error ${error}`));
    page.on("dialog", (dialog) => { heard.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
    await page.goto(`file://${path}`);
    return page.title();
  },
  async press({ keys }) {
    for (const key of keys) await page.keyboard.press(key);
  },
  look: ({ expression }) => page.evaluate(expression),
  heard: () => heard,
  wait: ({ milliseconds }) => page.clock.runFor(milliseconds),
  async axe() {
    await page.evaluate(axe);
    const found = await page.evaluate(() => globalThis.axe.run());
    return found.violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.html).join(" | ")}`);
  },
  async print({ path }) {
    await page.pdf({ path, preferCSSPageSize: true });
  },
  async picture({ path }) {
    await page.screenshot({ path, fullPage: true });
  },
};

await serve(({ action, ...request }) => actions[action](request), () => browser.close());
