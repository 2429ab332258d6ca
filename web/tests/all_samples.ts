import type { Figure } from '../charts/figure';
import { lines, longNames, whiskers } from './sample_figures';
import { matrix, organisation, surface } from './sample_grids';
import { areas, bars, ledger, scatter, wideNumbers } from './sample_shapes';

/** Every sample by name: all shapes, with 1, 3, 6 and 12 series, one panel and many. */
export function allSamples(): Record<string, Figure> {
    return {
        'lines of 1': lines({ series: 1, palette: 'distinct' }),
        'lines of 2': lines(),
        'lines of 3': lines({ series: 3, palette: 'distinct' }),
        'lines of 6, ordered': lines({ series: 6, palette: 'ordered' }),
        'lines of 12': lines({ series: 12, palette: 'distinct' }),
        'lines of 12, ordered': lines({ series: 12, palette: 'ordered' }),
        'lines of 12 that end together': lines({ series: 12, palette: 'distinct', together: true }),
        'lines with holes, one point, none': lines({ series: 4, palette: 'distinct', holes: true }),
        'lines of half a year': lines({ weeks: 28 }),
        'lines of ten years': lines({ weeks: 520 }),
        'lines with long names': longNames(),
        'difference': lines({ series: 1, difference: true }),
        '3 panels': lines({ panels: 3 }),
        '2 panels with their own axes': lines({ panels: 2, ownAxes: true }),
        '9 panels of 6': lines({ panels: 9, series: 6, palette: 'ordered' }),
        'whiskers of 2': whiskers(2),
        'whiskers of 6': whiskers(6),
        'areas of 1': areas(1, 1),
        'areas of 3 in 2 panels': areas(3, 2),
        'areas of 6 in 4 panels': areas(6, 4),
        'areas of 6': areas(6, 1),
        'bars of 1': bars(1),
        'bars of 3': bars(3),
        'bars of 6': bars(6),
        'bars of 3 in 3 panels': bars(3, 3, 9),
        'bars of millions in 3 panels': wideNumbers(),
        'ledger': ledger(),
        'dots of 1, all named': scatter(1, 10),
        'dots of 2 with a front': scatter(2),
        'dots of 6 in 3 panels': scatter(6, 12, 3),
        'matrix of 6': matrix(6),
        'matrix of 12': matrix(12),
        'matrix of differences': matrix(5, true),
        'surface': surface(),
        'surface in 3 panels, logarithmic': surface(9, 3, true),
        'organisation of 120': organisation(120),
        'organisation of 25 units': organisation(25, true),
    };
}
