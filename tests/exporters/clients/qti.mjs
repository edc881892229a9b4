/* Plays QTI 3.0 items with @citolab/qti-components in Chromium: picks every option in turn, and tells score and feedback. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "playwright-core";
import { serve } from "./service.mjs";

const component = new URL("./node_modules/@citolab/qti-components/cdn/index.js", import.meta.url);
const pages = {
  "/": ["text/html", "<!doctype html><meta charset=utf-8><title>item</title><script type=module src=/component.js></script><body></body>"],
  "/component.js": ["text/javascript", readFileSync(component)],
};
const server = createServer((request, response) => {
  const [type, body] = pages[request.url] ?? ["text/plain", ""];
  response.writeHead(200, { "content-type": type });
  response.end(body);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.waitForFunction(() => customElements.get("qti-choice-interaction") && customElements.get("item-container"));

async function play({ xml }) {
  return page.evaluate(async (source) => {
    document.body.replaceChildren();
    const item = document.createElement("qti-item");
    const container = document.createElement("item-container");
    container.itemXML = source;
    item.append(container);
    document.body.append(item);
    const started = Date.now();
    const find = (selector) => container.shadowRoot?.querySelector(selector);
    while (!find("qti-assessment-item qti-simple-choice")) {
      if (Date.now() - started > 5000) throw new Error("the item does not appear");
      await new Promise((go) => setTimeout(go, 5));
    }
    const root = find("qti-assessment-item");
    await root.updateComplete;
    const text = (element) => element.innerText.trim();
    const choices = [...root.querySelectorAll("qti-simple-choice")]
      .sort((one, other) => one.getAttribute("identifier").localeCompare(other.getAttribute("identifier")));
    const results = [];
    for (const choice of choices) {
      root.updateResponseVariable("RESPONSE", choice.getAttribute("identifier"));
      root.processResponse(false);
      const value = (name) => root.variables.find((variable) => variable.identifier === name)?.value;
      const feedback = [...root.querySelectorAll("qti-modal-feedback")]
        .filter((one) => one.getAttribute("identifier") === value(one.getAttribute("outcome-identifier")))
        .map((one) => one.querySelector("qti-content-body").textContent);
      results.push({ score: Number(value("SCORE")), feedback });
    }
    const interaction = root.querySelector("qti-choice-interaction");
    return {
      identifier: root.getAttribute("identifier"),
      stem: text(root.querySelector("qti-prompt")),
      options: choices.map(text),
      results,
      shuffle: interaction.getAttribute("shuffle"),
      radio: interaction.getAttribute("max-choices"),
    };
  }, xml);
}

await serve(play, async () => {
  await browser.close();
  server.close();
});
