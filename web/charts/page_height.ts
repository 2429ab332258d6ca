import type { Figure, Language } from './figure';
import { wrap } from './measure';
import { gridOn } from './panels';
import { heightOf } from './sheet';
import { sizes } from './type_sizes';

/** The height that a figure needs on a page of a given width. */
export function pageHeight(figure: Figure, language: Language, width: number): number {
    const drawing = figure.drawing;
    if (drawing.shape === 'organisation') return Math.round(Math.min(820, Math.max(320, width * 0.75)));
    const grid = gridOn(drawing.panels.length, width);
    const cell = width / grid.columns;
    const order = drawing.shape === 'bars' || drawing.shape === 'heat' ? drawing.y.order ?? [] : [];
    const keys = order.length;
    const lines = Math.max(1, ...order.map((key) => wrap(key.label[language], cell * 0.4, sizes(width).tick).length));
    const bars = drawing.shape === 'bars' && !drawing.stacked ? Math.max(1, drawing.series.length) * 14 + 14 : 34;
    const group = Math.max(bars, heightOf(lines, sizes(width).tick) + 6);
    const plot = keys > 0 ? Math.max(180, keys * group + 70) : Math.max(240, Math.min(460, cell / 1.5));
    return Math.round(grid.rows * plot + 40 + legendHeight(figure, language, width));
}
function legendHeight(figure: Figure, language: Language, width: number): number {
    if (!('series' in figure.drawing)) return 60;
    const wide = figure.drawing.series.reduce((sum, key) => sum + key.label[language].length * 8 + 56, 0);
    return Math.ceil(wide / width) * 24;
}
