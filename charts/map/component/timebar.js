// The time line under the map: weekly new counts, stages of the election, the day shown, play and pause.

import { Pins } from "./pins.js";
import { StageBands } from "./stages.js";
import { element } from "./words.js";

const PACE = 140; // milliseconds a week is shown while playing
const ICONS = { play: "M4 2.5v11l9-5.5z", pause: "M4 3h3v10H4zM9 3h3v10H9z" };

export class TimeBar {
  constructor(root, scene, { moved, settled }) {
    Object.assign(this, { root, scene, moved, settled, playing: 0 });
    const find = (selector) => root.querySelector(selector);
    this.parts = {
      play: find(".play"), day: find("output"), total: find(".total"), track: find(".track"),
      sooner: find(".sooner"), later: find(".later"), bars: find(".bars"), slider: find("input"),
    };
    this.stages = new StageBands(root, scene);
    this.pins = new Pins(find(".pins"), scene, (day) => this.#goTo(day));
    this.parts.slider.addEventListener("input", () => this.#input());
    this.parts.slider.addEventListener("change", () => settled());
    this.parts.play.addEventListener("click", () => (this.playing ? this.pause() : this.play()));
    this.#icon();
  }

  get isBusy() { return Boolean(this.playing); }

  build() {
    const { frames } = this.scene;
    const rows = this.scene.unitsCounted().map((unit) => this.scene.rowOf(unit)).filter((row) => row !== undefined);
    // Figures that bodies stated on their own days do not add up; of those it says how many places have one.
    this.adds = this.scene.adds || rows.length === 1;
    this.totals = this.adds ? frames.totals(rows) : frames.known(rows);
    this.parts.slider.max = frames.length - 1;
    this.#drawBars(frames.weeks(this.totals));
    this.stages.build((day) => this.#share(day), this.#offset(frames.days.at(-1)));
    this.pins.build((day) => this.#share(this.#offset(day)));
    this.root.hidden = frames.length < 2;
    this.parts.play.hidden = Boolean(this.scene.layer); // a layer stands still on its day
    if (this.scene.layer) this.pause();
    this.#icon();
    this.show();
  }

  show() {
    const { frames, frame, words } = this.scene;
    const day = words.date(frames.days[frame]);
    const stage = this.stages.show(this.#offset(frames.days[frame]));
    this.parts.slider.value = frame;
    this.parts.slider.setAttribute("aria-valuetext", stage ? `${day}, ${stage.name}` : day);
    this.parts.day.textContent = day;
    this.parts.total.replaceChildren(
      element("span", { className: "place", textContent: this.scene.placeCounted }),
      element("b", { textContent: this.#amount(this.totals[frame]) }), this.#fresh());
    this.parts.track.style.setProperty("--at", this.#share(this.#offset(frames.days[frame])));
  }

  #amount(total) {
    const { words } = this.scene;
    return this.adds ? this.scene.amount(total) : words.say("stated", { count: words.number(total) });
  }

  // What is new since the frame before; an empty line where that is not known, so that nothing moves.
  #fresh() {
    const { frames, frame, words } = this.scene;
    const [before, now] = [this.totals[frame - 1] ?? -1, this.totals[frame]];
    if (!this.adds || before < 0 || now < 0) return element("small");
    const count = words.number(Math.max(now - before, 0));
    return element("small", { textContent: words.say("new", { count, date: words.short(frames.days[frame - 1]) }) });
  }

  play() {
    const { frames } = this.scene;
    if (this.scene.frame >= frames.length - 1) this.moved(0);
    let due = performance.now() + PACE;
    const step = (now) => {
      if (now >= due) {
        due = Math.max(due + PACE, now);
        this.moved(this.scene.frame + 1);
      }
      if (this.scene.frame >= frames.length - 1) return this.pause();
      this.playing = requestAnimationFrame(step);
    };
    this.playing = requestAnimationFrame(step);
    this.#icon();
  }

  pause() {
    if (!this.playing) return;
    cancelAnimationFrame(this.playing);
    this.playing = 0;
    this.#icon();
    this.settled();
  }

  stop() {
    this.pause();
    this.stages.stop();
  }

  #goTo(day) {
    this.pause();
    this.moved(this.scene.frames.frameOf(day));
    this.settled();
  }

  // Frames stand at their day, so that the extra day between two Mondays does not shift the stages.
  #offset(day) { return (Date.parse(day) - Date.parse(this.scene.frames.days[0])) / 864e5; }

  #share(day) {
    const last = this.#offset(this.scene.frames.days.at(-1));
    return Math.min(Math.max(day / Math.max(last, 1), 0), 1);
  }

  #input() {
    if (this.playing) this.pause();
    this.moved(Number(this.parts.slider.value));
  }

  #icon() {
    const name = this.playing ? "pause" : "play";
    const word = this.scene.words.say(name);
    this.parts.play.innerHTML = `<svg viewBox="0 0 16 16"><path d="${ICONS[name]}"/></svg>`;
    this.parts.play.setAttribute("aria-label", word);
    this.parts.play.title = word;
    this.root.dataset.playing = String(Boolean(this.playing));
  }

  #drawBars(weeks) {
    const width = 1000, height = 100;
    const most = Math.max(...weeks.map(([, count]) => count), 1);
    const bar = (width / Math.max(weeks.length, 2)) * 0.72;
    const { days } = this.scene.frames;
    const path = weeks.map(([frame, count]) => {
      const tall = (count / most) * (height - 4);
      const left = this.#share(this.#offset(days[frame])) * width - bar / 2;
      return tall ? `M${left.toFixed(1)} ${height}v${(-tall).toFixed(1)}h${bar.toFixed(1)}v${tall.toFixed(1)}z` : "";
    }).join("");
    this.parts.bars.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.parts.sooner.setAttribute("d", path);
    this.parts.later.setAttribute("d", path);
  }
}
