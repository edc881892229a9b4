/* Validates H5P packages with Lumi's server, and passes their content through its filter, which strips what H5P does not allow. */
import { createRequire } from "node:module";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./service.mjs";

const require = createRequire(import.meta.url);
const { H5PConfig, PackageValidator, PackageImporter, SemanticsEnforcer } = (() => {
  const from = (name) => require(`@lumieducation/h5p-server/build/src/${name}`).default;
  return {
    H5PConfig: require("@lumieducation/h5p-server").H5PConfig,
    PackageValidator: from("PackageValidator"),
    PackageImporter: from("PackageImporter"),
    SemanticsEnforcer: from("SemanticsEnforcer"),
  };
})();

/* What the two libraries say of the fields that carry a quiz: HTML with these tags, plain text, flags. */
const html = (name, ...tags) => ({ name, label: name, type: "text", widget: "html", optional: true, tags });
const plain = (name) => ({ name, label: name, type: "text", optional: true });
const flag = (name) => ({ name, label: name, type: "boolean", optional: true });
const number = (name) => ({ name, label: name, type: "number", optional: true });
const group = (name, ...fields) => ({ name, label: name, type: "group", optional: true, fields });
const list = (name, field) => ({ name, label: name, type: "list", entity: name, field });

const multiChoice = [
  html("question", "p", "br", "strong", "em", "sub", "sup", "code"),
  list("answers", group("answer", html("text", "p", "br", "strong", "em", "sub", "sup", "code"), flag("correct"),
    group("tipsAndFeedback", html("tip", "p", "br"), html("chosenFeedback", "p", "br"), html("notChosenFeedback", "p", "br")))),
  list("overallFeedback", group("overallFeedback", number("from"), number("to"), plain("feedback"))),
  group("behaviour", flag("enableRetry"), flag("randomAnswers"), flag("singlePoint"), plain("type"), number("passPercentage")),
];
const questionSet = [list("questions", { name: "question", type: "library", options: ["H5P.MultiChoice 1.16"] })];

const manager = {
  getSemantics: async ({ machineName }) => (machineName === "H5P.MultiChoice" ? multiChoice : questionSet),
};

await serve(async ({ data }) => {
  const folder = await mkdtemp(join(tmpdir(), "quizgen-h5p-"));
  try {
    const file = join(folder, "quiz.h5p");
    await writeFile(file, Buffer.from(data, "base64"));
    const config = new H5PConfig();
    const validator = new PackageValidator(config, manager);
    await validator.validateFileSizes(file);
    const place = join(folder, "package");
    await PackageImporter.extractPackage(file, place, { includeContent: true, includeLibraries: false, includeMetadata: true });
    await validator.validateExtractedPackage(place, true, false);
    const content = JSON.parse(await readFile(join(place, "content", "content.json"), "utf8"));
    await new SemanticsEnforcer(manager).enforceSemanticStructure(content, { machineName: "H5P.QuestionSet", majorVersion: 1, minorVersion: 20 });
    return { metadata: JSON.parse(await readFile(join(place, "h5p.json"), "utf8")), content };
  } finally {
    await rm(folder, { recursive: true });
  }
});
