// Notes everything that changes the picture of a page, whoever draws it, and says when the last of it was shown.
//
// A change is a mutation inside the main area (shadow roots too) or a drawing call on any canvas. It counts as
// shown at the end of the frame that holds it; where the next frame does not begin in time, the page is still
// busy with what changed, be it layout or drawing on another thread, and it counts as shown when that ends.
(() => {
  const QUIET = 300; // milliseconds without any change after which a page has settled
  const STALL = 60; // milliseconds to the next frame that only work can explain
  const FIRST = { text: '[data-testid="stMarkdown"]', map: '[data-painted]:not([data-painted="0"])' };
  const state = { waiting: false, start: 0, shown: 0, drawn: 0, painted: 0, busy: 0, changed: false, isDrawing: false, isPainting: false, frames: [], first: {}, seen: {} };
  const roots = [document];

  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  const appOf = () => document.querySelector('[data-testid="stApp"]'); // none where Streamlit does not serve the page
  const isInMain = (node) => node.getRootNode() !== document || !appOf() || Boolean(node.closest?.('[data-testid="stMain"]'));
  const isPaint = ({ attributeName }) => attributeName === "data-painted";
  const observer = new MutationObserver((records) => {
    state.isPainting ||= records.some(isPaint);
    if (records.some(({ target }) => isInMain(target.nodeType === 1 ? target : target.parentElement ?? target))) note("dom");
  });
  observer.observe(document, everything);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.push(root);
    observer.observe(root, everything);
    return root;
  };

  const drawing = /^(fill|stroke|fillRect|clearRect|fillText|drawImage|putImageData|clear|draw(Arrays|Elements).*)$/;
  for (const name of ["CanvasRenderingContext2D", "WebGLRenderingContext", "WebGL2RenderingContext"]) {
    const methods = globalThis[name]?.prototype ?? {};
    for (const method of Object.getOwnPropertyNames(methods).filter((one) => drawing.test(one))) {
      const original = methods[method];
      methods[method] = function (...values) {
        note("canvas");
        return original.apply(this, values);
      };
    }
  }

  function note(kind) {
    if (globalThis !== top) return void top.speed.note(kind); // a frame is part of the picture of its page
    state.changed = true;
    state.isDrawing ||= kind === "canvas";
    state.seen[kind] = (state.seen[kind] ?? 0) + 1;
  }

  for (const action of ["click", "keydown"]) {
    addEventListener(action, ({ timeStamp }) => { if (state.waiting) state.start ||= timeStamp; }, true);
  }

  // A message posted in a frame arrives once the frame's layout and painting are done.
  const channel = new MessageChannel();
  let isHeld = false;
  channel.port1.onmessage = () => {
    if (!(isHeld = state.changed)) return;
    state.shown = performance.now();
    if (state.isDrawing) state.drawn = state.shown;
    if (state.isPainting) state.painted ||= state.shown;
    state.changed = state.isDrawing = state.isPainting = false;
    state.frames.push(state.shown);
    for (const [name, sign] of Object.entries(FIRST)) {
      if (!state.first[name] && roots.some((root) => root.querySelector(sign))) state.first[name] = state.shown;
    }
  };
  let before = performance.now();
  (function frame() {
    const now = performance.now();
    if (now - before > STALL) state.busy = now; // a frame that does not come is work, not quiet
    if (isHeld && now - state.shown > STALL) state.frames.push(state.shown = now);
    isHeld = false;
    before = now;
    channel.port2.postMessage(0);
    requestAnimationFrame(frame);
  })();

  const isRunning = () => Boolean(appOf()) && appOf().dataset.testScriptState !== "notRunning";
  const isStuck = () => performance.now() - before > STALL;
  const isCalm = () => performance.now() - Math.max(state.shown, state.busy) >= QUIET;
  const isQuiet = () => state.shown > 0 && !isRunning() && !isStuck() && isCalm();
  globalThis.speed = {
    isQuiet,
    note,
    // Times, after navigation began, at which a text and a map were first shown; null where there is none.
    first: () => ({ text: state.first.text ?? null, map: state.first.map ?? null }),
    // Begin to listen: the next click or key is the reader's action.
    arm: () => Object.assign(state, { waiting: true, start: 0, shown: 0, drawn: 0, painted: 0, isPainting: false, frames: [], seen: {} }),
    // Milliseconds from the action to the last change, to the last drawing on a canvas and to the first painting
    // of our map (null: none) that was shown; null while the page is at work.
    answer(mustDraw) {
      if (!state.start || !isQuiet() || (mustDraw && !state.drawn)) return null;
      state.waiting = false;
      const since = (moment) => (moment ? moment - state.start : null);
      return { shown: since(state.shown), drawn: since(state.drawn), painted: since(state.painted) };
    },
    // Since `arm`: when the picture changed, in milliseconds after navigation began, and by what.
    frames: () => state.frames,
    seen: () => state.seen,
  };
})();
