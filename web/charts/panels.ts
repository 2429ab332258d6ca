import type { Rect } from './sheet';

// Small multiples: how many beside one another.

/** The proportion of a plot that reads best. */
const PROPORTION = 1.45;
const NARROWEST = 170;
/** What titles and labels take of a cell, about. */
const AROUND = { width: 30, height: 60 };

export interface Grid {
    readonly columns: number;
    readonly rows: number;
}

/** The grid whose cells come nearest to the good proportion in a given area, with few cells left empty. */
export function gridIn(count: number, width: number, height: number, proportion = PROPORTION): Grid {
    let best: Grid = { columns: 1, rows: count };
    let least = Infinity;
    for (let columns = 1; columns <= count; ++columns) {
        const rows = Math.ceil(count / columns);
        if (columns > 1 && width / columns < NARROWEST) break;
        const plot = Math.max(20, width / columns - AROUND.width) / Math.max(20, height / rows - AROUND.height);
        const off = Math.abs(Math.log(plot / proportion)) + (1.5 * (rows * columns - count)) / count;
        if (off < least - 1e-9) [best, least] = [{ columns, rows }, off];
    }
    return best;
}
/** On a page the height is free: as many columns as are wide enough. */
export function gridOn(count: number, width: number): Grid {
    const most = Math.max(1, Math.min(count, Math.floor(width / 290)));
    const rows = Math.ceil(count / most);
    return { columns: Math.ceil(count / rows), rows };
}

/** The rectangle of the cell with a number, gaps between cells taken off. */
export function cell(index: number, grid: Grid, area: Rect, gap: number): Rect {
    const width = (area.width - gap * (grid.columns - 1)) / grid.columns;
    const height = (area.height - gap * (grid.rows - 1)) / grid.rows;
    const [row, column] = [Math.floor(index / grid.columns), index % grid.columns];
    return { left: area.left + column * (width + gap), top: area.top + row * (height + gap), width, height };
}
