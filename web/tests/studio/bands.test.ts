import { expect, test } from 'vitest';
import { bandsOf, quantile } from '../../studio/bands';

test('quantiles lie between order statistics as in curves.csv', () => {
    expect(quantile([0.568, 0.618, 0.628], 0.1)).toBeCloseTo(0.578, 12);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([7], 0.9)).toBe(7);
});
test('weeks without a value do not count, and a week without any has none', () => {
    const bands = bandsOf([[1, NaN, NaN], [3, 5, NaN], [2, 7]]);
    expect([...bands.median]).toEqual([2, 6, NaN]);
    expect(bands.q10[0]).toBeCloseTo(1.2);
    expect(bands.n).toBe(3);
    expect(bandsOf([]).median).toHaveLength(0);
});
