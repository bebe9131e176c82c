// What a map shows instead of the zones: a class for each region on one fixed day, as charts/map/layers made it.

import { readNumbers } from "./stream.js";

export class Layer {
  constructor(told, marks, values) {
    Object.assign(this, told, { marks, values });
    this.byCode = new Map(told.classes.map((line) => [line[0], line]));
  }

  static read(told) {
    if (!told) return null;
    return new Layer(told, readNumbers(told.marks), told.values ? readNumbers(told.values) : null);
  }

  classOf(row) { return row === undefined ? "" : this.classes[this.marks[row]][0]; }

  // What the place has in numbers, such as the days a recommendation has waited; -1 where that is not known.
  valueOf(row) { return this.values ? this.values[row] - 1 : -1; }

  get cells() { return this.grid ? this.classes.slice(0, this.grid.rows.length * this.grid.columns.length) : []; }

  get lines() { return this.classes.slice(this.cells.length); }
}
