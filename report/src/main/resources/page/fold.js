// What a part shows at first and what it keeps folded: the century is read from the leading pictures, all others are one click away.

import { html } from "./draw.js";

/** Where the style puts everything below each other. */
const phone = matchMedia("(max-width: 560px)");

const folds = [];

/** Folds what comes after the first picture of a part, or after the first row of its grid. */
export function foldRest(section) {
  const blocks = [...section.children];
  const at = blocks.findIndex((block) => block.matches("figure:not([hidden])") || block.querySelector(":scope > figure:not([hidden])"));
  if (at < 0) {
    return;
  }
  const rest = blocks.slice(at + 1);
  const lead = blocks[at];
  if (lead.matches(".grid")) {
    const shown = [...lead.children].filter((figure) => !figure.hidden);
    const beyond = shown[inARow(lead)];
    if (beyond) {
      const below = html("div", { className: lead.className });
      below.append(...[...lead.children].slice([...lead.children].indexOf(beyond)));
      rest.unshift(below);
    }
  }
  if (!rest.some((block) => block.matches("figure, details") || block.querySelector("figure"))) {
    return;
  }
  const what = html("span", { className: "what" });
  const count = html("span", { className: "count" });
  const fold = html("details", { className: "more" }, html("summary", {}, count, what), ...rest);
  const tell = () => {
    const titles = [...fold.querySelectorAll("figure:not([hidden]) > :is(h3, h4)")].map((title) => title.textContent);
    count.textContent = fold.open ? "Fewer pictures" : titles.length === 0 ? "More" : titles.length === 1 ? "One more picture: " : `${titles.length} more pictures: `;
    what.textContent = fold.open ? "" : titles.join(" · ");
  };
  fold.addEventListener("toggle", tell);
  tell();
  folds.push({ fold, tell });
  section.append(fold);
}

/** As many as stand side by side on a desk; on a phone one. */
function inARow(grid) {
  return phone.matches ? 1 : grid.matches(".third") ? 3 : 2;
}

/** Opens what an element is folded into. */
export function reveal(element) {
  for (let fold = element.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) {
    fold.open = true;
  }
}

/** The button that opens and closes all. */
export function foldButton(button) {
  const isOpen = () => folds.every(({ fold }) => fold.open);
  const tell = () => {
    button.textContent = isOpen() ? "Fold" : "All pictures";
    button.setAttribute("aria-label", isOpen() ? "Fold what is not the leading picture of its part" : "All pictures: open what is folded");
  };
  button.hidden = folds.length === 0;
  button.onclick = () => {
    const open = !isOpen();
    folds.forEach(({ fold }) => (fold.open = open));
    tell();
  };
  folds.forEach(({ fold }) => fold.addEventListener("toggle", tell));
  tell();
}

addEventListener("pictures", () => folds.forEach(({ tell }) => tell()));

// On paper nothing can be opened. Capturing comes before the pictures are drawn for it.
let closed = [];
addEventListener("beforeprint", () => {
  closed = folds.filter(({ fold }) => !fold.open);
  closed.forEach(({ fold }) => (fold.open = true));
}, { capture: true });
addEventListener("afterprint", () => closed.forEach(({ fold }) => (fold.open = false)));
