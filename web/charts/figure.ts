// What a chart shows, as figures/figure.hpp writes it: every number and every word is computed there, in both languages;
// here it is only drawn. The rows are the data of the chart, of the table behind it and of its CSV, and nothing else is.

/** A sentence or a word in both languages, typography included. */
export interface Text {
    readonly en: string;
    readonly fr: string;
}
export type Language = keyof Text;

/** How numbers of an axis or a column are written. percent: a share in [0, 1] times 100; points: the same without the sign, with + or −. */
export type Format = 'percent' | 'points' | 'number' | 'whole';

/** What a column of the rows is to the chart; columns of role `note` are only in the table. */
export type Role =
    | 'panel' | 'series' | 'category' | 'label' | 'note'
    | 'x' | 'y' | 'value' | 'front'
    | 'lower' | 'upper' | 'lower50' | 'upper50' | 'lower80' | 'upper80'
    | 'superior' | 'state' | 'size';

export interface Column {
    readonly name: string;   // the header in CSV: "week", "median", "q10"
    readonly title: Text;    // the header in the table
    readonly role: Role;
    readonly unit?: Text;
    readonly format?: Format;               // of a column of numbers
    readonly words?: Readonly<Record<string, Text>>;  // of a column of keys: what each says to a reader
}
/** null: there is no such value ("never reached", "does not exist"). */
export type Cell = number | string | null;

export interface Axis {
    readonly title: Text;
    /** weeks: linear, a tick a year (52 weeks); log: 10-base; keys: the categories of `order` */
    readonly scale: 'weeks' | 'linear' | 'log' | 'keys';
    readonly format: Format;
    readonly min?: number;
    readonly max?: number;
    readonly order?: readonly Key[];
}
/** A key that rows use and what it says. */
export interface Key {
    readonly key: string;
    readonly label: Text;
}
/** A line across the plot at a place of the x axis: the mandate's start, its end. */
export interface Mark {
    readonly at: number;
    readonly label: Text;
}
/** One of the small multiples. */
export interface Panel extends Key {
    readonly y?: Axis;  // its own, where it differs from the figure's
}
/** ordered: one ramp, light is small; contrast: from cooperation (first) to collaboration (last); distinct: unordered;
 *  verdicts: supported, undecided, refuted. */
export type Palette = 'ordered' | 'contrast' | 'distinct' | 'verdicts';

interface Common {
    readonly panels: readonly Panel[];  // at least one; with a single one the rows need no column of role panel
    readonly series: readonly Key[];
    readonly palette: Palette;
    readonly x: Axis;
    readonly y: Axis;
}
/** Lines: x, y, and lower50 ... upper80 (interval: bands) or lower, upper (interval: whiskers, with a dot at y). */
export interface Lines extends Common {
    readonly shape: 'lines';
    readonly interval: 'bands' | 'whiskers' | 'none';
    readonly marks: readonly Mark[];
    readonly zero: boolean;  // a line at y = 0 that stands out: for differences
}
/** Series stacked on one another: x, y. */
export interface Areas extends Common {
    readonly shape: 'areas';
    readonly marks: readonly Mark[];
}
/** Bars from 0 to the right, a group of them for every key of y.order: category, series, x and lower, upper where known. */
export interface Bars extends Common {
    readonly shape: 'bars';
    readonly stacked: boolean;  // the series of a category one after the other: shares that sum to 1
}
/** Dots: x, y, label; front = 1 on those that no other dominates, which a line joins. */
export interface Scatter extends Common {
    readonly shape: 'scatter';
}
/** Cells of a grid: x, y, value. Both axes keys: a matrix with its numbers written. Both axes numbers: a surface with contours. */
export interface Heat {
    readonly shape: 'heat';
    readonly panels: readonly Panel[];
    readonly x: Axis;
    readonly y: Axis;
    readonly value: Axis;
    readonly diverging: boolean;            // two colours that meet at 0
    readonly contours: readonly number[];   // values
    readonly numbers: boolean;
}
/** People or units at places in the unit square (x from left to right, y from the top down): label, x, y, state, size
 *  (people it stands for), superior (row number or null). */
export interface Organisation {
    readonly shape: 'organisation';
    readonly states: readonly Key[];
    readonly ties: readonly (readonly [number, number])[];  // row numbers
    readonly tieTitle: Text;
}
export type Drawing = Lines | Areas | Bars | Scatter | Heat | Organisation;

export interface Figure {
    readonly id: string;       // "adoption": what `concert chart` is asked for, and the name of its files
    readonly title: Text;      // the message, computed; neutral where the data do not carry one
    readonly subtitle: Text;   // measure, unit, population, replicates, band
    readonly source: Text;     // scenario, seed, version, "simulated data, not observed"
    readonly alt: Text;        // what there is to see, in sentences
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly Cell[])[];
    readonly drawing: Drawing;
}
