/** What runs inside the measured page: it is evaluated there, and leaves its functions under one name. */

const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Milliseconds from the next paste event to the frame that shows it. */
async function nextPaste() {
  await new Promise((begin) => window.addEventListener('paste', begin, { capture: true, once: true }));
  const from = performance.now();
  await painted();
  return performance.now() - from;
}

/** Scrolls by `pixels` in each of `count` frames; milliseconds that each frame took. */
async function scrollFrames(scroller, pixels, count) {
  const took = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i < count; i++) {
    scroller.scrollTop += pixels;
    const now = await new Promise(requestAnimationFrame);
    took.push(now - last);
    last = now;
  }
  return took;
}

/** A table without any of the product: as many elements, plain texts in an array. */
function drawBare({ rows, columns, drawn }) {
  const texts = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, col) => `ô ${row}.${col}`),
  );
  const scroller = document.createElement('div');
  scroller.id = 'bare';
  Object.assign(scroller.style, { position: 'fixed', inset: '0', overflow: 'auto', background: '#fff' });
  const body = document.createElement('div');
  Object.assign(body.style, { position: 'relative', height: `${rows * 34}px` });
  const cells = Array.from({ length: drawn }, (_, row) => {
    const line = document.createElement('div');
    Object.assign(line.style, {
      position: 'absolute',
      top: `${row * 34}px`,
      height: '34px',
      display: 'flex',
    });
    const fields = texts[row].map((text) => {
      const cell = document.createElement('div');
      cell.style.width = '140px';
      cell.append(Object.assign(document.createElement('span'), { textContent: text }));
      line.append(cell);
      return cell.firstChild;
    });
    body.append(line);
    return fields;
  });
  scroller.append(body);
  document.body.append(scroller);
  return { texts, cells, scroller };
}

/** Milliseconds from nothing to the painted bare table. */
async function drawBareTimed(size) {
  document.getElementById('bare')?.remove();
  const from = performance.now();
  globalThis.gridBench.bare = drawBare(size);
  await painted();
  return performance.now() - from;
}

/** The same paste into the bare array: no rules, no undo, no saving; only the texts and the drawn cells. */
function pasteBare(plain, left) {
  const { texts, cells } = globalThis.gridBench.bare;
  for (const [row, line] of plain.split('\n').entries()) {
    for (const [col, text] of line.split('\t').entries()) {
      if (texts[row]) texts[row][left + col] = text;
      if (cells[row]?.[left + col]) cells[row][left + col].textContent = text;
    }
  }
}

async function pasteBareTimed(plain, left) {
  const from = performance.now();
  pasteBare(plain, left);
  await painted();
  return performance.now() - from;
}

/** Scrolling the bare table: its drawn rows are moved and rewritten, as any table that draws a few of many rows must. */
function scrollBareFrames(pixels, count) {
  const { texts, cells, scroller } = globalThis.gridBench.bare;
  scroller.addEventListener('scroll', () => {
    const first = Math.floor(scroller.scrollTop / 34);
    for (const [i, fields] of cells.entries()) {
      const row = Math.min(first + i, texts.length - 1);
      fields[0].parentElement.parentElement.style.top = `${row * 34}px`;
      for (const [col, field] of fields.entries()) field.textContent = texts[row][col];
    }
  });
  return scrollFrames(scroller, pixels, count);
}

globalThis.gridBench = {
  bare: undefined,
  nextPaste,
  drawBareTimed,
  pasteBareTimed,
  scrollBareFrames,
  scrollGridFrames: (pixels, count) => scrollFrames(document.querySelector('[role=grid]'), pixels, count),
};
