import type { EChartsCoreOption } from 'echarts/core';
import type { Figure, Language } from './figure';
import { balance, measureByTable, wrap } from './measure';
import { INK, MUTED } from './palette';
import type { Canvas } from './plots';
import { records } from './records';
import { heightOf, Sheet } from './sheet';
import { sizes } from './type_sizes';
import { drawAreas } from './areas';
import { drawBars } from './bars';
import { drawHeat } from './heat';
import { drawLines } from './lines';
import { drawOrganisation } from './organisation';
import { drawScatter } from './scatter';

// A figure laid out: as an image with its title, subtitle and source, or as the drawing alone for a page that says these itself.

export interface Composition {
    readonly option: EChartsCoreOption;
    readonly width: number;
    readonly height: number;
}

/** An image of a given size. */
export function image(figure: Figure, language: Language, width: number, height: number): Composition {
    const type = sizes(width);
    const sheet = new Sheet();
    const room = width - 2 * type.margin;
    let top = type.margin * 0.8;
    // A message of more than two lines is set a little smaller.
    const long = wrap(figure.title[language], room, type.title, true).length > 2;
    const size = long ? Math.round(type.title * 0.85) : type.title;
    const title = balance(figure.title[language], room, size, true);
    sheet.text(title, type.margin, top, { size, bold: true, colour: INK });
    top += heightOf(title.length, size) + 4;
    const subtitle = wrap(figure.subtitle[language], room, type.subtitle);
    sheet.text(subtitle, type.margin, top, { size: type.subtitle, colour: MUTED });
    top += heightOf(subtitle.length, type.subtitle) + type.margin * 0.6;
    const source = wrap(figure.source[language], room, type.source);
    const bottom = height - type.margin * 0.7 - heightOf(source.length, type.source);
    sheet.text(source, type.margin, bottom, { size: type.source, colour: MUTED });
    draw(figure, {
        sheet, sizes: type, language, free: false,
        area: { left: type.margin, top, width: room, height: bottom - type.margin * 0.5 - top },
    });
    return { option: sheet.option({}), width, height };
}

/** The drawing alone, for an element of a given width; its height follows from what there is to draw. */
export function drawing(figure: Figure, language: Language, width: number, height: number): Composition {
    const sheet = new Sheet();
    const type = sizes(width);
    draw(figure, { sheet, sizes: type, language, free: true, area: { left: 2, top: 4, width: width - 6, height: height - 10 } });
    return { option: sheet.option({}), width, height };
}

function draw(figure: Figure, canvas: Canvas): void {
    measureByTable();
    const rows = records(figure, canvas.language);
    switch (figure.drawing.shape) {
        case 'lines': return drawLines(canvas, figure.drawing, rows);
        case 'areas': return drawAreas(canvas, figure.drawing, rows);
        case 'bars': return drawBars(canvas, figure.drawing, rows);
        case 'scatter': return drawScatter(canvas, figure.drawing, rows);
        case 'heat': return drawHeat(canvas, figure.drawing, rows);
        case 'organisation': return drawOrganisation(canvas, figure.drawing, rows);
        default: throw new Error(`figure ${figure.id}: unknown shape "${(figure.drawing as { shape: string }).shape}"`);
    }
}
