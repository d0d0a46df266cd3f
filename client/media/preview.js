// Runs in the preview: shows the letter on sheets of paper and follows the caret. Keeps nothing of the letter.
const vscode = acquireVsCodeApi();
const desk = document.getElementById('desk');
/** How wide a sheet is, in pixels, and what is left free beside it. */
const sheetWidth = 816;
const margin = 48;
let caret = 0;

window.addEventListener('message', ({ data }) => {
  if (data.type === 'letter') showLetter(data.html, data.foot, data.page);
  if (data.type === 'caret') {
    caret = data.line;
    markCaret(true);
  }
});
window.addEventListener('resize', fitSheets);
desk.addEventListener('dblclick', ({ target }) => {
  const block = target.closest('[data-line]');
  if (block) vscode.postMessage({ type: 'go', line: Number(block.dataset.line) });
});
vscode.postMessage({ type: 'ready' });

/** @param html what the extension has made of the letter, escaped; @param page "Page {0} of {1}" in the user's language. */
function showLetter(html, foot, page) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const { scrollTop } = document.scrollingElement;
  desk.replaceChildren();
  desk.style.zoom = 1;
  let sheet = newSheet();
  for (const block of [...template.content.children]) sheet = place(block, sheet);
  const sheets = [...desk.children];
  sheets.forEach((each, index) => {
    const number = page.replace('{0}', index + 1).replace('{1}', sheets.length);
    each.lastElementChild.append(textIn('span', foot), textIn('span', number));
  });
  fitSheets();
  document.scrollingElement.scrollTop = scrollTop;
  markCaret(false);
}

function newSheet() {
  const sheet = document.createElement('section');
  sheet.className = 'sheet';
  const body = document.createElement('div');
  body.className = 'letter';
  sheet.append(body, document.createElement('footer'));
  desk.append(sheet);
  return body;
}

/** Puts a block on a sheet or, as far as it has no room there, on new ones; gives the sheet that is being filled. */
function place(block, sheet) {
  sheet.append(block);
  if (!overflows(sheet)) return sheet;
  const rest = block.tagName === 'P' ? splitToFit(block, sheet) : undefined;
  if (rest) return place(rest, newSheet());
  if (sheet.children.length === 1) return newSheet();
  const next = newSheet();
  // A heading goes to the next sheet with what it heads.
  const moved = [block];
  while (sheet.children.length > moved.length && /^H[12]$/.test(moved[0].previousElementSibling?.tagName)) {
    moved.unshift(moved[0].previousElementSibling);
  }
  if (moved.length === sheet.children.length) moved.splice(0, moved.length - 1);
  next.append(...moved);
  return overflows(next) && block.tagName === 'P' ? place(block, next) : next;
}

function overflows(sheet) {
  return sheet.scrollHeight > sheet.clientHeight + 1;
}

/** Leaves as many of a paragraph's words as have room; gives a paragraph of the others. None where too few would stay. */
function splitToFit(block, sheet) {
  const text = block.lastChild;
  const words = text.data.split(' ');
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    text.data = words.slice(0, middle).join(' ');
    if (overflows(sheet)) high = middle - 1;
    else low = middle;
  }
  const fewest = 20;
  if (low < fewest || low === words.length) {
    text.data = words.join(' ');
    return undefined;
  }
  text.data = words.slice(0, low).join(' ');
  const rest = textIn('p', words.slice(low).join(' '));
  rest.dataset.line = block.dataset.line;
  return rest;
}

function textIn(tag, text) {
  const element = document.createElement(tag);
  element.append(text);
  return element;
}

/** Makes the sheets as large as the panel allows, never larger than paper. */
function fitSheets() {
  desk.style.zoom = Math.min(1, document.documentElement.clientWidth / (sheetWidth + margin));
}

/** Marks the block that the caret stands in, and brings it into sight where the caret has moved. */
function markCaret(bringsIntoSight) {
  let here;
  for (const block of desk.querySelectorAll('[data-line]')) {
    block.classList.remove('here');
    if (Number(block.dataset.line) <= caret && !(here && here.dataset.line === block.dataset.line)) here = block;
  }
  if (!here) return;
  here.classList.add('here');
  const { top, bottom } = here.getBoundingClientRect();
  const isInSight = top >= 0 && bottom <= window.innerHeight;
  if (bringsIntoSight && !isInSight) here.scrollIntoView({ block: 'center' });
}
