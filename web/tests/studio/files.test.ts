import { describe, expect, test } from 'vitest';
import { parsed } from '../../studio/control';
import { parseCsv } from '../../studio/csv_file';
import { curvesFigures } from '../../studio/curves_file';
import { svg } from '../../charts';
import { chance } from './chance';

describe('tables', () => {
    test('quotes, separators and line ends', () => {
        expect(parseCsv('a,b\r\n"x, ""y""",2\n')).toEqual({ head: ['a', 'b'], rows: [['x, "y"', '2']] });
        expect(parseCsv('\ufeffa;b\n1,5;2').rows).toEqual([['1,5', '2']]);
        expect(parseCsv('a,b\n1,\n,2\n').rows).toEqual([['1', ''], ['', '2']]);
    });
    test.each([['', 'no table'], ['a', 'no table'], ['a,b\n1', 'line 2 has 1 fields'], ['a,b\n"1,2', 'no end'], ['a,b\n"1"x,2', 'after a quoted field']])('%j is refused', (text, why) => {
        expect(() => parseCsv(text)).toThrow(why);
    });
    test('whatever a file holds, it is a table or refused, and soon', () => {
        const random = chance(3);
        let [fine, bad] = [0, 0];
        for (let i = 0; i < 5000; ++i) {
            const text = Array.from({ length: Math.floor(random() * 60) }, () => 'ab",;\n\r1.\u0000é'[Math.floor(random() * 11)]).join('');
            try {
                const { head, rows } = parseCsv(text);
                for (const row of rows) expect(row).toHaveLength(head.length);
                fine += 1;
            } catch (reason) {
                expect(reason).toBeInstanceOf(Error);
                bad += 1;
            }
        }
        expect(fine).toBeGreaterThan(20);
        expect(bad).toBeGreaterThan(1000);
    });
    test('curves become charts that can be drawn', () => {
        const { head, rows } = parseCsv(['group,arm,week,population,measure,n,median,q10,q25,q75,q90,mean',
            ...['x', 'y'].flatMap((arm) => [0, 1, 2].map((week) => `g,${arm},${week},all,D,5,0.${week + 1},0.1,0.1,0.5,0.6,0.2`)),
            'g,x,0,role=manager,D,5,1,1,1,1,1,1'].join('\n'));
        const figures = curvesFigures(head, rows, 'curves.csv');
        expect(figures.map((figure) => figure.id)).toEqual(['file-D']);
        expect(figures[0]?.rows).toHaveLength(6);
        if (figures[0]) expect(svg(figures[0], 'fr', { width: 600, height: 400 })).toContain('<svg');
        expect(() => curvesFigures(head, [['g', 'x', '0', 'all', 'D', '5', 'many', '', '', '', '', '']], 'f')).toThrow('"many"');
    });
});

test('numbers are typed in either way', () => {
    expect(['0.5', ' 20,000 ', '\u2212300', '1,5', '0,125'].map((text) => parsed(text, 'en'))).toEqual([0.5, 20000, -300, 1.5, 0.125]);
    expect(['0,5', '20 000', '20\u202f000', '1,125', '0.5'].map((text) => parsed(text, 'fr'))).toEqual([0.5, 20000, 20000, 1.125, 0.5]);
    for (const wrong of ['', 'x', '1e9', '--1', '1.2.3', 'Infinity']) expect(parsed(wrong, 'en')).toBeNaN();
});
