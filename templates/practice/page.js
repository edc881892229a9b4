
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const questions = [...document.querySelectorAll(".question")];
let round = 0;

/* A small generator of pseudo-random numbers (mulberry32), started by a text (FNV-1a). */
function numbersFrom(text) {
  let state = 2166136261;
  for (const unit of text) state = Math.imul(state ^ unit.codePointAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(question) {
  if (question.querySelector("[data-ordered]")) return;
  const box = question.querySelector(".options");
  const next = numbersFrom(`${document.documentElement.dataset.seed} ${round} ${question.id}`);
  const options = [...box.children].sort((one, other) => one.dataset.option - other.dataset.option);
  for (let last = options.length - 1; last > 0; last -= 1) {
    const swap = Math.floor(next() * (last + 1));
    [options[last], options[swap]] = [options[swap], options[last]];
  }
  box.append(...options);
}

function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

const fieldsetOf = (question) => question.querySelector("fieldset");
const resultOf = (question) => fieldsetOf(question).dataset.result;
const keyOf = (question) => data.keys[questions.indexOf(question)];
const shown = () => questions.filter((question) => !question.hidden);

function mark(question, chosen) {
  const key = keyOf(question);
  for (const option of question.querySelectorAll(".option")) {
    const index = Number(option.dataset.option);
    const words = [index === key && data.words.right_mark, index === chosen && data.words.chosen_mark];
    option.classList.toggle("right", index === key);
    option.classList.toggle("wrong", index === chosen && index !== key);
    option.querySelector(".mark").textContent = `${index === key ? "✓" : index === chosen ? "✗" : ""} ${words.filter(Boolean).join(", ")}`.trim();
    option.querySelector("input").disabled = true;
  }
}

function letterOf(question, index) {
  const options = [...question.querySelectorAll(".option")];
  return "ABCDEFGH"[options.findIndex((option) => Number(option.dataset.option) === index)];
}

function tell(question, chosen) {
  const key = keyOf(question);
  const verdict = chosen === key ? data.words.correct : data.words.incorrect;
  const answer = chosen === key ? "" : ` ${fill(data.words.answer_is, { letter: letterOf(question, key) })}`;
  question.querySelector(".outcome").hidden = false;
  question.querySelector(".verdict").textContent = `${verdict}.${answer}`;
  for (const why of question.querySelectorAll(".why")) {
    const index = Number(why.dataset.why);
    why.hidden = index !== chosen && index !== key;
    why.querySelector("b").textContent = `${letterOf(question, index)}.`;
    if (index === chosen) question.querySelector(".verdict").after(why);
  }
}

function check(question) {
  const chosen = question.querySelector("input:checked");
  question.querySelector(".hint").textContent = chosen ? "" : data.words.choose;
  if (!chosen) {
    question.querySelector("input").focus();
    return;
  }
  const index = Number(chosen.value);
  fieldsetOf(question).dataset.result = index === keyOf(question) ? "correct" : "incorrect";
  mark(question, index);
  tell(question, index);
  showProgress();
  question.querySelector("button").focus();
}

function showProgress() {
  const all = shown();
  const done = all.filter(resultOf);
  const right = all.filter((question) => resultOf(question) === "correct").length;
  const bar = document.getElementById("bar");
  bar.max = all.length;
  bar.value = done.length;
  document.getElementById("count").textContent = fill(data.words.progress, { done: done.length, total: all.length, right });
  for (const question of all) {
    const words = all.length === done.length ? data.words.to_score : data.words.next;
    question.querySelector("button").textContent = resultOf(question) ? words : data.words.check;
  }
  if (all.length === done.length) showScore(all, right);
}

function showScore(all, right) {
  const missed = all.filter((question) => resultOf(question) === "incorrect");
  const score = document.getElementById("score");
  score.hidden = false;
  document.getElementById("score-title").textContent = fill(data.words.score, { right, total: all.length });
  score.querySelector(".praise").hidden = missed.length > 0;
  score.querySelector(".missed").hidden = missed.length === 0;
  score.querySelector("ul").replaceChildren(...missed.map(linkTo));
  document.getElementById("retry").hidden = missed.length === 0;
}

function linkTo(question) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${question.id}`;
  link.dir = "auto";
  link.lang = fieldsetOf(question).lang;
  link.textContent = question.querySelector(".stem").textContent;
  entry.append(link);
  return entry;
}

function goOn(question) {
  const all = shown();
  const after = [...all.slice(all.indexOf(question) + 1), ...all];
  const next = after.find((other) => !resultOf(other));
  if (next) {
    next.querySelector("input").focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  } else {
    document.getElementById("score-title").focus();
  }
}

function clear(question) {
  delete fieldsetOf(question).dataset.result;
  question.reset();
  question.hidden = false;
  question.querySelector(".outcome").hidden = true;
  question.querySelector(".hint").textContent = "";
  for (const option of question.querySelectorAll(".option")) {
    option.classList.remove("right", "wrong");
    option.querySelector(".mark").textContent = "";
    option.querySelector("input").disabled = false;
  }
  shuffle(question);
}

function play(chosen) {
  round += 1;
  for (const question of questions) question.hidden = !chosen.includes(question);
  chosen.forEach(clear);
  document.getElementById("score").hidden = true;
  showProgress();
  scrollTo(0, 0);
  chosen[0].querySelector("input").focus({ preventScroll: true });
}

for (const question of questions) {
  clear(question);
  question.addEventListener("submit", (event) => {
    event.preventDefault();
    if (resultOf(question)) goOn(question);
    else check(question);
  });
}
document.getElementById("retry").addEventListener("click", () => {
  play(shown().filter((question) => resultOf(question) === "incorrect"));
});
document.getElementById("again").addEventListener("click", () => play(questions));
