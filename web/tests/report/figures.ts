import type { Figure } from '../../charts/figure';
import { lines, whiskers } from '../sample_figures';

/** One of every kind that a report shows, and some of each that are hard on a layout; each has its own name. */
export const sampleFigures: readonly Figure[] = [
    lines(),
    lines({ series: 12, palette: 'ordered' }),
    lines({ series: 3, panels: 6, palette: 'distinct', ownAxes: true }),
    lines({ series: 1, difference: true }),
    whiskers(3),
].map((figure, i) => ({ ...figure, id: `${figure.drawing.shape}-${i + 1}` }));
