import type { Figure } from '../../charts/figure';
import { lines, whiskers } from '../sample_figures';
import { matrix, organisation, surface } from '../sample_grids';
import { areas, bars, ledger, scatter } from '../sample_shapes';

/** One of every kind that a report shows, and some of each that are hard on a layout; each has its own name. */
export const sampleFigures: readonly Figure[] = [
    lines({ weeks: 156 }),
    lines({ series: 6, panels: 3, palette: 'ordered', weeks: 156 }),
    lines({ series: 12, palette: 'ordered', weeks: 104 }),
    lines({ series: 1, difference: true, weeks: 104 }),
    whiskers(3),
    areas(),
    bars(),
    ledger(),
    scatter(3, 20),
    matrix(),
    surface(),
    organisation(),
].map((figure, i) => ({ ...figure, id: `${figure.drawing.shape}-${i + 1}` }));
