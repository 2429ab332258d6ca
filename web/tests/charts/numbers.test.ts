import { describe, expect, it } from 'vitest';
import { decimalsOf, fixed, write } from '../../charts/numbers';

describe('numbers', () => {
    it.each([
        [0.62, 'percent', '62.0%', '62,0\u00a0%'], [0.285, 'percent', '28.5%', '28,5\u00a0%'],
        [0.125, 'points', '+12.5', '+12,5'], [-0.125, 'points', '\u221212.5', '\u221212,5'], [-0.00001, 'points', '0.0', '0,0'],
        [1234567, 'whole', '1,234,567', '1\u202f234\u202f567'], [-3.6, 'whole', '\u22124', '\u22124'], [999.6, 'whole', '1,000', '1\u202f000'],
        [0.1 + 0.2, 'number', '0.3', '0,3'], [12.3456, 'number', '12.3', '12,3'], [0.0123456, 'number', '0.0123', '0,0123'], [0, 'number', '0', '0'],
    ] as const)('%s as %s', (value, format, en, fr) => {
        expect(write(value, format, 'en')).toBe(en);
        expect(write(value, format, 'fr')).toBe(fr);
    });
    it('never writes a minus before nothing', () => expect(fixed(-0.004, 2, 'en')).toBe('0.00'));
    it('takes the decimals that a step needs', () => {
        expect([decimalsOf(0.1, 'percent'), decimalsOf(0.005, 'percent'), decimalsOf(0.25, 'number'), decimalsOf(20, 'whole')]).toEqual([0, 1, 2, 0]);
    });
});
