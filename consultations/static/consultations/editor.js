// Beside the form of a question: shows it as it is being typed, and the answers of the question that a rule looks at.
// Without this script there are buttons for both.

const form = document.querySelector("[data-question]");
if (form) {
  // One after the other: a form that is sent again before it has left is sent for the last time only.
  const buttons = form.querySelectorAll("[data-look]");
  let sending;
  let waiting = [];
  const send = () => {
    sending = waiting.shift();
    if (sending) form.requestSubmit(sending);
  };
  const look = () => {
    waiting = [...buttons];
    if (!sending) send();
  };
  form.querySelectorAll("iframe").forEach((frame) => frame.addEventListener("load", () => {
    if (sending?.formTarget === frame.name) send();
  }));
  let wait;
  form.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(look, 900);
  });
  if (!form.querySelector("iframe[src]")) look();
}

const gates = JSON.parse(document.getElementById("gates")?.textContent || "{}");

const labelled = (words, input) => {
  const label = document.createElement("label");
  label.append(input, ` ${words}`);
  return label;
};

const field = (attributes) => Object.assign(document.createElement("input"), attributes);

document.querySelectorAll("[data-rule]").forEach((rule) => {
  const name = rule.dataset.rule;
  const question = rule.querySelector("select");
  const answers = rule.querySelector("[data-answers]");
  question.addEventListener("change", () => {
    const choices = gates[question.value];
    const boxes = (choices || []).map(([value, words]) => labelled(words, field({ type: "checkbox", name: `${name}-values`, value })));
    const number = choices && !choices.length ? [labelled("Number", field({ type: "text", inputMode: "decimal", name: `${name}-number` }))] : [];
    answers.replaceChildren(...boxes, ...number);
    rule.querySelectorAll("option[value^='at_']").forEach((option) => { option.hidden = !number.length; });
  });
});
