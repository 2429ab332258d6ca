import { describe, expect, it } from 'vitest';
import { csv } from '../../charts';
import type { Figure } from '../../charts';
import { figure, said } from '../sample_figures';

const sample: Figure = figure('x', {
    shape: 'lines', interval: 'none', palette: 'contrast', panels: [{ key: '', label: said('') }], marks: [], zero: false,
    series: [{ key: 'k0', label: said('Cooperation', 'Coopération') }, { key: 'k1', label: said('Collaboration; "loose"', 'Collaboration\u202f; «\u00a0souple\u00a0»') }],
    x: { title: said('Week', 'Semaine'), scale: 'weeks', format: 'whole' }, y: { title: said('Share', 'Part'), scale: 'linear', format: 'percent' },
}, [
    { name: 'arm', title: said('Policy', 'Politique'), role: 'series', words: { k0: said('Cooperation', 'Coopération'), k1: said('Collaboration; "loose"', 'Collaboration; «\u00a0souple\u00a0»') } },
    { name: 'week', title: said('Week', 'Semaine'), role: 'x', format: 'whole' },
    { name: 'share', title: said('Share', 'Part'), role: 'y', format: 'percent', unit: said('of people', 'des agents') },
    { name: 'note', title: said('Note'), role: 'note' },
], [['k0', 0, 0.03, 'a, b'], ['k1', 52, null, 'says "so"'], ['k1', 104, 1.5e-7, null]]);

describe('CSV', () => {
    it('plain: names, keys and numbers as they are', () => {
        expect(csv(sample, 'fr', 'plain')).toBe('arm,week,share,note\nk0,0,0.03,"a, b"\nk1,52,,"says ""so"""\nk1,104,1.5e-7,\n');
    });
    it('French: what a French spreadsheet opens, in words', () => {
        expect(csv(sample, 'fr', 'french')).toBe('\ufeffPolitique;Semaine;Part (des agents);Note\r\nCoopération;0;0,03;a, b\r\n'
            + '"Collaboration; «\u00a0souple\u00a0»";52;;"says ""so"""\r\n"Collaboration; «\u00a0souple\u00a0»";104;1,5e-7;\r\n');
    });
    it('French in English words where English is asked for', () => {
        expect(csv(sample, 'en', 'french').split('\r\n')[1]).toBe('Cooperation;0;0,03;a, b');
    });
});
