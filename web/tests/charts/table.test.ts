// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { table } from '../../charts';
import { lines, whiskers } from '../sample_figures';

describe('the table behind a chart', () => {
    it('has a caption, headers with a scope, and every row', () => {
        const figure = lines();
        const made = table(figure, 'fr');
        expect(made.lang).toBe('fr');
        expect(made.caption?.textContent).toContain(figure.title.fr);
        expect([...made.querySelectorAll('thead th')].map((cell) => [cell.textContent, cell.getAttribute('scope')])).toEqual(
            figure.columns.map((column) => [column.title.fr, 'col']));
        expect(made.tBodies[0]?.rows).toHaveLength(figure.rows.length);
        expect(made.querySelectorAll('tbody th[scope="row"]')).toHaveLength(figure.rows.length);
    });
    it('writes numbers and keys as a reader of the language does', () => {
        const cells = (language: 'en' | 'fr') => [...(table(whiskers(2), language).tBodies[0]?.rows[9]?.cells ?? [])].map((cell) => cell.textContent);
        expect(cells('en')).toEqual(['Cooperation', '20,000', '156', '139', '182']);
        expect(cells('fr')).toEqual(['Coopération', '20\u202f000', '156', '139', '182']);
    });
    it('says where there is no value', () => {
        const missing = table(whiskers(2), 'fr').querySelectorAll('td[aria-label="aucune valeur"]');
        expect(missing.length).toBeGreaterThan(0);
        expect([...missing].every((cell) => cell.textContent === '–')).toBe(true);
    });
});
