// Keeps a live page current. Without it the page works by itself: a form and a "Show new results" link.
const page = document.querySelector("[data-live]");
const find = (what) => page.querySelector(what);
const { live: audience, room, state } = page.dataset;
const part = find("[data-part]"), pause = find("[data-pause]");
const box = `live-${room}`, shown = () => part.firstElementChild.dataset;
// Quietly: to screen readers only, where the page itself shows it.
const say = (words, quietly = false) => {
  const { classList } = Object.assign(find("[data-status]"), { textContent: words });
  classList.toggle("visually-hidden", quietly);
};
let socket, timer, tries = 0, refused = 0, works, over, paused, missed, drawing, again;
let seen = { e: shown().epoch, v: +shown().version };

// What was tapped and not acknowledged survives a lost connection and a reload.
let unsent = null;
try { unsent = JSON.parse(localStorage[box] || null); } catch { /* memory will do */ }
const keep = (vote) => {
  unsent = vote;
  try { localStorage[box] = JSON.stringify(vote); } catch { /* memory will do */ }
};
const isOpen = () => socket.readyState === 1;
const send = (message) => { if (message && isOpen()) socket.send(JSON.stringify(message)); };

part.addEventListener("submit", (event) => {
  const form = event.target, tapped = event.submitter?.value;
  const o = tapped ? [tapped] : new FormData(form).getAll("choice");
  // With a connection but no socket the form posts itself.
  if (!form.matches("[data-vote]") || !o.length || (!isOpen() && (navigator.onLine || !works))) return;
  event.preventDefault();
  const n = Math.max(Date.now(), (unsent?.n || 0) + 1);
  keep({ t: "vote", k: `${n}-${Math.random().toString(36).slice(2)}`, q: form.question.value, n, o });
  if (isOpen()) say("Sending.", true);
  else say("There is no connection. Your answer is kept here and sent later.");
  send(unsent);
});

function acked({ k, r, retry }) {
  if (r === "rate" || r === "busy") return setTimeout(() => send(unsent), retry);
  if (k !== unsent?.k) return;
  const { o } = unsent, saved = find("[data-saved]");
  keep(null);
  if (r === "closed" || r === "bad") {
    say("The question had changed or closed. Your answer was not counted.");
    return draw();
  }
  for (const one of part.querySelectorAll("button[name=choice]")) one.setAttribute("aria-pressed", o.includes(one.value));
  if (saved) saved.hidden = false;
  say("Your answer is saved.", true);
}

function news(snap) {
  over = snap.s === "over";
  // Whatever comes late or twice is left alone.
  if (snap.e === seen.e && snap.v <= seen.v) return;
  seen = snap;
  if (paused) missed = true;
  else show(snap);
}

function show(snap) {
  const here = find("[data-here]");
  if (here) here.textContent = snap.here;
  if (audience === "desk" || snap.k !== shown().key) return draw();
  for (const [code, text, size] of snap.o || []) {
    for (const place of part.querySelectorAll(`[data-number=${code}]`)) place.textContent = text;
    find(`[data-bar=${code}]`).setAttribute("width", size + 2);
  }
}

// Fetch the part that changed. A whole hall should not ask at once.
async function draw() {
  again = true;
  if (drawing) return;
  drawing = true;
  while (again) {
    again = false;
    await new Promise((done) => setTimeout(done, Math.random() * 500));
    try { replace(await (await fetch("?part")).text()); } catch { /* next time */ }
  }
  drawing = false;
}

const half = () => [...part.querySelectorAll("textarea")].find((words) => words.value.trim());

function replace(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  const { key, say: words } = fresh.dataset, changed = key !== shown().key;
  const numbers = fresh.querySelector("[data-numbers]");
  if (!key) return;
  if (changed && half()) {
    stop(missed = true);
    return say("There is something new. Send your words first, then press “Show what is new”.");
  }
  const unfolded = part.querySelectorAll("details[open]");
  if (!changed && numbers) find("[data-numbers]").replaceWith(numbers);
  else if (!half()) {
    const { id } = document.activeElement, inside = part.contains(document.activeElement);
    part.replaceChildren(fresh);
    // Whoever was in here with a keyboard or a screen reader is not thrown back to the top.
    if (inside) ((id && document.getElementById(id)) || find("[tabindex]"))?.focus();
  }
  for (const one of unfolded) document.getElementById(one.id)?.setAttribute("open", "");
  if (changed) say(words, true);
  for (const one of page.querySelectorAll("[data-until-over]")) one.hidden = over;
}

function stop(on) {
  paused = on;
  pause.textContent = on ? "Show what is new" : "Pause";
}
pause.hidden = false;
pause.onclick = () => {
  if (paused && half()) return half().focus();
  stop(!paused);
  say(paused ? "Paused. Nothing changes here." : "");
  if (!paused && missed) draw();
  missed = false;
};

function connect() {
  socket = new WebSocket(`${location.origin.replace("http", "ws")}/ws/live/${room}/`);
  const slow = setTimeout(() => socket.close(), 5000);
  socket.onopen = () => {
    works = true;
    clearTimeout(slow);
    clearTimeout(timer);
    timer = tries = 0;
    send({ t: "hello", a: audience });
    send(unsent);
  };
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    (message.t === "ack" ? acked : news)(message);
  };
  socket.onclose = async ({ code }) => {
    clearTimeout(slow);
    // The ticket is too old: this page's own address hands out a new one.
    if (code === 4401) refused += await fetch("").then(() => 1, () => 0);
    if (over || code === 4404) return;
    if (++tries > 2 || refused > 2) poll();
    if (refused < 3) setTimeout(connect, code === 4429 ? 5000 : Math.random() * Math.min(8000, 500 * 2 ** tries));
  };
}

// Where no socket comes through. An unchanged answer is a few bytes (ETag).
async function poll() {
  if (timer || over) return;
  timer = setTimeout(() => { timer = 0; poll(); }, 4000 + Math.random() * 2000);
  try { news(await (await fetch(state)).json()); } catch { /* next time */ }
}

connect();
