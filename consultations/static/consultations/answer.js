// A comment box that belongs to some choices opens when one of them is chosen. Without this it simply stands there.
(() => {
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
})();
