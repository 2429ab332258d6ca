import { csv, svg } from '../charts';
import type { Figure, Text } from '../charts/figure';
import { copy } from './copy';
import { element, unseen } from '../shared/dom';
import type { Messages } from '../shared/messages';
import { png } from '../shared/raster';
import { fileName, save } from '../shared/save';
import type { Speaker } from '../shared/speaker';
import { words } from './words';

/** Sizes of the images to keep: as wide as a slide or a post, or tall as a page. */
export const shapes = {
    wide: { width: 1200, height: 675 },
    tall: { width: 1080, height: 1350 },
} as const;
export type Shape = keyof typeof shapes;

/** The row under a chart: what can be taken away from it. `shape` tells which images are wanted at the moment. */
export function tools(figure: Figure, study: string, shape: () => Shape, speaker: Speaker, messages: Messages): HTMLElement {
    const keep = (ending: string, content: Blob) => {
        const name = fileName([study, figure.id, speaker.language], ending);
        save(name, content);
        messages.say(words.saved, name);
    };
    const drawing = () => svg(figure, speaker.language, shapes[shape()]);

    const asSvg = button(speaker, { en: 'SVG', fr: 'SVG' }, words.asSvg, figure, () =>
        keep('svg', new Blob([drawing()], { type: 'image/svg+xml' })));
    const asPng = button(speaker, { en: 'PNG', fr: 'PNG' }, words.asPng, figure, async () => {
        const { width, height } = shapes[shape()];
        let image: Blob;
        try {
            image = await png(drawing(), width, height, 2);
        } catch {
            messages.say(words.noPng);
            return;
        }
        keep('png', image);
    });
    const asCsv = button(speaker, { en: 'CSV', fr: 'CSV' }, words.asCsv, figure, () =>
        keep('csv', new Blob([csv(figure, speaker.language, speaker.language === 'fr' ? 'french' : 'plain')],
            { type: 'text/csv;charset=utf-8' })));
    const alt = button(speaker, words.copyAlt, words.copyAltOf, figure, () => copy(figure.alt[speaker.language], messages));
    alt.classList.add('apart');

    return element('div', { class: 'tools' },
        element('span', { class: 'tools-title', 'aria-hidden': 'true' }, speaker.text(words.download)), asSvg, asPng, asCsv, alt);
}

/** A button that says its word to those who look, and also the chart's title to those who listen. */
function button(speaker: Speaker, word: Text, relation: Text, figure: Figure, act: () => void | Promise<void>): HTMLButtonElement {
    const made = element('button', { type: 'button' },
        speaker.text(word), ' ', unseen(speaker.text(relation), ' ', speaker.text(figure.title)));
    made.addEventListener('click', () => void act());
    return made;
}
