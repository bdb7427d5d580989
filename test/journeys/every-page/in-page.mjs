/** What runs inside the walked page: it is evaluated there, and leaves its functions under one name. */

const spokenAttributes = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
const pressable =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=tab], [role=checkbox], [role=menuitem]';

const textOf = (node) => node.textContent.replace(/\s+/g, ' ').trim();

/** The language of a text: that of the nearest element which says one. */
const meant = (element, language) =>
  (element.closest('[lang]')?.getAttribute('lang') ?? language) === language;

/** Every text that the page says in this language, also where only a screen reader or paper has it. */
function texts(language) {
  const found = new Set();
  const keep = (words, element) => {
    if (words && /\p{L}/u.test(words) && meant(element, language)) found.add(words);
  };
  keep(document.title, document.documentElement);
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const parent = nodes.currentNode.parentElement;
    if (!parent.closest('script, style, noscript, code, pre')) keep(textOf(nodes.currentNode), parent);
  }
  for (const attribute of spokenAttributes)
    for (const element of document.body.querySelectorAll(`[${attribute}]`))
      if (!element.closest('[aria-hidden=true]')) keep(element.getAttribute(attribute), element);
  return [...found];
}

const speak = (language) => document.querySelector(`button[lang=${language}]`).click();

const isShown = (element) =>
  element.checkVisibility({ checkVisibilityCSS: true }) &&
  element.getBoundingClientRect().width > 1 &&
  element.getBoundingClientRect().height > 1;

const nameOf = (element) =>
  `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') || textOf(element) || element.name || element.id).slice(0, 60)}”`;

const styleOf = (element) => getComputedStyle(element);

function ancestorsOf(element) {
  const found = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) found.push(at);
  return found;
}

/** Inside something that a thumb pushes sideways, such as a table's own region. */
const isPushed = (element) =>
  ancestorsOf(element).some(
    (one) => /auto|scroll/.test(styleOf(one).overflowX) && one.scrollWidth > one.clientWidth,
  );

/** Waiting beyond the edge until it gets the focus, as the link to the content does. */
const isBeyondTop = (element) =>
  element.getBoundingClientRect().bottom <= 0 && styleOf(element).position !== 'static';

function edgesCut(element) {
  const { left, right } = element.getBoundingClientRect();
  if (left < -1 || right > document.documentElement.clientWidth + 1) return true;
  return ancestorsOf(element).some((one) => {
    if (!/hidden|clip/.test(styleOf(one).overflowX)) return false;
    const box = one.getBoundingClientRect();
    return left < box.left - 1 || right > box.right + 1;
  });
}

/** Words of the control that end in "…" or in nothing. */
const wordsCut = (element) =>
  [element, ...element.querySelectorAll('*')].some(
    (one) =>
      !/^(input|select|textarea)$/i.test(one.tagName) &&
      /hidden|clip/.test(styleOf(one).overflowX) &&
      one.clientWidth > 1 &&
      one.scrollWidth > one.clientWidth + 1,
  );

/** A link in the middle of a sentence or of a list of them is as high as its line. */
const isInText = (element) => element.tagName === 'A' && styleOf(element).display === 'inline';

const isSmall = (element, least) => {
  const target = element.closest('label') ?? element.labels?.[0] ?? element;
  const sizes = [element, target].map((one) => one.getBoundingClientRect());
  return !sizes.some(({ width, height }) => width > least - 0.5 && height > least - 0.5);
};

/** On a narrow screen: what lies beside it, what is cut off, and what a thumb would miss. */
function faultsOnPhone(least) {
  const controls = [...document.querySelectorAll(pressable)].filter(
    (one) => isShown(one) && !isBeyondTop(one) && styleOf(one).opacity !== '0',
  );
  const free = controls.filter((one) => !isPushed(one));
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...(scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth}`] : []),
    ...free.filter(edgesCut).map((one) => `cut off: ${nameOf(one)}`),
    ...controls.filter(wordsCut).map((one) => `words cut: ${nameOf(one)}`),
    ...controls.filter((one) => !isInText(one) && isSmall(one, least)).map((one) => `small: ${nameOf(one)}`),
  ];
}

const rowsOf = (table) => [...table.querySelectorAll('tbody tr')];

/** How many rows each table of the screen has, shown or waiting further down. */
const rowCounts = () => [...document.querySelectorAll('table')].map((table) => rowsOf(table).length);

const cuts = (element) =>
  /auto|scroll|hidden|clip/.test(styleOf(element).overflow) &&
  (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2);

/** A figure that opens its records stays on paper as the figure; what still looks like something to press does not. */
const looksPressable = (element) => {
  const { borderTopWidth, backgroundColor } = styleOf(element);
  return borderTopWidth !== '0px' || !/rgba\(.*, 0\)|transparent/.test(backgroundColor);
};

/** On paper: what has no use there, and what is missing. */
function faultsOnPaper() {
  const left = [
    ...document.querySelectorAll('nav, [role=tablist]'),
    ...[...document.querySelectorAll('button, [role=button]')].filter(looksPressable),
  ].filter(isShown);
  const heading = [...document.querySelectorAll('h1')].filter(isShown);
  const said = [...document.querySelectorAll('main')].map((one) => one.innerText.length);
  const tables = [...document.querySelectorAll('table')].filter((table) => isShown(table));
  return [
    ...left.map((one) => `left on paper: ${nameOf(one)}`),
    ...(heading.length === 1 && textOf(heading[0]) ? [] : [`${heading.length} headings`]),
    ...(said.some((length) => length > textOf(heading[0] ?? document.body).length)
      ? []
      : ['nothing but the heading']),
    ...tables.flatMap((table) => [
      ...rowsOf(table)
        .filter((row) => !row.checkVisibility())
        .map((row) => `row not printed: ${textOf(row).slice(0, 60)}`),
      ...ancestorsOf(table)
        .filter(cuts)
        .map((one) => `table cut by .${one.className}: ${textOf(table).slice(0, 60)}`),
    ]),
  ];
}

/** Goes on inside the page that stands, and marks the heading that is left. */
function follow(path) {
  if (location.pathname !== new URL(path, location.href).pathname)
    for (const heading of document.querySelectorAll('h1')) heading.dataset.left = '';
  history.pushState({}, '', path);
}

/** A page that only leads on to another one, whose heading says so: "Đang mở báo cáo kết quả…". */
const leadsOn = () => [...document.querySelectorAll('h1')].some((one) => textOf(one).endsWith('…'));

const isLoading = () =>
  leadsOn() ||
  [...document.querySelectorAll('[role=status]')].some((one) => /^(Đang tải|Loading)/.test(textOf(one)));

const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const titleFaults = () => {
  const heading = textOf(document.querySelector('h1') ?? document.body);
  return document.title.startsWith(`${heading} – `) ? [] : [`title “${document.title}” over “${heading}”`];
};

globalThis.everyPage = {
  ...{ faultsOnPhone, faultsOnPaper, follow, isLoading, painted, rowCounts, speak, texts, titleFaults },
};
