import type { Figure } from '../../charts/figure';
import { allSamples } from '../all_samples';

/** All figures there are to draw, each with a name that can stand in an address. */
export const everyFigure: readonly Figure[] = Object.values(allSamples())
    .map((figure, i) => ({ ...figure, id: `${figure.drawing.shape}-${i + 1}` }));

/** One of every kind, as a report shows them. */
export const sampleFigures: readonly Figure[] = everyFigure.filter((figure, i) =>
    everyFigure.findIndex((other) => kind(other) === kind(figure)) === i);

function kind({ drawing }: Figure): string {
    if (drawing.shape === 'lines') return `lines, ${drawing.interval}, ${drawing.zero ? 'difference' : drawing.panels.length > 1 ? 'panels' : ''}`;
    if (drawing.shape === 'bars') return `bars, ${drawing.stacked}`;
    return drawing.shape === 'heat' ? `heat, ${drawing.numbers}` : drawing.shape;
}
