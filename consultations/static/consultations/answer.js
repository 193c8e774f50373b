// Nothing here is needed to answer: each part saves a look at the limit, a reload or a box that is not meant.
(() => {
  // A comment box that belongs to some choices opens when one of them is chosen.
  for (const box of document.querySelectorAll("[data-waits-for]")) {
    const codes = box.dataset.waitsFor.split(" ");
    const inputs = [...document.querySelectorAll(`input[name="${box.dataset.of}"]`)];
    const words = box.querySelector("textarea");
    const show = () => {
      const open = inputs.some((input) => input.checked && codes.includes(input.value));
      // Words already typed are never hidden from the person who typed them.
      box.hidden = !open && !words.value.trim();
    };
    for (const input of inputs) input.addEventListener("change", show);
    show();
  }

  // Counts words while somebody types, and says so once they pause. Nothing is cut.
  for (const line of document.querySelectorAll("[data-counts]")) {
    const field = document.getElementById(line.dataset.counts);
    let pause;
    const say = () => {
      const number = field.value.split(/\s+/).filter(Boolean).length;
      const fit = line.dataset.limit ? ` ${line.dataset.limit} fit here.` : "";
      line.textContent = number ? `You have written ${number} ${number === 1 ? "word" : "words"}.${fit}` : "";
    };
    field.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(say, 800);
    });
  }

  // Up and Down change places at once; the numbers stay what is sent.
  for (const list of document.querySelectorAll("[data-order]")) {
    const placeOf = (item) => item.querySelector("select");
    list.addEventListener("click", (event) => {
      const button = event.target.closest("button[value^='move:']");
      if (!button) return;
      event.preventDefault();
      const item = button.closest("li");
      const before = [...list.children];
      const order = before
        .filter((each) => placeOf(each).value)
        .sort((one, other) => placeOf(one).value - placeOf(other).value);
      const at = order.indexOf(item);
      if (at >= 0) order.splice(at, 1);
      if (button.value.startsWith("move:up")) order.splice(at < 0 ? order.length : Math.max(at - 1, 0), 0, item);
      else if (at >= 0 && at < order.length) order.splice(at + 1, 0, item);
      for (const each of before) placeOf(each).value = order.includes(each) ? order.indexOf(each) + 1 : "";
      const rest = before.filter((each) => !order.includes(each));
      list.append(...order, ...rest.sort((one, other) => one.dataset.at - other.dataset.at));
      button.focus();
      const words = item.querySelector("label").textContent;
      const place = placeOf(item).value;
      list.nextElementSibling.textContent = place ? `${words} is number ${place}.` : `${words} has no number.`;
    });
  }
})();
