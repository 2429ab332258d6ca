import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import type { Shape } from './tools';
import { words } from './words';

/** Which shape downloaded images have: one choice for the whole page. */
export function shapeChoice(speaker: Speaker): { readonly element: HTMLElement; readonly chosen: () => Shape } {
    const select = element('select', { id: 'shape' },
        element('option', { value: 'wide' }, speaker.text(words.wide)),
        element('option', { value: 'tall' }, speaker.text(words.tall)));
    return {
        element: element('p', { class: 'shape' },
            element('label', { for: select.id }, speaker.text(words.imageShape)), select),
        chosen: () => (select.value === 'tall' ? 'tall' : 'wide'),
    };
}
