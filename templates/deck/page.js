
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const slides = [...document.querySelectorAll(".slide")];
const total = slides.length - 2;
const button = (name) => document.getElementById(name);
let current = 0;
let seconds = data.seconds;
let left = seconds;
let running = false;

const slide = () => slides[current];
const isQuestion = () => slide().classList.contains("question");
const isRevealed = () => slide().classList.contains("revealed");

function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/* Letters as large as the slide takes them. */
function fit() {
  const shown = slide();
  for (let scale = 1; scale > 0.35; scale -= 0.05) {
    shown.style.setProperty("--scale", scale.toFixed(2));
    if (shown.scrollHeight <= shown.clientHeight) break;
  }
}

function show(index, { focus = true } = {}) {
  current = Math.max(0, Math.min(slides.length - 1, index));
  slides.forEach((other, position) => { other.hidden = position !== current; });
  running = isQuestion() && !isRevealed();
  left = seconds;
  button("alarm").textContent = "";
  button("passed").classList.remove("ticking");
  history.replaceState(null, "", `#${slide().id}`);
  refresh();
  fit();
  if (focus) slide().querySelector("h2").focus();
}

function refresh() {
  button("previous").disabled = current === 0;
  button("next").disabled = current === slides.length - 1;
  button("next").querySelector(".words").textContent = current === 0 ? data.words.start : data.words.next;
  button("position").textContent = isQuestion() ? fill(data.words.position, { number: current, total }) : "";
  button("reveal").hidden = !isQuestion();
  button("reveal").setAttribute("aria-pressed", String(isRevealed()));
  button("reveal").textContent = isRevealed() ? data.words.hide : data.words.reveal;
  button("clock").hidden = !isQuestion();
  button("summary").hidden = current === slides.length - 1;
  showTime();
}

function showTime() {
  button("left").textContent = left;
  button("left").classList.toggle("late", left <= 5);
  const passed = button("passed");
  passed.style.inlineSize = isQuestion() ? `${Math.min(100, (100 * left) / seconds)}%` : "0";
  passed.classList.toggle("late", left <= 5);
  button("pause").textContent = running ? data.words.pause : data.words.go_on;
  button("pause").disabled = isRevealed() || left === 0;
  document.querySelector(".size").textContent = fill(total === 1 ? data.words.count_one : data.words.count, { total, seconds });
}

function tick() {
  if (!running || !isQuestion()) return;
  left -= 1;
  button("passed").classList.add("ticking");
  if (left <= 0) {
    left = 0;
    running = false;
    button("alarm").textContent = data.words.time_up;
  }
  showTime();
}

function pause() {
  if (!isQuestion() || isRevealed() || left === 0) return;
  running = !running;
  showTime();
}

function changeTime(step) {
  seconds = Math.max(5, Math.min(600, seconds + step));
  left = Math.max(0, left + step);
  button("alarm").textContent = "";
  showTime();
}

function reveal() {
  if (!isQuestion()) return;
  slide().classList.toggle("revealed");
  const reason = slide().querySelector(".reason");
  reason.setAttribute("aria-hidden", String(!isRevealed()));
  running = false;
  refresh();
  fit();
}

function advance() {
  if (isQuestion() && !isRevealed()) reveal();
  else show(current + 1);
}

function turnTheme() {
  root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
}

function fillScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else root.requestFullscreen?.().catch(() => {});
}

const backwards = root.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
const forwards = root.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
const keys = {
  " ": advance,
  [forwards]: () => show(current + 1),
  PageDown: () => show(current + 1),
  [backwards]: () => show(current - 1),
  PageUp: () => show(current - 1),
  r: reveal,
  p: pause,
  "+": () => changeTime(5),
  "=": () => changeTime(5),
  "-": () => changeTime(-5),
  Home: () => show(0),
  End: () => show(slides.length - 1),
  s: () => show(slides.length - 1),
  f: fillScreen,
  d: turnTheme,
  "?": () => button("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  const pressing = event.key === " " && event.target.closest("button, a");
  if (!action || pressing || event.ctrlKey || event.altKey || event.metaKey || button("keys").open) return;
  event.preventDefault();
  action();
});

const clicks = {
  previous: () => show(current - 1, { focus: false }),
  next: () => show(current + 1, { focus: false }),
  reveal,
  pause,
  less: () => changeTime(-5),
  more: () => changeTime(5),
  summary: () => show(slides.length - 1),
  theme: turnTheme,
  screen: fillScreen,
  help: () => button("keys").showModal(),
};
for (const [name, action] of Object.entries(clicks)) button(name).addEventListener("click", action);

function showAddressed() {
  const index = slides.findIndex((other) => `#${other.id}` === location.hash);
  show(Math.max(0, index));
}

for (const reason of document.querySelectorAll(".reason")) reason.setAttribute("aria-hidden", "true");
root.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
addEventListener("hashchange", showAddressed);
addEventListener("resize", fit);
showAddressed();
setInterval(tick, 1000);
