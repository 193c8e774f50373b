// One key for each button of the desk. Everything works without this, and the keys can be switched off,
// because one letter pressed by accident, or by speech input, must not decide anything (WCAG 2.1.4).
(() => {
  const keyed = [...document.querySelectorAll("[data-key]")];
  const words = [...document.querySelectorAll(".tick input")];
  const STORE = "desk-keys-off";
  let off = false;
  try { off = localStorage.getItem(STORE) === "1"; } catch { /* storage may be closed: the keys stay on */ }

  for (const thing of keyed) {
    const sign = document.createElement("kbd");
    sign.textContent = thing.dataset.key.toUpperCase();
    sign.setAttribute("aria-hidden", "true");
    thing.append(" ", sign);
  }

  const show = () => {
    document.documentElement.classList.toggle("keys-off", off);
    for (const thing of keyed) {
      if (off) thing.removeAttribute("aria-keyshortcuts");
      else thing.setAttribute("aria-keyshortcuts", thing.dataset.key.toUpperCase());
    }
  };

  if (keyed.length) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    label.className = "keys";
    box.type = "checkbox";
    box.checked = !off;
    label.append(box, " One-letter keys");
    box.addEventListener("change", () => {
      off = !box.checked;
      try { localStorage.setItem(STORE, off ? "1" : "0"); } catch { /* it holds for this page only */ }
      show();
    });
    document.querySelector(".desk__middle").append(label);
  }
  show();

  document.addEventListener("keydown", (event) => {
    if (off || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
    const thing = keyed.find((one) => one.dataset.key === event.key.toLowerCase());
    if (!thing) return;
    event.preventDefault();
    thing.click();
    if (thing.matches("summary")) thing.parentElement.querySelector("input[type=radio]")?.focus();
  });

  // Word by word with the arrow keys, so that a long text is not a hundred stops of the Tab key.
  words.forEach((box, at) => box.addEventListener("keydown", (event) => {
    const backwards = getComputedStyle(box).direction === "rtl";
    const step = { ArrowRight: backwards ? -1 : 1, ArrowLeft: backwards ? 1 : -1 }[event.key];
    if (!step) return;
    const next = words[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (event.shiftKey) next.checked = box.checked;
  }));
})();
